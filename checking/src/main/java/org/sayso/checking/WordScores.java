package org.sayso.checking;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.sayso.domain.claim.Assertion;
import org.sayso.domain.claim.Claim;
import org.sayso.domain.record.Dimension;
import org.sayso.domain.record.Series;
import org.sayso.domain.record.SeriesKind;
import org.sayso.domain.time.Grain;

/** Weighs what in the words of a claim points to a series. Rule: docs/rules/readings.md. */
final class WordScores {
    private static final BigDecimal MOST_PERCENT = BigDecimal.valueOf(1000);

    private static final List<Grain> FINER =
            List.of(Grain.DAY, Grain.WEEK, Grain.MONTH, Grain.QUARTER, Grain.YEAR, Grain.FISCAL_YEAR, Grain.RANGE);

    private WordScores() {}

    /**
     * The longest name whose words all stand in the measure, its last as the head or, for what happens and does not only
     * stand ("landed" for landings, but not "populated" for a population), as the verb; 0 words where none does.
     */
    static int nameWords(ClaimWords claim, SeriesWords series) {
        int best = 0;
        for (StemPhrase name : series.names()) {
            String last = name.stems().get(name.stems().size() - 1);
            boolean head = claim.head().map(last::equals).orElse(false)
                    || series.series().kind() != SeriesKind.STOCK
                            && claim.action().map(last::equals).orElse(false);
            if (head && (isTold(claim, name) || isToldByOffice(claim, series, name)) || claim.surroundsHead(name)) {
                best = Math.max(best, name.stems().size());
            }
        }
        return best;
    }

    private static boolean isTold(ClaimWords claim, StemPhrase name) {
        return name.isCoveredBy(claim.measure()) || name.lastEndIn(claim.heard()) >= 0;
    }

    /** "The Border Patrol made 853 arrests": the office that the name starts with is the subject of what the name ends with. */
    private static boolean isToldByOffice(ClaimWords claim, SeriesWords series, StemPhrase name) {
        int last = name.stems().size() - 1;
        return last > 0
                && series.publishers().contains(new StemPhrase(name.stems().subList(0, last)))
                && new StemPhrase(name.stems().subList(0, last)).standsIn(claim.heard());
    }

    /**
     * Whether the head is the last word of a longer name whose other words stand in the article: "the ceiling" in a report
     * on refugee admissions. Only where a required word stands near.
     */
    static boolean endsName(ClaimWords claim, SeriesWords series) {
        return !series.required().isEmpty()
                && claim.head().isPresent()
                && series.names().stream().anyMatch(name -> {
                    String last = name.stems().get(name.stems().size() - 1);
                    return last.equals(claim.head().get())
                            && series.required().contains(new StemPhrase(List.of(last)))
                            && name.isCoveredBy(claim.article());
                })
                && required(claim, series) > 0;
    }

    /** Whether a place is said to have so many of what a series counts by place: "Kenya had 55 million people". */
    static boolean isHad(ClaimWords claim, SeriesWords series) {
        boolean places = series.series().dimensions().stream()
                .anyMatch(dimension -> dimension.role() == Dimension.Role.PLACE
                        && !dimension.members().mentionedIn(claim.before()).isEmpty());
        boolean counted = series.counted().stream().anyMatch(phrase -> counts(claim, phrase));
        boolean other = claim.action()
                .map(verb -> !WordLists.MEASURE_VERBS.contains(verb) && !ChangeRule.isStepVerb(verb))
                .orElse(false);
        return series.series().kind() == SeriesKind.STOCK
                && places
                && counted
                && !other
                && claim.qualifiers().isEmpty()
                && HAVING.matcher(claim.before()).find();
    }

    private static final int BEFORE = 8;
    private static final int BEHIND = 5;
    private static final Pattern HAVING =
            Pattern.compile("(?:\\b(?:has|had|have|gained|lost|added|shed)\\b|:)[^,;.:]{0,12}[\\d$][^,;:]*$");

    /** What a name of so many words weighs. */
    static double name(int words) {
        return words == 0 ? 0 : 3 + 0.1 * (words - 1);
    }

    /** The words of the longest action that the claim tells: "removed or returned" has three. */
    static int actionWords(ClaimWords claim, SeriesWords series) {
        return series.actions().stream()
                .filter(phrase -> happens(claim, phrase) && phrase.standsIn(claim.sentence()))
                .mapToInt(phrase -> phrase.stems().size())
                .max()
                .orElse(0);
    }

    /** What an action with a counted thing weighs. */
    static double happening(ClaimWords claim, SeriesWords series) {
        boolean action = series.actions().stream().anyMatch(phrase -> happens(claim, phrase));
        boolean counted = claim.head().isPresent()
                ? series.counted().stream().anyMatch(phrase -> counts(claim, phrase))
                : claim.action().isPresent();
        if (series.actions().isEmpty() || series.series().kind() == SeriesKind.STOCK) {
            boolean otherHappening = claim.action()
                    .map(verb -> !action && !WordLists.MEASURE_VERBS.contains(verb))
                    .orElse(false);
            boolean stock =
                    !otherHappening && claim.head().isPresent() && counted && (action || isQualified(claim, series));
            return stock ? (action ? 2.5 : 2) : 0;
        }
        return action && counted ? 3 : 0;
    }

    /** For a record: a series is akin if one of its actions, names or caveats stands in the measure ("deportation"). */
    static double kin(ClaimWords claim, SeriesWords series) {
        boolean akin = series.kin().stream().anyMatch(claim.measure()::contains);
        return akin ? 1 : 0;
    }

