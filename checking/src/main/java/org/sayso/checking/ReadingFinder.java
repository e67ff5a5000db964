package org.sayso.checking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sayso.checking.Reading.Signs;
import org.sayso.checking.Reading.View;
import org.sayso.domain.claim.Assertion;
import org.sayso.domain.claim.Claim;
import org.sayso.domain.record.Dimension;
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
 * speaker, or elsewhere in the article; and if the units agree. A claim that leaves out what it counts is read by the name
 * that stands nearest before it in its sentence, and else by the claim that it goes on from. The score orders readings:
 * names weigh 3, actions 2, counted things 1, a publisher named as speaker or in the sentence 1.5, the grain of the period
 * up to 2, the place 1; a required word that stands only elsewhere in the article costs 1.
 */
final class ReadingFinder {
    private static final int ALL_SERIES = 400;
    private static final int CANDIDATES = 60;

    /** A name of so many words points to a stock even where its required word stands only elsewhere. */
    private static final int FULL_NAME = 2;

    private static final Pattern TIME_AFTER =
            Pattern.compile("^\\W*(?:in|of|for|from|a|the|on|last|this|fiscal|recorded|reported|\\(|[A-Z12])");

    private static final Set<String> BEING = Set.copyOf(Stems.ofText("is are was were"));

    private final OfficialRecord record;
    private final PlaceWords places;
    private final Map<String, SeriesWords> words = new HashMap<>();

    ReadingFinder(OfficialRecord record) {
        this.record = record;
        this.places = new PlaceWords(record);
    }

    /**
     * All readings, best first; ties in the order of the record.
     *
     * @param antecedent the claim that this one would go on from, if it left out what it counts
     */
    List<Reading> find(Claim claim, ClaimWords claimWords, Optional<Antecedent> antecedent) {
        List<Reading> found = new ArrayList<>();
        if (claimWords.leavesNounOut() && claimWords.isComparedWith(claim) && !namesTimeAfter(claimWords)) {
            return List.of();
        }
        boolean place = places.isHead(claim);
        boolean open = place || claimWords.leavesNounOut() || claimWords.isPassedOn();
        if (open) {
            found.addAll(inSentence(claim, claimWords, antecedent));
        }
        if (found.isEmpty() && claimWords.takesNounFromElsewhere()) {
            found.addAll(Carrying.from(claim, claimWords, antecedent));
        }
        if (found.isEmpty() && !place) {
            for (Series series : candidates(measureText(claim))) {
                read(claim, claimWords, wordsOf(series), View.OWN, antecedent).ifPresent(found::add);
            }
        }
        if (found.isEmpty() && !open) {
            found.addAll(inSentence(claim, claimWords, antecedent));
        }
        if (found.isEmpty() && open) {
            found.addAll(Carrying.from(claim, claimWords, antecedent));
        }
        if (found.isEmpty() && !open) {
            found.addAll(Carrying.shortly(claim, claimWords, antecedent));
        }
        if (found.isEmpty() && open && (claimWords.isFragment() || claimWords.pointsBack())) {
            found.addAll(inSentence(claim, claimWords.afterPrevious(), antecedent));
        }
        found.sort(Comparator.comparingDouble((Reading reading) -> -reading.score()));
        return found;
    }

    /** "Double the 656 of 2017": the figure that is compared with is one of the same series at another time. */
    private static boolean namesTimeAfter(ClaimWords words) {
        return TIME_AFTER.matcher(words.after()).find();
    }

    /** A name that stands in the sentence before the claim's end, the nearest first. */
    private record Named(SeriesWords series, StemPhrase name, int end) {}

    private List<Reading> inSentence(Claim claim, ClaimWords claimWords, Optional<Antecedent> antecedent) {
        List<Named> named = new ArrayList<>();
        for (Series series : candidates(claimWords.before())) {
            SeriesWords own = wordsOf(series);
            if (WordScores.unitsAgree(claim, claimWords, series)) {
                own.names().forEach(name -> {
                    int end = name.lastEndIn(claimWords.heard());
                    if (end >= 0
                            && isFree(claimWords, own, end)
                            && isWhole(claimWords, own, end - name.stems().size())
                            && !tellsOtherHappening(claimWords, own)) {
                        named.add(new Named(own, name, end));
                    }
                });
            }
        }
        named.addAll(predicates(claim, claimWords));
        final int nearest = named.stream().mapToInt(Named::end).max().orElse(-1);
        Optional<Antecedent> sibling =
                antecedent.filter(earlier -> earlier.claim().sentence().equals(claim.sentence())
                        && nearest <= earlier.words().heard().size());
        List<Reading> carried = Carrying.from(claim, claimWords, sibling).stream()
                .filter(reading -> !countsAnother(claimWords, wordsOf(reading.series())))
                .toList();
        if (!carried.isEmpty()) {
            return carried;
        }
        Map<String, Reading> best = new LinkedHashMap<>();
        for (Named one : named) {
            if (one.end == nearest) {
                read(claim, claimWords.about(one.name.stems()), one.series, View.SENTENCE, antecedent)
                        .ifPresent(reading -> best.merge(reading.series().id(), reading, ReadingFinder::better));
            }
        }
        return List.copyOf(best.values());
    }

