package org.sayso.checking;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sayso.domain.claim.Claim;
import org.sayso.domain.statement.Speaker;
import org.sayso.domain.statement.Statement;
import org.sayso.domain.text.Article;

/**
 * The words of a claim as stems.
 *
 * @param head the counted noun
 * @param said whether the noun stands in the claim itself, and was not taken from words before it
 * @param action what happened
 * @param qualifiers what narrows the head
 * @param measure head, action and qualifiers together
 * @param sentence the whole sentence, in order
 * @param sentenceText the whole sentence as it stands
 * @param before the sentence up to the end of the claim, as it stands
 * @param after the sentence from the end of the claim, as it stands
 * @param previous the sentence before, as stems in order
 * @param heard the sentence up to the end of the claim, as stems in order
 * @param question the sentence before, as it stands, where it is a question
 * @param speaker the words that name who is answerable
 * @param article the whole article, as a set
 */
record ClaimWords(
        Optional<String> head,
        boolean said,
        Optional<String> action,
        List<String> qualifiers,
        Set<String> measure,
        List<String> sentence,
        String sentenceText,
        String before,
        String after,
        List<String> previous,
        List<String> heard,
        Optional<String> question,
        List<String> speaker,
        Set<String> article) {
    private static final Set<String> PRONOUNS = Set.copyOf(Stems.ofText("it they"));
    private static final Pattern AVERAGE = Pattern.compile(
            "\\b(?:(daily|monthly|annual|yearly) )?(average) of (?:about |some |nearly |almost )?\\d[^.;:]*$");
    private static final Pattern OTHER_SIDE =
            Pattern.compile("\\b(?:above|below|over|under|than|from|of|with) the\\s*$|\\d of\\s*$");
    private static final Pattern AVERAGE_DAY = Pattern.compile("\\bon (?:an|the|any) average (?:day|night)\\b");
    private static final Pattern MARK = Pattern.compile("[,;:()\u2014](?=\\s|$)");
    private static final int AHEAD = 4;
    private static final int FRAGMENT = 5;

    static ClaimWords of(Article article, Set<String> articleStems, Claim claim, Optional<Statement> statement) {
        int end = Math.min(
                claim.spans().get(claim.spans().size() - 1).end(),
                claim.sentence().end());
        String before = article.text().substring(claim.sentence().start(), end);
        List<String> noun = claim.measure().head().map(Stems::ofText).orElse(List.of());
        // of "book-ins" the last part is the head
        Optional<String> head = noun.isEmpty() ? Optional.empty() : Optional.of(noun.get(noun.size() - 1));
        Optional<String> action = claim.measure().action().map(Stems::of);
        List<String> qualifiers = qualifiers(claim, before);
        Set<String> measure = new LinkedHashSet<>(qualifiers);
        measure.addAll(noun);
        action.ifPresent(measure::add);
        return new ClaimWords(
                head,
                head.map(Stems.ofText(claim.text())::contains).orElse(false),
                action,
                qualifiers,
                measure,
                Stems.ofText(article.textAt(claim.sentence())),
                article.textAt(claim.sentence()),
                before,
                article.text().substring(end, claim.sentence().end()),
                Stems.ofText(previous(article, claim)),
                Stems.ofText(before),
                Optional.of(previous(article, claim)).filter(text -> text.endsWith("?")),
                statement.map(ClaimWords::speakerOf).orElse(List.of()),
                articleStems);
    }

    /**
     * Whether the claim leaves out what it counts: no noun, one that was taken from another sentence, or one that only
     * carries a number.
     */
    boolean leavesNounOut() {
        return head.isEmpty() || !said || WordLists.CARRIER_NOUNS.contains(head.get());
    }

    /** Whether the noun is the subject of a verb that passes numbers on, and not what is counted. */
    boolean isPassedOn() {
        return head.isPresent()
                && action.map(WordLists.REPORTING_VERBS::contains).orElse(false)
                && heard.lastIndexOf(head.get()) < heard.lastIndexOf(action.orElseThrow());
    }

    /** Whether the noun was taken from another sentence. */
    boolean takesNounFromElsewhere() {
        return head.isPresent() && !said;
    }

    /** Whether a name stands at the end of the claim and goes on after its noun: "removals and returns". */
    boolean surroundsHead(StemPhrase name) {
        if (head.isEmpty() || !name.stems().contains(head.get())) {
            return false;
        }
        List<String> reach = new ArrayList<>(heard);
        Stems.ofText(after).stream().limit(AHEAD).forEach(reach::add);
        int end = name.lastEndIn(reach);
        return end > heard.size() && end - name.stems().size() < heard.size();
    }

    /** The words between the marks around the end of the claim: "ending at 30" of "it grew every year, ending at 30, says Reed". */
    String segment() {
        Matcher start = MARK.matcher(before);
        int from = 0;
        while (start.find()) {
            from = start.end();
        }
        Matcher end = MARK.matcher(after);
        return before.substring(from) + (end.find() ? after.substring(0, end.start()) : after);
    }

    /** The sentence up to the start of the claim, as it stands. */
    String lead(Claim claim) {
        int start = Math.max(0, claim.spans().get(0).start() - claim.sentence().start());
        return before.substring(0, Math.min(start, before.length()));
    }

    /** Whether the number is that of an average day, and of no day of the calendar. */
    boolean isOfAverageDay() {
        return AVERAGE_DAY.matcher(sentenceText).find();
    }

    /** "A fifth below the 125,000 of the ceiling": a definite figure that something else is set against. */
    boolean isComparedWith(Claim claim) {
        return OTHER_SIDE.matcher(lead(claim)).find();
    }

    /** The same words with another head and no qualifiers, for what a claim leaves out. */
    ClaimWords about(List<String> phrase) {
        String last = phrase.get(phrase.size() - 1);
        Set<String> named = new LinkedHashSet<>(phrase);
        action.ifPresent(named::add);
        return new ClaimWords(
                Optional.of(last),
                true,
                action,
                List.copyOf(phrase.subList(0, phrase.size() - 1)),
                named,
                sentence,
                sentenceText,
                before,
                after,
                previous,
                heard,
                question,
                speaker,
                article);
    }

    /** Whether no noun was found and a pronoun stands for it: "on April 4 it stood at 60". */
    boolean pointsBack() {
        return head.isEmpty() && heard.stream().anyMatch(PRONOUNS::contains);
    }

    /** Whether the sentence is only a time and a number, as in a list. */
    boolean isFragment() {
        return sentence.size() <= FRAGMENT;
    }

    /** The same words with the sentence before them, which says what a list is about. */
    ClaimWords afterPrevious() {
        List<String> all = new ArrayList<>(previous);
        all.addAll(heard);
        List<String> both = new ArrayList<>(previous);
        both.addAll(sentence);
        return new ClaimWords(
                head,
                said,
                action,
                qualifiers,
                measure,
                both,
                sentenceText,
                before,
                after,
                previous,
                all,
                question,
                speaker,
                article);
    }

    private static String previous(Article article, Claim claim) {
        return article.sentences().stream()
                .filter(sentence -> sentence.span().end() <= claim.sentence().start())
                .reduce((earlier, later) -> later)
                .map(sentence -> article.textAt(sentence.span()))
                .orElse("");
    }

    /** What narrows the head; "a monthly average of 68 boats" narrows as "monthly average boats" does. */
    private static List<String> qualifiers(Claim claim, String before) {
        List<String> found = new ArrayList<>();
        claim.measure().qualifiers().forEach(word -> found.addAll(Stems.ofText(word)));
        Matcher average = AVERAGE.matcher(before);
        if (claim.measure().head().isPresent() && claim.unit().isEmpty() && average.find()) {
            found.addAll(Stems.ofText(Optional.ofNullable(average.group(1)).orElse("")));
            found.add(Stems.of(average.group(2)));
        }
        return List.copyOf(found);
    }

    private static List<String> speakerOf(Statement statement) {
        List<String> words = new ArrayList<>();
        statement.source().ifPresent(source -> words.addAll(Stems.ofText(source.text())));
        statement.speaker().ifPresent(speaker -> words.addAll(wordsOf(speaker)));
        return words;
    }

    private static List<String> wordsOf(Speaker speaker) {
        List<String> words = new ArrayList<>(Stems.ofText(speaker.name()));
        speaker.role().ifPresent(role -> words.addAll(Stems.ofText(role)));
        speaker.organization().ifPresent(organization -> words.addAll(Stems.ofText(organization)));
        return words;
    }
}
