package org.sayso.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.sayso.domain.finding.Verdict;
import org.sayso.domain.statement.Speaker;
import org.sayso.domain.text.Span;
import tools.jackson.databind.node.ObjectNode;

/** Keeps the history of checks, and makes the index follow it. */
final class CorrectionStore {
    private CorrectionStore() {}

    /** Adds a line to the history of a check. */
    static Correction add(Handle handle, NewCorrection correction) {
        ObjectNode change = Json.object();
        ChangeJson.write(correction.change(), change, IntUnaryOperator.identity());
        Instant at = correction.at().truncatedTo(ChronoUnit.MILLIS);
        long id = handle.createUpdate("""
                        INSERT INTO correction (check_id, subject, change_made, note, said_by, said_at)
                        VALUES (:check, :subject, :change, :note, :by, :at)
                        """)
                .bind("check", correction.check())
                .bind("subject", correction.subject())
                .bind("change", Json.line(change))
                .bind("note", correction.note().orElse(null))
                .bind("by", correction.by())
                .bind("at", at.toString())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
        return new Correction(
                id,
                correction.check(),
                correction.subject(),
                correction.change(),
                correction.note(),
                correction.by(),
                at);
    }

    /** The history of a check, oldest first. */
    static List<Correction> history(Handle handle, long check) {
        return handle.createQuery("SELECT * FROM correction WHERE check_id = :check ORDER BY id")
                .bind("check", check)
                .map((row, context) -> correction(row))
                .list();
    }

    private static Correction correction(ResultSet row) throws SQLException {
        return new Correction(
                row.getLong("id"),
                row.getLong("check_id"),
                row.getString("subject"),
                ChangeJson.read(Json.read(row.getString("change_made"))),
                EntryStore.text(row, "note"),
                row.getString("said_by"),
                Instant.parse(row.getString("said_at")));
    }

    /** Makes the tables of passages and claims say what is held of a subject now. */
    static void follow(Handle handle, Subject subject, Judgement held, String text) {
        @Nullable String words = held.spans().map(spans -> words(text, spans)).orElse(null);
        if (subject.isClaim()) {
            followClaim(handle, subject, held, words);
        }
        if (subject.isPassage()) {
            followPassage(handle, subject, held, subject.isClaim() ? null : words);
        }
    }

    private static void followClaim(Handle handle, Subject subject, Judgement held, @Nullable String words) {
        handle.createUpdate("""
                        UPDATE claim
                           SET held_body = :body, held_series = :series, held_verdict = :verdict, rejected = :rejected
                         WHERE check_id = :check AND name = :name
                        """)
                .bind("body", words)
                .bind("series", held.reading().map(Reading::series).orElse(null))
                .bind(
                        "verdict",
                        held.verdict()
                                .map(Change.VerdictCorrected::verdict)
                                .map(Verdict::id)
                                .orElse(null))
                .bind("rejected", held.rejected() ? 1 : 0)
                .bind("check", subject.check())
                .bind("name", subject.name())
                .execute();
    }

    private static void followPassage(Handle handle, Subject subject, Judgement held, @Nullable String words) {
        handle.createUpdate("""
                        UPDATE passage
                           SET held_body = :body, held_speaker = :speaker, held_role = :role,
                               held_organization = :organization, rejected = :rejected
                         WHERE id = :id
                        """)
                .bind("body", words)
                .bind("speaker", held.speaker().map(Speaker::name).orElse(null))
                .bind("role", held.speaker().flatMap(Speaker::role).orElse(null))
                .bind(
                        "organization",
                        held.speaker().flatMap(Speaker::organization).orElse(null))
                .bind("rejected", held.rejected() ? 1 : 0)
                .bind("id", subject.passage())
                .execute();
    }

    private static String words(String text, List<Span> spans) {
        return spans.stream()
                .map(span -> text.substring(span.start(), span.end()))
                .collect(Collectors.joining(" "));
    }

    /** The statement or claim of that name in a check. */
    static Optional<Subject> subject(Handle handle, long check, String name) {
        Optional<Long> claim = handle.createQuery("SELECT passage FROM claim WHERE check_id = :check AND name = :name")
                .bind("check", check)
                .bind("name", name)
                .mapTo(Long.class)
                .findOne();
        Optional<Long> passage = handle.createQuery("SELECT id FROM passage WHERE check_id = :check AND name = :name")
                .bind("check", check)
                .bind("name", name)
                .mapTo(Long.class)
                .findOne();
        return claim.or(() -> passage).map(id -> new Subject(check, name, id, claim.isPresent(), passage.isPresent()));
    }

    /**
     * What a correction speaks of.
     *
     * @param check the number of the check
     * @param name the id of the statement or claim
     * @param passage the number of the passage it is or stands in
     * @param isClaim whether it is a claim
     * @param isPassage whether it is a passage of its own: a statement, or a claim in the reporter's voice
     */
    record Subject(long check, String name, long passage, boolean isClaim, boolean isPassage) {}
}
