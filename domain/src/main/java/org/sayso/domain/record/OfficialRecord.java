package org.sayso.domain.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Official figures that can be asked.
 *
 * <p>This is the one interface between stages: checking asks, the record module answers. An implementation gives the
 * same answers for the same packs, whatever was asked before, and may be used by several threads at once.
 */
public interface OfficialRecord extends AutoCloseable {
    /** All series, in the order of the packs and of their descriptors. */
    List<Series> series();

    /** The series of that id. */
    Optional<Series> series(String id);

    /**
     * Series that the words may mean, best first, ties in the order of {@link #series()}.
     *
     * @param words any words, in any inflection
     * @param limit at most so many
     */
    List<Series> search(String words, int limit);

    /**
     * Answers queries, in their order. Many at once cost far less than one by one: rows are fetched for all together.
     *
     * @throws IllegalArgumentException if a query names an unknown series, dimension or member, leaves out a dimension
     *     that has no total, or asks of a series what its kind does not allow, such as the sum of a stock
     */
    List<Answer> answer(List<Query> queries);

    /**
     * The publication an observation of a series comes from.
     *
     * @throws IllegalArgumentException if the series' pack has no such source
     */
    RecordSource source(Series series, String sourceId);

    /** The day on which the newest of the packs was compiled: what "now" means for this record. */
    LocalDate compiled();

    @Override
    void close();
}