    /** A counted thing alone ("three people") points to no stock; a required word that qualifies it does ("undocumented"). */
    private static boolean isQualified(ClaimWords claim, SeriesWords series) {
        return series.required().stream()
                .anyMatch(phrase -> phrase.isCoveredBy(claim.measure())
                        && !claim.head()
                                .map(head -> phrase.stems().equals(List.of(head)))
                                .orElse(false));
    }

    private static boolean happens(ClaimWords claim, StemPhrase action) {
        String first = action.stems().get(0);
        boolean one = action.stems().size() == 1;
        boolean verb = claim.action().map(first::equals).orElse(false);
        boolean noun = claim.head().map(first::equals).orElse(false);
        return verb && (one || action.isCoveredBy(claim.sentence()))
                || noun && (one || action.standsLooselyIn(claim.sentence()))
                || isPredicate(claim, action);
    }

    /** "Were in detention", "were without work": a state in several words beside the number, for a claim without a verb of its own. */
    private static boolean isPredicate(ClaimWords claim, StemPhrase action) {
        boolean free = claim.action().map(WordLists.MEASURE_VERBS::contains).orElse(true);
        int heard = claim.heard().size();
        int size = claim.sentence().size();
        List<String> near =
                claim.sentence().subList(Math.max(0, Math.min(heard, size) - BEFORE), Math.min(size, heard + BEHIND));
        return free && action.stems().size() > 1 && action.standsLooselyIn(near);
    }

    private static boolean counts(ClaimWords claim, StemPhrase counted) {
        String last = counted.stems().get(counted.stems().size() - 1);
        return claim.head().map(last::equals).orElse(false) && counted.isCoveredBy(claim.measure());
    }

    /** -1 where a required word is missing, 0 where one stands elsewhere in the article, 1 where it is near or none is needed. */
    static double required(ClaimWords claim, SeriesWords series) {
        if (series.required().isEmpty()) {
            return 1;
        }
        for (StemPhrase phrase : series.required()) {
            if (phrase.standsIn(claim.sentence()) || phrase.standsIn(claim.speaker())) {
                return 1;
            }
        }
        boolean elsewhere = series.required().stream().anyMatch(phrase -> phrase.isCoveredBy(claim.article()));
        return elsewhere ? 0 : -1;
    }

    /**
     * Whether only a common word points to a stock: "the population", where no word beside it tells of which place or group.
     */
    static boolean isBareStock(ClaimWords claim, SeriesWords series, int nameWords) {
        return series.series().kind() == SeriesKind.STOCK
                && series.series().place().isPresent()
                && nameWords == 1
                && series.required().stream()
                        .filter(phrase -> phrase.standsIn(claim.sentence()) || phrase.standsIn(claim.speaker()))
                        .allMatch(phrase ->
                                claim.head().map(phrase.stems()::contains).orElse(false));
    }

    /** Whether a publisher is named as the speaker or in the sentence. */
    static boolean publisher(ClaimWords claim, SeriesWords series) {
        return series.publishers().stream()
                .anyMatch(phrase -> phrase.standsIn(claim.speaker()) || phrase.standsIn(claim.sentence()));
    }

    /** What the length of the claim's period weighs: most where it is that of the series. */
    static double grain(Claim claim, Series series) {
        if (claim.assertion() instanceof Assertion.Superlative) {
            return rivals(Stems.ofText(claim.text()), series);
        }
        if (claim.timing().isEmpty()) {
            return 0;
        }
        Grain asked = claim.timing().get().period().grain();
        if (asked == series.grain()) {
            return 2;
        }
        if (series.kind() == SeriesKind.STOCK || series.kind() == SeriesKind.EVENTS) {
            return 1;
        }
        return FINER.indexOf(series.grain()) < FINER.indexOf(asked) ? 1 : -1;
    }

    /** "The lowest monthly number", "in any year": what the figure is the record among. */
    private static double rivals(List<String> claim, Series series) {
        if (claim.contains("month") || claim.contains("monthly")) {
            return series.grain() == Grain.MONTH ? 2 : -1;
        }
        if (claim.contains("day") || claim.contains("daili")) {
            return series.grain() == Grain.DAY ? 2 : -1;
        }
        return 0;
    }

    /** Whether claim and series have the same unit; a step says nothing of the level's unit. */
    static boolean unitsAgree(Claim claim, ClaimWords words, Series series) {
        boolean step = claim.assertion() instanceof Assertion.Change change
                && change.to().isEmpty()
                && change.from().isEmpty();
        boolean noun = claim.unit()
                        .map(unit -> unit.startsWith("%") || unit.startsWith("percentage"))
                        .orElse(false)
                && claim.measure()
                        .head()
                        .map(head -> ChangeRule.isChangeNoun(Stems.of(head)))
                        .orElse(false);
        boolean unitless =
                claim.assertion() instanceof Assertion.Comparison || claim.assertion() instanceof Assertion.Superlative;
        String unit = claim.unit().filter(own -> !own.startsWith("per ")).orElse("");
        return step
                        && (!isCurrency(unit) || unit.equals(series.unit()))
                        && !(series.unit().equals("%") && isLarge(claim))
                || ShareRule.isMeant(claim, words)
                || noun
                || unitless
                || unit.equals(series.unit())
                || unit.isEmpty() && !series.unit().equals("%") && !isCurrency(series.unit());
    }

    /** "8.1 million fewer": no step of a rate. */
    private static boolean isLarge(Claim claim) {
        return claim.assertion() instanceof Assertion.Change change
                && change.by()
                        .flatMap(by -> by.value())
                        .filter(value -> value.compareTo(MOST_PERCENT) > 0)
                        .isPresent();
    }

    private static boolean isCurrency(String unit) {
        return unit.length() == 3 && unit.chars().allMatch(Character::isUpperCase);
    }
}
