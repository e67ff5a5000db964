package org.sayso.claims;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sayso.claims.quantity.Mention;
import org.sayso.claims.quantity.QuantityFinder;
import org.sayso.claims.time.TimeFrame;
import org.sayso.claims.time.TimeGrammar;
import org.sayso.claims.time.TimePhrase;
import org.sayso.claims.time.TimeScope;
import org.sayso.claims.word.Words;
import org.sayso.domain.claim.Assertion;
import org.sayso.domain.claim.Claim;
import org.sayso.domain.claim.NotCheckableReason;
import org.sayso.domain.claim.Timing;
import org.sayso.domain.statement.Statement;
import org.sayso.domain.text.Article;
import org.sayso.domain.text.Sentence;
import org.sayso.domain.text.Span;

/**
 * Finds what exactly an article claims: amounts, changes, records, events and official acts, each with its measure,
 * place, period and the statement that carries it.
 *
 * <p>Stateless once made, and safe to share between threads. The cost grows linearly with the length of the article.
 */
public final class ClaimFinder {
    private static final int LONGEST_SENTENCE = 600;

    private final Cues cues = new Cues();
    private final QuantityFinder quantities = new QuantityFinder();
    private final TimeGrammar times = new TimeGrammar();
    private final Checkability checkability = new Checkability(cues);
    private final ComparisonRule comparisons = new ComparisonRule(cues);
    private final ChangeRule changes = new ChangeRule(cues);
    private final List<ClaimRule> rules = List.of(new SuperlativeRule(cues), new EventRule(cues), new ActionRule(cues));
    private final DifferenceRule differences = new DifferenceRule(cues);
    private final TrendRule trends = new TrendRule(cues);
    private final ActNumberRule numberedActs = new ActNumberRule(cues);
    private final OpenSayingRule openSayings = new OpenSayingRule(cues);
    private final AmountRule amounts = new AmountRule(quantities.units(), cues);

    /**
     * The claims of an article, in order of first offset, with ids {@code c1}, {@code c2}, …
     *
     * @param article the article; times are resolved against its dateline
     * @param statements its statements, which carry the claims inside of their contents
     */
    public List<Claim> find(Article article, List<Statement> statements) {
        List<Draft> drafts = new ArrayList<>();
        StatementIndex index = new StatementIndex(statements);
        Ellipsis ellipsis = new Ellipsis();
        for (Scene scene : scenes(article)) {
            drafts.addAll(draft(scene, ellipsis));
        }
        drafts.sort(Comparator.comparingInt((Draft draft) -> start(draft)).thenComparingInt(draft -> draft.to()));
        return new Repetitions(cues).join(assemble(article, drafts, index));
    }

    /**
     * The quantities of an article, claimed or not, in order: what the claims of amounts, changes and comparisons are made
     * of. Words without a number, such as "several", are none.
     */
    public List<QuantityMention> quantities(Article article) {
        List<QuantityMention> found = new ArrayList<>();
        Ellipsis ellipsis = new Ellipsis();
        for (Scene scene : scenes(article)) {
            found.addAll(AmountRule.mentions(scene, amounts.counted(scene, ellipsis)));
        }
        return found;
    }

    private static int start(Draft draft) {
        return draft.scene().words().token(draft.from()).start();
    }

    private List<Draft> draft(Scene scene, Ellipsis ellipsis) {
        List<Ellipsis.Resolved> counted = amounts.counted(scene, ellipsis);
        List<Draft> found = new ArrayList<>(changes.draft(scene, counted));
        found.addAll(comparisons.draft(scene));
        found.addAll(differences.draft(scene));
        for (Draft trend : trends.draft(scene)) {
            boolean told = found.stream().anyMatch(other -> other.from() < trend.to() && trend.from() < other.to());
            if (!told) {
                found.add(trend);
            }
        }
        for (Draft amount : amounts.draft(scene, counted)) {
            List<Draft> around = found.stream()
                    .filter(other -> other.from() <= amount.anchor() && amount.anchor() < other.to())
                    .toList();
            if (around.stream().allMatch(other -> isEndOf(other, amount))) {
                found.add(around.isEmpty() ? amount : amount.startingAt(amount.anchor() - 1));
            }
        }
        for (ClaimRule rule : rules) {
            found.addAll(rule.draft(scene));
        }
        List<Draft> numbered = numberedActs.draft(scene);
        found.removeIf(draft -> draft.assertion() instanceof Assertion.Action
                && numbered.stream().anyMatch(act -> act.from() < draft.to() && draft.from() < act.to()));
        found.addAll(numbered);
        found.addAll(openSayings.draft(scene, found));
        return found;
    }

