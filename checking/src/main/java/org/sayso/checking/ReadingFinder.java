package org.sayso.checking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sayso.domain.claim.Assertion;
import org.sayso.domain.claim.Claim;
import org.sayso.domain.record.Member;
import org.sayso.domain.record.OfficialRecord;
import org.sayso.domain.record.Series;
import org.sayso.domain.record.SeriesKind;
import org.sayso.domain.time.Grain;

/**
 * Finds the series that the words of a claim may mean. Rule: docs/rules/readings.md.
 *
 * <p>A series is a reading if one of its names stands in the claim's measure, or one of its actions with one of the
 * things it counts; if one of its required words, where it has any, stands in the sentence, in the words that name the
 * speaker, or elsewhere in the article; and if the units agree. The score orders readings: names weigh 3, actions 2,
 * counted things 1, a publisher named as speaker or in the sentence 1.5, the grain of the period up to 2, the place 1; a
 * required word that stands only elsewhere in the article costs 1.
 */
final class ReadingFinder {
    private static final List<Grain> FINER =
            List.of(Grain.DAY, Grain.WEEK, Grain.MONTH, Grain.QUARTER, Grain.YEAR, Grain.FISCAL_YEAR, Grain.RANGE);
    private static final Set<String> MEASURE_VERBS = ResourceTable.rows("measure-verbs.tsv").stream()
            .map(row -> Stems.of(row.get(0)))
            .collect(Collectors.toUnmodifiableSet());
    private static final double GOOD_SHARE = 0.8;
    private static final int ALL_SERIES = 400;
    private static final int CANDIDATES = 60;

    private final OfficialRecord record;
    private final Map<String, SeriesWords> words = new HashMap<>();

    ReadingFinder(OfficialRecord record) {
        this.record = record;
    }

    /** All readings, best first; ties in the order of the record. */
    List<Reading> find(Claim claim, ClaimWords claimWords) {
        List<Reading> readings = new ArrayList<>();
        for (Series series : candidates(claim)) {
            read(claim, claimWords, wordsOf(series)).ifPresent(readings::add);
        }
        readings.sort(Comparator.comparingDouble((Reading reading) -> -reading.score()));
        return readings;
    }

    /** The readings that are nearly as good as the best. */
    static List<Reading> good(List<Reading> readings) {
        if (readings.isEmpty()) {
            return List.of();
        }
        double best = readings.get(0).score();
        return readings.stream()
                .filter(reading -> reading.score() >= best * GOOD_SHARE)
                .toList();
    }

    private List<Series> candidates(Claim claim) {
        if (record.series().size() <= ALL_SERIES) {
            return record.series();
        }
        String text = claim.measure().text() + " " + claim.measure().action().orElse("") + " "
                + String.join(" ", claim.measure().qualifiers());
        return record.search(text, CANDIDATES);
    }

    private synchronized SeriesWords wordsOf(Series series) {
        return words.computeIfAbsent(series.id(), id -> SeriesWords.of(series));
    }

    private static Optional<Reading> read(Claim claim, ClaimWords claimWords, SeriesWords series) {
        double named = nameScore(claimWords, series);
        double happened = claim.assertion() instanceof Assertion.Superlative
                ? Math.max(happeningScore(claimWords, series), kinScore(claimWords, series))
                : happeningScore(claimWords, series);
        if (Math.max(named, happened) <= 0 || !unitsAgree(claim, series.series())) {
            return Optional.empty();
        }
        double required = requiredScore(claimWords, series);
        if (required < 0 && claim.assertion() instanceof Assertion.Superlative) {
            required = 0;
        }
        boolean farStock = required == 0
                && series.series().kind() == SeriesKind.STOCK
                && !(claim.assertion() instanceof Assertion.Superlative);
        if (required < 0 || farStock) {
            return Optional.empty();
        }
        Optional<Map<String, Member>> members = MemberFinder.find(claim, claimWords, series.series());
        if (members.isEmpty()) {
            return Optional.empty();
        }
        double score = Math.max(named, happened)
                + required
                + publisherScore(claimWords, series)
                + grainScore(claim, series.series())
                + placeScore(claim, series);
        Map<String, String> codes = new LinkedHashMap<>();
        members.get().forEach((dimension, member) -> codes.put(dimension, member.code()));
        return Optional.of(
                new Reading(series.series(), codes, score, narrowing(claim, claimWords, series, members.get())));
    }