    /** "The ceiling was 85,000, and 84,994 people came": the noun beside the number is none that the series counts. */
    private static boolean countsAnother(ClaimWords words, SeriesWords series) {
        return !words.leavesNounOut()
                && !words.isPassedOn()
                && words.head()
                        .filter(head -> !series.known().contains(head))
                        .filter(head -> !Stems.ofText(series.series().unit()).contains(head))
                        .isPresent();
    }

    /** What a number is said to be: "180,266 were administrative returns". It stands nearest of all. */
    private List<Named> predicates(Claim claim, ClaimWords claimWords) {
        List<String> after = Stems.ofText(claimWords.after());
        List<Named> found = new ArrayList<>();
        if (after.isEmpty() || !BEING.contains(after.get(0))) {
            return found;
        }
        for (Series series : candidates(claimWords.after())) {
            SeriesWords own = wordsOf(series);
            for (StemPhrase name : own.names()) {
                int length = name.stems().size();
                boolean said =
                        after.size() > length && after.subList(1, length + 1).equals(name.stems());
                if (said && WordScores.unitsAgree(claim, claimWords, series)) {
                    found.add(new Named(own, name, claimWords.heard().size() + length));
                }
            }
        }
        return found;
    }

    /**
     * Whether no other noun stands nearer to the number than the name: the claim's noun is left out, passes the number on,
     * stands before the name, or is the unit of the series ("the backlog stood at 3 million cases").
     */
    private static boolean isFree(ClaimWords words, SeriesWords series, int end) {
        return words.leavesNounOut()
                || words.isPassedOn()
                || words.head()
                        .map(head -> words.heard().lastIndexOf(head) < end)
                        .orElse(true)
                || words.head()
                        .map(Stems.ofText(series.series().unit())::contains)
                        .orElse(false);
    }

    /** "Hundreds were arrested, and others were flown out": a verb that tells of something else, and not of the number. */
    private static boolean tellsOtherHappening(ClaimWords words, SeriesWords series) {
        return words.action()
                .filter(verb -> words.head().isEmpty() && !series.actions().isEmpty())
                .filter(verb -> !WordLists.carriesNumber(verb))
                .filter(verb -> series.actions().stream()
                        .noneMatch(action -> action.stems().contains(verb)))
                .isPresent();
    }

    /** Whether no word before the name makes it that of a part: "the regional unemployment rate". */
    private static boolean isWhole(ClaimWords words, SeriesWords series, int start) {
        String before = start > 0 ? words.heard().get(start - 1) : "";
        return series.known().contains(before) || !WordLists.PART_WORDS.contains(before);
    }

    private static Reading better(Reading one, Reading other) {
        return other.score() > one.score() ? other : one;
    }

    private static String measureText(Claim claim) {
        return claim.measure().text() + " " + claim.measure().action().orElse("") + " "
                + String.join(" ", claim.measure().qualifiers());
    }

    /** A stock whose figures are of days, and not of an average. */
    private static boolean isOfOneDay(SeriesWords series) {
        return series.series().kind() == SeriesKind.STOCK
                && series.series().grain() == Grain.DAY
                && !series.known().contains(Stems.of("average"));
    }

    private List<Series> candidates(String text) {
        return record.series().size() <= ALL_SERIES ? record.series() : record.search(text, CANDIDATES);
    }

    private synchronized SeriesWords wordsOf(Series series) {
        return words.computeIfAbsent(series.id(), id -> SeriesWords.of(series));
    }

