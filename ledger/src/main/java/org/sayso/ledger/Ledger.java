package org.sayso.ledger;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.sayso.domain.ErrorCode;
import org.sayso.domain.SaysoException;

/**
 * Everything that was checked, what people say of it, and where statements were met before.
 *
 * <p>What a method that keeps something has acknowledged by returning is on the disk, and stays there whatever happens to
 * the process. Nothing that is kept is ever changed or removed. May be used by several threads at once; writes are done one
 * after another.
 *
 * <p>Every method throws {@link SaysoException} with {@link ErrorCode#LEDGER_FAILED} if the database fails, and with
 * {@link ErrorCode#NOT_IN_LEDGER} where a check, statement or claim is named that is not there.
 */
public final class Ledger implements AutoCloseable {
    private static final String POSTGRESQL = "jdbc:postgresql:";

    private final Database database;

    private Ledger(Database database) {
        this.database = database;
    }

    /**
     * Opens a ledger, makes it if it is not there, and brings its tables up to date if an older version made them.
     *
     * @param location the path of a SQLite file, or an address that begins with {@code jdbc:postgresql:}, with name and
     *     password as parameters; there, the ledger has the schema {@code sayso}
     * @throws SaysoException if it cannot be opened, is no ledger, is newer than this program, or (a file) another desk has
     *     it open
     */
    public static Ledger open(String location) {
        Ledger ledger = new Ledger(
                location.startsWith(POSTGRESQL)
                        ? PostgresDatabase.open(location)
                        : SqliteDatabase.open(Path.of(location)));
        ledger.linkOlder();
        return ledger;
    }

    /** Links the passages of checks that were kept before there were links, one check at a time. */
    private void linkOlder() {
        List<Long> older = database.read(handle -> handle.createQuery("SELECT check_id FROM unlinked ORDER BY check_id")
                .mapTo(Long.class)
                .list());
        for (long check : older) {
            database.write(handle -> {
                if (handle.execute("DELETE FROM unlinked WHERE check_id = ?", check) > 0) {
                    WordingIndex.link(handle, EntryStore.ofCheck(handle, check));
                }
                return true;
            });
        }
    }

    /**
     * Keeps a check.
     *
     * @return its number, counted from 1; it never changes, so that addresses may hold it
     */
    public long keep(NewCheck check) {
        return database.write(handle -> keep(handle, check));
    }

    /**
     * Keeps several checks, such as those of a feed, all or none of them; much faster than one by one.
     *
     * @return their numbers, in the same order
     */
    public List<Long> keepAll(List<NewCheck> checks) {
        return database.write(
                handle -> checks.stream().map(check -> keep(handle, check)).toList());
    }

    private static long keep(Handle handle, NewCheck check) {
        long id = CheckStore.add(handle, check);
        List<Entry> entries = new EntryMaker(id, check.report()).entries();
        EntryStore.add(handle, id, entries);
        SearchIndex.add(handle, entries);
        WordingIndex.link(handle, entries);
        return id;
    }

    /** The check of that number. */
    public KeptCheck check(long id) {
        return database.read(handle -> found(handle, id));
    }

    /**
     * All checks, newest first.
     *
     * @param before the place from which the list goes on; empty for its start
     * @param size how many to give at most, 1 to {@value Search#LARGEST}
     */
    public Page<CheckSummary> checks(OptionalLong before, int size) {
        List<CheckSummary> found = database.read(handle -> CheckStore.list(handle, before, size + 1));
        return page(found, size, found.size() > size ? found.get(size - 1).id() : 0);
    }

    /**
     * Keeps what a person says of a statement or a claim. It is added to the history, and from now on holds.
     *
     * @throws SaysoException with {@link ErrorCode#INVALID_CORRECTION} if it does not fit what it speaks of
     */
    public Correction correct(NewCorrection correction) {
        return database.write(handle -> {
            String text = requireCheck(handle, correction.check());
            CorrectionStore.Subject subject = subject(handle, correction.check(), correction.subject());
            CorrectionRules.check(subject, correction.change(), text);
            Entry before = EntryStore.load(handle, List.of(subject.passage())).get(0);
            Correction kept = CorrectionStore.add(handle, correction);
            List<Correction> history = CorrectionStore.history(handle, correction.check());
            CorrectionStore.follow(handle, subject, Judgement.of(history, subject.name()), text);
            Entry after = EntryStore.load(handle, List.of(subject.passage())).get(0);
            SearchIndex.replace(handle, before, after);
            if (before.rejected() != after.rejected()
                    || !before.passage().text().equals(after.passage().text())) {
                WordingIndex.unlink(handle, after.id());
                WordingIndex.link(handle, List.of(after));
            }
            return kept;
        });
    }

    /** All that people have said of a check, oldest first. */
    public List<Correction> history(long check) {
        return database.read(handle -> {
            requireCheck(handle, check);
            return CorrectionStore.history(handle, check);
        });
    }

    /** The passages that a search finds: newest check first, and those of one check in their order. */
    public Page<Hit> search(Search search) {
        return database.read(handle -> {
            List<Long> found = SearchIndex.find(handle, search);
            long last = found.size() > search.size() ? found.get(search.size() - 1) : 0;
            List<Long> shown = found.subList(0, Math.min(search.size(), found.size()));
            List<Hit> hits =
                    EntryStore.load(handle, shown).stream().map(Entry::hit).toList();
            return new Page<>(hits, last == 0 ? OptionalLong.empty() : OptionalLong.of(last));
        });
    }

    /** The passages of a check that were met in other articles or posts, in their order, with where that was. */
    public List<Trace> traces(long check) {
        return database.read(handle -> {
            requireCheck(handle, check);
            return TraceFinder.find(handle, check);
        });
    }

    /**
     * A check with its history as JSON: {@code check}, {@code by}, {@code at}, {@code version}, {@code packs}, {@code history}
     * (oldest line first) and {@code report}, the program's own JSON. Offsets count code points.
     */
    public String export(long check) {
        return database.read(
                handle -> HistoryExport.write(found(handle, check), CorrectionStore.history(handle, check)));
    }

    /**
     * A check as a golden case file, in the format of {@code samples/cases/README.md}: the claims that people confirmed or
     * corrected are its labels, those they rejected its traps.
     */
    public String goldenCase(long check) {
        return database.read(
                handle -> new GoldenCase(found(handle, check), CorrectionStore.history(handle, check)).write());
    }

    private static KeptCheck found(Handle handle, long id) {
        return CheckStore.find(handle, id).orElseThrow(() -> noCheck(id));
    }

    private static String requireCheck(Handle handle, long check) {
        return CheckStore.text(handle, check).orElseThrow(() -> noCheck(check));
    }

    private static <T> Page<T> page(List<T> found, int size, long last) {
        return found.size() > size
                ? new Page<>(found.subList(0, size), OptionalLong.of(last))
                : new Page<>(found, OptionalLong.empty());
    }

    private static CorrectionStore.Subject subject(Handle handle, long check, String name) {
        return CorrectionStore.subject(handle, check, name)
                .orElseThrow(() -> new SaysoException(
                        ErrorCode.NOT_IN_LEDGER,
                        "There is no statement or claim " + name + " in check " + check + ".",
                        "Statements are named s1, s2, …, claims c1, c2, …, as in the report."));
    }

    private static SaysoException noCheck(long id) {
        return new SaysoException(
                ErrorCode.NOT_IN_LEDGER, "There is no check " + id + " in this ledger.", "Look for it by its words.");
    }

    /** Closes the ledger; what was kept stays. */
    @Override
    public void close() {
        database.close();
    }
}
