package org.sayso.ledger;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import org.sayso.domain.finding.Verdict;

/**
 * What to look for: all that is given must hold. {@link #everything()} and the {@code with} methods make one.
 *
 * @param words words that must all occur, in any order and English ending; capitals do not count
 * @param speaker words that must all occur in the speaker's name
 * @param organization words that must all occur in the name of the organization spoken for
 * @param series the id of a series that a finding rests on
 * @param verdict the verdict on a claim of the passage, as people hold it now
 * @param from the first dateline, inclusive
 * @param to the last dateline, inclusive
 * @param before the place in the list from which to go on, as a {@link Page} gives it
 * @param size how many to give at most, 1 to {@value #LARGEST}
 */
public record Search(
        Optional<String> words,
        Optional<String> speaker,
        Optional<String> organization,
        Optional<String> series,
        Optional<Verdict> verdict,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        OptionalLong before,
        int size) {
    /** The most that one page holds. */
    public static final int LARGEST = 200;

    private static final int USUAL = 25;

    /** Checks the size. */
    public Search {
        if (size < 1 || size > LARGEST) {
            throw new IllegalArgumentException("a page holds 1 to " + LARGEST + ": " + size);
        }
    }

    /** All passages, 25 a page. */
    public static Search everything() {
        return new Search(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalLong.empty(),
                USUAL);
    }

    /** The same, with these words in the passage. */
    public Search withWords(String all) {
        return new Search(Optional.of(all), speaker, organization, series, verdict, from, to, before, size);
    }

    /** The same, by this speaker. */
    public Search withSpeaker(String name) {
        return new Search(words, Optional.of(name), organization, series, verdict, from, to, before, size);
    }

    /** The same, for this organization. */
    public Search withOrganization(String name) {
        return new Search(words, speaker, Optional.of(name), series, verdict, from, to, before, size);
    }

    /** The same, resting on this series. */
    public Search withSeries(String id) {
        return new Search(words, speaker, organization, Optional.of(id), verdict, from, to, before, size);
    }

    /** The same, with this verdict. */
    public Search withVerdict(Verdict held) {
        return new Search(words, speaker, organization, series, Optional.of(held), from, to, before, size);
    }

    /** The same, in articles published from one day to another, both inclusive. */
    public Search withPublished(Optional<LocalDate> first, Optional<LocalDate> last) {
        return new Search(words, speaker, organization, series, verdict, first, last, before, size);
    }

    /** The same, from a place in the list on. */
    public Search withPage(OptionalLong place, int most) {
        return new Search(words, speaker, organization, series, verdict, from, to, place, most);
    }
}