    private Optional<Reading> read(
            Claim claim, ClaimWords claimWords, SeriesWords series, View view, Optional<Antecedent> antecedent) {
        boolean superlative = claim.assertion() instanceof Assertion.Superlative;
        int name = WordScores.nameWords(claimWords, series);
        double happened = superlative
                ? Math.max(WordScores.happening(claimWords, series), WordScores.kin(claimWords, series))
                : WordScores.happening(claimWords, series);
        double said = Math.max(WordScores.name(name), happened);
        if (said == 0 && (WordScores.endsName(claimWords, series) || WordScores.isHad(claimWords, series))) {
            said = 2;
        }
        if (said <= 0 || !WordScores.unitsAgree(claim, claimWords, series.series())) {
            return Optional.empty();
        }
        double required = WordScores.required(claimWords, series);
        boolean farStock =
                required == 0 && series.series().kind() == SeriesKind.STOCK && !superlative && name < FULL_NAME;
        if (required < 0 && !superlative
                || farStock
                || isPartOfNoStock(claim, series.series(), antecedent)
                || claimWords.isOfAverageDay() && isOfOneDay(series)
                || places.isElsewhere(claimWords, series)
                || Countries.opensWithOther(claim, claimWords, series)) {
            return Optional.empty();
        }
        Optional<Map<String, Member>> members = MemberFinder.find(claim, claimWords, series.series(), antecedent);
        if (members.isEmpty()) {
            return Optional.empty();
        }
        boolean publisher = WordScores.publisher(claimWords, series);
        if (!publisher
                && PlaceWords.named(claim, claimWords, series) == 0
                && WordScores.isBareStock(claimWords, series, name)) {
            return Optional.empty();
        }
        int place = PlaceWords.named(claim, claimWords, series);
        double score = said
                + Math.max(0, required)
                + (publisher ? 1.5 : 0)
                + WordScores.grain(claim, series.series())
                + (place > 0 ? 1 : 0);
        Map<String, String> codes = new LinkedHashMap<>();
        members.get().forEach((dimension, member) -> codes.put(dimension, member.code()));
        return Optional.of(new Reading(
                series.series(),
                codes,
                score,
                narrowing(claim, claimWords, series, members.get()),
                new Signs(
                        view,
                        Math.max(name, WordScores.actionWords(claimWords, series)),
                        required > 0,
                        place,
                        publisher)));
    }

    /** "In Japan inflation was 4 percent, in Ghana below 20": the place of the first number does not narrow the second. */
    private static boolean isPlace(String qualifier, SeriesWords series) {
        return series.series().dimensions().stream()
                .filter(dimension -> dimension.role() == Dimension.Role.PLACE)
                .flatMap(dimension -> dimension.members().all().stream())
                .flatMap(member -> member.names().stream())
                .anyMatch(name -> Stems.ofText(name).equals(List.of(qualifier)));
    }

    /** A part of what happened ("538 people, including several ...") is no stock, unless the whole is one. */
    private static boolean isPartOfNoStock(Claim claim, Series series, Optional<Antecedent> antecedent) {
        return series.kind() == SeriesKind.STOCK
                && claim.partOf().isPresent()
                && antecedent.stream()
                        .flatMap(whole -> whole.readings().stream())
                        .noneMatch(reading -> reading.series().kind() == SeriesKind.STOCK);
    }

    private static List<String> narrowing(
            Claim claim, ClaimWords claimWords, SeriesWords series, Map<String, Member> members) {
        Set<String> named = members.values().stream()
                .flatMap(member -> member.names().stream())
                .flatMap(name -> Stems.ofText(name).stream())
                .collect(Collectors.toSet());
        List<String> found = new ArrayList<>();
        for (String qualifier : claimWords.qualifiers()) {
            boolean known = series.known().contains(qualifier)
                    || named.contains(qualifier)
                    || !claimWords.said() && isPlace(qualifier, series);
            if (!known && !WordLists.narrowsNothing(qualifier)) {
                found.add(qualifier);
            }
        }
        if (claim.assertion() instanceof Assertion.Amount) {
            Groups.narrowing(claimWords, series).ifPresent(found::add);
        }
        boolean elsewhere = claim.place()
                .filter(place -> place.chars().anyMatch(Character::isUpperCase))
                .filter(place -> !PlaceWords.isPlace(place, series))
                .map(Stems::ofText)
                .map(stems -> !series.known().containsAll(stems))
                .orElse(false);
        if (elsewhere && series.series().place().isPresent()) {
            found.add(claim.place().orElseThrow());
        }
        return found;
    }
}
