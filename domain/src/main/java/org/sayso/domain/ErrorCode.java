package org.sayso.domain;

import java.util.Locale;

/**
 * Every way in which input can be unusable, with a number that stays the same from version to version.
 *
 * <p>The number's first digit tells the kind: 1 what was asked, 2 the article, 3 the record, 4 the ledger, 5 the desk, 9 Sayso itself.
 * Each code has a page in {@code docs/errors}, which {@code sayso explain SAYSO-…} prints.
 */
public enum ErrorCode {
    /** An option or argument that the command does not know or cannot use. */
    USAGE(1001, Kind.USER),
    /** An output format that does not exist. */
    UNKNOWN_FORMAT(1002, Kind.USER),
    /** A date that is not written as an ISO 8601 calendar date, or does not exist. */
    INVALID_DATE(1003, Kind.USER),
    /** A rule, error code or series that does not exist was asked for by name. */
    UNKNOWN_NAME(1004, Kind.USER),
    /** The output file cannot be written. */
    OUTPUT_NOT_WRITABLE(1005, Kind.USER),
    /** The unfinished output file is of another run. */
    OUTPUT_OF_ANOTHER_RUN(1006, Kind.USER),

    /** The input path does not exist or cannot be read. */
    INPUT_NOT_FOUND(2001, Kind.DATA),
    /** A directory holds no file that Sayso reads. */
    NO_ARTICLES(2002, Kind.DATA),
    /** The input has no text at all. */
    EMPTY_INPUT(2003, Kind.DATA),
    /** The input's bytes are not UTF-8. */
    NOT_UTF8(2004, Kind.DATA),
    /** The input is larger than the limit. */
    INPUT_TOO_LARGE(2005, Kind.DATA),
    /** An HTML page in which no article was found. */
    NO_ARTICLE_IN_HTML(2006, Kind.DATA),
    /** A file whose ending names no format that Sayso reads. */
    UNKNOWN_INPUT_TYPE(2007, Kind.DATA),
    /** JSON input that is malformed or lacks a required field. */
    INVALID_JSON(2008, Kind.DATA),
    /** A date inside the input that is no date. */
    INVALID_INPUT_DATE(2009, Kind.DATA),
    /** A web archive that is broken from some record on. */
    INVALID_ARCHIVE(2010, Kind.DATA),

    /** A pack folder or its descriptor is missing or unreadable. */
    PACK_NOT_FOUND(3001, Kind.DATA),
    /** A descriptor that is not valid: malformed JSON, or against the schema. */
    INVALID_DESCRIPTOR(3002, Kind.DATA),
    /** A CSV file whose header or cells break the schema the descriptor gives. */
    INVALID_TABLE(3003, Kind.DATA),
    /** A row or series names a source that the pack does not hold. */
    UNKNOWN_SOURCE(3004, Kind.DATA),
    /** Two packs, or one pack twice, define the same series. */
    DUPLICATE_SERIES(3005, Kind.DATA),
    /** A series refers to a resource or field that the descriptor does not define. */
    UNKNOWN_FIELD(3006, Kind.DATA),
    /** The key of a table occurs twice. */
    DUPLICATE_KEY(3007, Kind.DATA),
    /** Two packs, two tables of a pack, or two columns of a table have the same name. */
    DUPLICATE_NAME(3008, Kind.DATA),
    /** More faults were found in a pack than were to be shown. */
    MORE_FAULTS(3009, Kind.DATA),
    /** A unit that is neither a counted thing nor a unit, currency or symbol that Sayso knows. */
    UNKNOWN_UNIT(3010, Kind.DATA),
    /** A row's reference period ends before it starts. */
    INVALID_PERIOD(3011, Kind.DATA),
    /** Sources that name each other in a circle as the ones they come from. */
    CYCLIC_SOURCE(3012, Kind.DATA),
    /** A draft of a descriptor in which something is still to be said. */
    UNFINISHED_DRAFT(3013, Kind.DATA),
    /** A file of the pack changed while it was read. */
    PACK_CHANGED(3014, Kind.DATA),
    /** The folder of cached packs cannot be written, or the disk is full. */
    CACHE_NOT_WRITABLE(3015, Kind.DATA),
    /** A Parquet file that cannot be read, or whose columns or cells break the schema. */
    INVALID_PARQUET(3016, Kind.DATA),
    /** A folder for which no descriptor can be drafted: it is a pack already, or holds no tables. */
    NO_DRAFT(3017, Kind.DATA),
    /** A saved report that cannot be run again: not Sayso's JSON, or of other packs. */
    NOT_REPLAYABLE(3018, Kind.DATA),