    /** A name whose words all stand in the measure, its last word as the head or with the head as a counted thing. */
    private static double nameScore(ClaimWords claim, SeriesWords series) {
        double best = 0;
        for (StemPhrase name : series.names()) {
            if (name.isCoveredBy(claim.measure())) {
                String last = name.stems().get(name.stems().size() - 1);
                boolean head = claim.head().map(last::equals).orElse(false)
                        || claim.action().map(last::equals).orElse(false);
                best = Math.max(best, head ? 3 + 0.1 * (name.stems().size() - 1) : 0);
            }
        }
        return best;
    }

    private static double happeningScore(ClaimWords claim, SeriesWords series) {
        boolean action = series.actions().stream().anyMatch(phrase -> happens(claim, phrase));
        boolean counted = claim.head().isPresent()
                ? series.counted().stream().anyMatch(phrase -> counts(claim, phrase))
                : claim.action().isPresent();
        if (series.actions().isEmpty() || series.series().kind() == SeriesKind.STOCK) {
            boolean otherHappening = claim.action()
                    .map(verb -> !action && !MEASURE_VERBS.contains(verb))
                    .orElse(false);
            boolean stock =
                    !otherHappening && claim.head().isPresent() && counted && (action || isQualified(claim, series));
            return stock ? (action ? 2.5 : 2) : 0;
        }
        return action && counted ? 3 : 0;
    }

    /** For a record: a series is akin if one of its actions, names or caveats stands in the measure ("deportation"). */
    private static double kinScore(ClaimWords claim, SeriesWords series) {
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
        boolean told = claim.action().map(first::equals).orElse(false)
                || claim.head().map(first::equals).orElse(false);
        return told && (action.stems().size() == 1 || action.isCoveredBy(Set.copyOf(claim.sentence())));
    }

    private static boolean counts(ClaimWords claim, StemPhrase counted) {
        String last = counted.stems().get(counted.stems().size() - 1);
        return claim.head().map(last::equals).orElse(false) && counted.isCoveredBy(claim.measure());
    }

    /** -1 where a required word is missing, 0 where one stands elsewhere in the article, 1 where it is near or none is needed. */
    private static double requiredScore(ClaimWords claim, SeriesWords series) {
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

    private static double publisherScore(ClaimWords claim, SeriesWords series) {
        boolean named = series.publishers().stream()
                .anyMatch(phrase -> phrase.standsIn(claim.speaker()) || phrase.standsIn(claim.sentence()));
        return named ? 1.5 : 0;
    }

    private static double grainScore(Claim claim, Series series) {
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

    private static double placeScore(Claim claim, SeriesWords series) {
        return claim.place().map(place -> isPlace(place, series) ? 1.0 : 0.0).orElse(0.0);
    }

    private static boolean isPlace(String place, SeriesWords series) {
        List<String> stems = Stems.ofText(place);
        return series.series().place().map(own -> sharesPlace(own, stems)).orElse(false)
                || series.series().placeNames().stream().anyMatch(own -> sharesPlace(own, stems));
    }

    private static boolean sharesPlace(String own, List<String> stems) {
        StemPhrase phrase = StemPhrase.of(own);
        return phrase.standsIn(stems) || new StemPhrase(stems).standsIn(phrase.stems());
    }

    private static boolean unitsAgree(Claim claim, Series series) {
        boolean step = claim.assertion() instanceof Assertion.Change change
                && change.to().isEmpty()
                && change.from().isEmpty();
        String unit = claim.unit().orElse("");
        return step
                || unit.equals(series.unit())
                || unit.isEmpty() && !series.unit().equals("%") && !isCurrency(series.unit());
    }

    private static boolean isCurrency(String unit) {
        return unit.length() == 3 && unit.chars().allMatch(Character::isUpperCase);
    }

    private static List<String> narrowing(
            Claim claim, ClaimWords claimWords, SeriesWords series, Map<String, Member> members) {
        Set<String> named = members.values().stream()
                .flatMap(member -> member.names().stream())
                .flatMap(name -> Stems.ofText(name).stream())
                .collect(Collectors.toSet());
        List<String> found = new ArrayList<>();
        for (String qualifier : claimWords.qualifiers()) {
            if (!series.known().contains(qualifier) && !named.contains(qualifier)) {
                found.add(qualifier);
            }
        }
        if (claim.place().isPresent()
                && series.series().place().isPresent()
                && !isPlace(claim.place().get(), series)
                && claim.place().get().chars().anyMatch(Character::isUpperCase)) {
            found.add(claim.place().get());
        }
        return found;
    }
}
