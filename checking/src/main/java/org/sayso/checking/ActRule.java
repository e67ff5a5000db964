package org.sayso.checking;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.sayso.domain.claim.Assertion.Action;
import org.sayso.domain.finding.Reason;
import org.sayso.domain.record.Event;
import org.sayso.domain.record.Observation;

/**
 * Matches an official act by its number, or by what it does. Rule: docs/rules/act.md.
 *
 * <p>An act of the record is the one meant if it has the number that is named, or if its title and acts hold at least half
 * of the claim's content words without its verb, two at least. It supports the claim if its day lies in the claim's period
 * and one of its verbs is the claim's; signing, issuing, ordering and announcing say only that there is an act. The right
 * act on another day refutes the day where the number is named, and is shown where it is not; a number of another act than
 * the one described is refuted, as is a number that no act has, where its digits are those of the described act of the day.
 */
final class ActRule implements CheckingRule {
    private static final double ENOUGH = 0.5;
    private static final double NEARLY = 0.9;
    private static final int SHOWN = 3;
    private static final Set<String> FORMAL = WordLists.FORMAL_WORDS;

    @Override
    public List<Judgement> judge(Inquiry inquiry) {
        Action action = (Action) inquiry.claim().assertion();
        ActMatches matches = ActMatches.of(inquiry, content(inquiry));
        if (action.number().isPresent()) {
            return numbered(inquiry, matches, action).stream().toList();
        }
        double best = matches.bestShare();
        return matches.all().stream()
                .filter(match -> match.share() >= ENOUGH && match.share() >= best * NEARLY)
                .limit(SHOWN)
                .map(match -> described(inquiry, match, action))
                .toList();
    }

    /** The claim's words that tell acts apart: without the formal ones that stand with any act. */
    private static Set<String> content(Inquiry inquiry) {
        Set<String> content = new HashSet<>(inquiry.words().measure());
        content.removeAll(FORMAL);
        content.removeIf(WordLists::narrowsNothing);
        inquiry.words().action().ifPresent(content::remove);
        inquiry.claim()
                .place()
                .ifPresent(place -> content.addAll(Stems.ofText(place).stream()
                        .filter(stem -> stem.length() > 3)
                        .toList()));
        return content;
    }

    private static Optional<Judgement> numbered(Inquiry inquiry, ActMatches matches, Action action) {
        Optional<ActMatches.Match> own = matches.numbered(action.number().orElseThrow());
        Optional<ActMatches.Match> described = matches.best().filter(match -> match.words() >= 2);
        boolean other = described.isPresent()
                && own.map(match -> match.words() == 0 || described.get().words() > 2 * match.words())
                        .orElse(described.get().share() >= ENOUGH);
        if (other) {
            String note = "The act that the report describes has another number.";
            return Optional.of(decided(described.get(), false, note));
        }
        if (own.isEmpty()
                && described.filter(match -> isSlip(inquiry, match, action)).isPresent()) {
            String note = "The digits of the act's number are out of order.";
            return Optional.of(decided(described.get(), false, note));
        }
        if (own.isEmpty()) {
            return described.map(match -> Judgement.open(
                    match.reading(), Reason.ACT_DIFFERS, Optional.empty(), List.of(match.row()), match.sql(), ""));
        }
        boolean inTime = isInTime(inquiry, own.get());
        return Optional.of(
                inTime || isOfAct(inquiry)
                        ? decided(own.get(), inTime, inTime ? "" : ANOTHER_DAY)
                        : Judgement.open(
                                own.get().reading(),
                                Reason.NO_PERIOD,
                                Optional.empty(),
                                List.of(own.get().row()),
                                own.get().sql(),
                                ANOTHER_DAY));
    }

    /** Whether the day may be that of the act, and not of what came of it: "since Jan. 27, under order 14163". */
    private static boolean isOfAct(Inquiry inquiry) {
        return !UNDER.matcher(inquiry.words().lead(inquiry.claim())).find();
    }

    /** Whether the number named is that of the described act of the day that is named, with digits out of order. */
    private static boolean isSlip(Inquiry inquiry, ActMatches.Match match, Action action) {
        Optional<BigDecimal> claimed = action.number().filter(ActRule::isPlain).map(BigDecimal::new);
        Optional<BigDecimal> actual = match.row()
                .event()
                .flatMap(Event::number)
                .filter(ActRule::isPlain)
                .map(BigDecimal::new);
        boolean day = inquiry.named().isPresent() && isInTime(inquiry, match);
        return day
                && claimed.isPresent()
                && actual.isPresent()
                && claimed.get().precision() == actual.get().precision()
                && Digits.areTransposed(claimed.get(), actual.get());
    }

    private static boolean isPlain(String number) {
        return !number.isEmpty() && number.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static final int TITLE = 3;
    private static final Pattern SIGNED = Pattern.compile("\\b(?:signed|signs|issued|issues|dated)\\b");
    private static final Pattern UNDER =
            Pattern.compile("\\b(?:under|by|pursuant to|because of|citing|per)\\W+(?:the )?$");

    private static final String ANOTHER_DAY = "It is dated another day than the report says.";

    private static Judgement decided(ActMatches.Match match, boolean right, String note) {
        return Judgement.decided(match.reading(), right, Optional.empty(), List.of(match.row()), match.sql(), note);
    }

    private static boolean isInTime(Inquiry inquiry, ActMatches.Match match) {
        Optional<LocalDate> day = match.row().period().start();
        return inquiry.named().isEmpty()
                || day.map(date -> inquiry.named().get().contains(date)).orElse(false);
    }

    /** Whether the sentence has the act's title, word for word, in three words or more, and says that it was signed or issued. */
    private static boolean isTitled(Inquiry inquiry, ActMatches.Match match) {
        String title = match.row().event().orElseThrow().title().toLowerCase(Locale.ROOT);
        String sentence = inquiry.words().sentenceText().toLowerCase(Locale.ROOT);
        return title.split("\\s+").length >= TITLE
                && sentence.contains(title)
                && SIGNED.matcher(sentence).find();
    }

    private static Judgement described(Inquiry inquiry, ActMatches.Match match, Action action) {
        List<Observation> rows = List.of(match.row());
        boolean formal = FORMAL.contains(Stems.of(action.verb()));
        if (!isInTime(inquiry, match) && isTitled(inquiry, match) && isOfAct(inquiry)) {
            return decided(match, false, ANOTHER_DAY);
        }
        if (!isInTime(inquiry, match)) {
            return Judgement.open(match.reading(), Reason.NO_PERIOD, Optional.empty(), rows, match.sql(), ANOTHER_DAY);
        }
        if (match.sameVerb() || formal) {
            return decided(match, true, "");
        }
        return Judgement.open(
                match.reading(),
                Reason.ACT_DIFFERS,
                Optional.empty(),
                rows,
                match.sql(),
                "The document does not say \"" + action.verb() + "\"; its own words are shown.");
    }
}