    /** The ledger cannot be opened: its file cannot be written, or its database not be reached. */
    LEDGER_NOT_OPENED(4001, Kind.DATA),
    /** Another desk holds the ledger's file. */
    LEDGER_IN_USE(4002, Kind.DATA),
    /** The file or database is something else than a ledger. */
    NOT_A_LEDGER(4003, Kind.DATA),
    /** The ledger was made by a newer version of Sayso. */
    LEDGER_NEWER(4004, Kind.DATA),
    /** The ledger holds no check, statement or claim of that name. */
    NOT_IN_LEDGER(4005, Kind.USER),
    /** The ledger's database failed, and what was to be kept is not kept. */
    LEDGER_FAILED(4006, Kind.DATA),
    /** A correction that does not fit what it speaks of. */
    INVALID_CORRECTION(4007, Kind.USER),

    /** The desk cannot listen at its address. */
    DESK_NOT_STARTED(5001, Kind.USER),
    /** The desk was not built. */
    DESK_NOT_BUILT(5002, Kind.USER),
    /** The desk demands its token, and none or another was given. */
    TOKEN_REQUIRED(5003, Kind.USER),
    /** A request that does not come from the desk's own pages, or names another host. */
    REQUEST_NOT_TRUSTED(5004, Kind.USER),
    /** More requests in a minute than the desk takes from one client. */
    TOO_MANY_REQUESTS(5005, Kind.USER),
    /** The check of an article took longer than the desk allows, and was given up. */
    CHECK_TOO_LONG(5006, Kind.DATA),
    /** More articles wait to be checked than the desk keeps waiting. */
    DESK_BUSY(5007, Kind.USER),
    /** An address that the desk does not fetch. */
    FETCH_REFUSED(5008, Kind.USER),
    /** A page could not be fetched. */
    FETCH_FAILED(5009, Kind.DATA),
    /** A feed that is no RSS or Atom, or holds no article. */
    INVALID_FEED(5010, Kind.DATA),
    /** A request of the desk in which something is missing or malformed. */
    INVALID_REQUEST(5011, Kind.USER),
    /** The desk has no such page. */
    NO_SUCH_PAGE(5012, Kind.USER),
    /** The file that keeps the hash of the desk's token cannot be used. */
    INVALID_TOKEN_FILE(5013, Kind.DATA),

    /** A fault of Sayso's own. */
    BUG(9001, Kind.INTERNAL);

    /** Who can mend it: the caller, whoever holds the data, or the makers of Sayso. */
    public enum Kind {
        /** The command was called in a way it does not understand. */
        USER(2),
        /** The article or the record cannot be used. */
        DATA(3),
        /** Sayso is at fault. */
        INTERNAL(70);

        private final int exitStatus;

        Kind(int exitStatus) {
            this.exitStatus = exitStatus;
        }

        /** The exit status of the command for errors of this kind. */
        public int exitStatus() {
            return exitStatus;
        }
    }

    private final int number;
    private final Kind kind;

    ErrorCode(int number, Kind kind) {
        this.number = number;
        this.kind = kind;
    }

    /** The code as users see it, such as {@code SAYSO-2004}. */
    public String id() {
        return String.format(Locale.ROOT, "SAYSO-%04d", number);
    }

    /** Who can mend it. */
    public Kind kind() {
        return kind;
    }
}