    /**
     * Whether an amount inside of a change or comparison is a claim beside it: each end of "fell from 9 to 4", since one
     * may be right and the other wrong, and the figure in "double the 656 of 2017".
     */
    private static boolean isEndOf(Draft whole, Draft amount) {
        Words words = whole.scene().words();
        int before = amount.anchor() - 1;
        if (whole.assertion() instanceof Assertion.Change change) {
            boolean several = change.to().isPresent()
                    && (change.from().isPresent() || change.by().isPresent());
            return several && words.is(before, "from", "to");
        }
        return whole.assertion() instanceof Assertion.Comparison && before > whole.from() && words.is(before, "the");
    }

    /** The sentences in order, each with what those before it say of time. */
    private List<Scene> scenes(Article article) {
        List<Scene> scenes = new ArrayList<>();
        TimeFrame frame = TimeFrame.none();
        for (Sentence sentence : article.sentences()) {
            if (sentence.tokens().size() <= LONGEST_SENTENCE) {
                Scene scene = scene(article, sentence, frame.at(sentence.paragraph()));
                scenes.add(scene);
                frame = scene.frame().after(scene.times(), scene.scope(), article.published());
            }
        }
        lookAhead(scenes, article.published());
        return scenes;
    }

    /** Tells each sentence of the time that a later one opens, unless another survey is brought in between. */
    private static void lookAhead(List<Scene> scenes, Optional<LocalDate> dateline) {
        Optional<TimeFrame.Held> later = Optional.empty();
        for (int i = scenes.size() - 1; i >= 0; i--) {
            Scene scene = scenes.get(i);
            scenes.set(i, scene.before(later));
            Optional<TimeFrame.Held> kept = scene.scope().opensSurvey() ? Optional.empty() : later;
            later = scene.frame().opened(scene.scope(), dateline).or(() -> kept);
        }
    }

    private Scene scene(Article article, Sentence sentence, TimeFrame frame) {
        Words words = new Words(sentence);
        Optional<LocalDate> dateline = article.published();
        List<TimePhrase> found = times.find(words, dateline, article.text(), frame);
        BitSet inTime = new BitSet(words.size());
        BitSet dates = new BitSet(words.size());
        for (TimePhrase time : found) {
            inTime.set(time.from(), time.to());
            if (time.kind() == TimePhrase.Kind.CALENDAR) {
                dates.set(time.from(), time.to());
            }
        }
        List<Mention> mentions = quantities.find(words, dates, inTime);
        BitSet taken = (BitSet) inTime.clone();
        mentions.forEach(mention ->
                taken.set(mention.number().from(), Math.max(mention.number().to(), mention.to())));
        TimeScope scope = new TimeScope(words, found, numbers(mentions), frame.quoted());
        return new Scene(words, mentions, found, inTime, taken, dateline, scope, frame);
    }

    private static BitSet numbers(List<Mention> mentions) {
        BitSet numbers = new BitSet();
        mentions.stream()
                .filter(mention -> mention.kind() != Mention.Kind.IN_TIME && mention.kind() != Mention.Kind.PRONOUN)
                .forEach(mention -> numbers.set(mention.from(), mention.to()));
        return numbers;
    }

    private List<Claim> assemble(Article article, List<Draft> drafts, StatementIndex statements) {
        List<Claim> claims = new ArrayList<>();
        List<Draft> done = new ArrayList<>();
        for (Draft draft : drafts) {
            Optional<String> partOf = wholeOf(draft, done, claims);
            claims.add(claim(article, draft, "c" + (claims.size() + 1), statements, partOf));
            done.add(draft);
        }
        return claims;
    }

    private static Optional<String> wholeOf(Draft draft, List<Draft> done, List<Claim> claims) {
        if (draft.whole() < 0) {
            return Optional.empty();
        }
        for (int i = done.size() - 1; i >= 0; i--) {
            Draft other = done.get(i);
            if (other.scene().equals(draft.scene())
                    && other.anchor() == draft.whole()
                    && other.assertion() instanceof Assertion.Amount) {
                return Optional.of(claims.get(i).id());
            }
        }
        return Optional.empty();
    }

    private Claim claim(Article article, Draft draft, String id, StatementIndex statements, Optional<String> partOf) {
        Words words = draft.scene().words();
        Span span = words.span(draft.from(), draft.to());
        Optional<Statement> statement = statements.holding(words.span(draft.anchor(), draft.anchor() + 1));
        Optional<Timing> timing = TimingFinder.find(draft, statement);
        Optional<NotCheckableReason> reason =
                draft.notCheckable().or(() -> checkability.reason(words, draft.anchor(), draft.to()));
        return new Claim(
                id,
                List.of(span),
                article.textAt(span),
                words.sentence().span(),
                statement.map(Statement::id),
                draft.assertion(),
                draft.measure(),
                draft.unit(),
                PlaceFinder.find(draft),
                timing,
                partOf,
                Optional.empty(),
                reason);
    }
}
