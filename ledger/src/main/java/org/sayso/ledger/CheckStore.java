package org.sayso.ledger;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.sayso.domain.finding.Verdict;
import org.sayso.domain.record.PackReference;
import org.sayso.domain.text.Article;

/** Keeps checks as they were written. */
final class CheckStore {
    private CheckStore() {}

    /** Adds a check and gives its number. */
    static long add(Handle handle, NewCheck check) {
        Article article = check.report().article();
        long id = handle.createUpdate("""
                        INSERT INTO kept_check (article_id, title, heading, published, url, author, medium, sha256, body,
                                                version, kept_by, kept_at)
                        VALUES (:articleId, :title, :heading, :published, :url, :author, :medium, :sha256, :body,
                                :version, :by, :at)
                        """)
                .bind("articleId", article.id().orElse(null))
                .bind("title", article.title().orElse(null))
                .bind("heading", EntryMaker.heading(article))
                .bind("published", article.published().map(LocalDate::toString).orElse(null))
                .bind("url", article.url().map(URI::toString).orElse(null))
                .bind("author", article.author().orElse(null))
                .bind("medium", article.medium().orElse(null))
                .bind("sha256", article.sha256())
                .bind("body", article.text())
                .bind("version", check.version())
                .bind("by", check.by())
                .bind("at", check.at().truncatedTo(ChronoUnit.MILLIS).toString())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
        addPacks(handle, id, check.packs());
        addDocuments(handle, id, check.documents());
        return id;
    }

    private static void addPacks(Handle handle, long check, List<PackReference> packs) {
        for (int i = 0; i < packs.size(); i++) {
            PackReference pack = packs.get(i);
            handle.execute(
                    "INSERT INTO pack (check_id, ordinal, name, version, sha256) VALUES (?, ?, ?, ?, ?)",
                    check,
                    i,
                    pack.name(),
                    pack.version(),
                    pack.sha256());
        }
    }

    private static void addDocuments(Handle handle, long check, Map<String, String> documents) {
        PreparedBatch batch =
                handle.prepareBatch("INSERT INTO document (check_id, format, body) VALUES (:check, :format, :body)");
        new TreeMap<>(documents)
                .forEach((format, text) -> batch.bind("check", check)
                        .bind("format", format)
                        .bind("body", Documents.pack(text))
                        .add());
        batch.execute();
    }

    /** The check of that number. */
    static Optional<KeptCheck> find(Handle handle, long id) {
        return handle.createQuery("SELECT * FROM kept_check WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> check(row, documents(handle, id), packs(handle, id)))
                .findOne();
    }

    private static KeptCheck check(ResultSet row, Map<String, String> documents, List<PackReference> packs)
            throws SQLException {
        KeptCheck.KeptArticle article = new KeptCheck.KeptArticle(
                EntryStore.text(row, "article_id"),
                EntryStore.text(row, "title"),
                EntryStore.text(row, "published").map(LocalDate::parse),
                EntryStore.text(row, "url").map(URI::create),
                EntryStore.text(row, "author"),
                EntryStore.text(row, "medium"),
                row.getString("sha256"),
                row.getString("body"));
        return new KeptCheck(
                row.getLong("id"),
                article,
                documents,
                row.getString("version"),
                packs,
                row.getString("kept_by"),
                Instant.parse(row.getString("kept_at")));
    }

    private static Map<String, String> documents(Handle handle, long check) {
        Map<String, String> documents = new HashMap<>();
        handle.createQuery("SELECT format, body FROM document WHERE check_id = :check")
                .bind("check", check)
                .map((row, context) -> Map.entry(row.getString("format"), Documents.unpack(row.getBytes("body"))))
                .forEach(document -> documents.put(document.getKey(), document.getValue()));
        return documents;
    }

    private static List<PackReference> packs(Handle handle, long check) {
        return handle.createQuery("SELECT name, version, sha256 FROM pack WHERE check_id = :check ORDER BY ordinal")
                .bind("check", check)
                .map((row, context) ->
                        new PackReference(row.getString("name"), row.getString("version"), row.getString("sha256")))
                .list();
    }

    /** The text of an article; empty if there is no such check. */
    static Optional<String> text(Handle handle, long id) {
        return handle.createQuery("SELECT body FROM kept_check WHERE id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .findOne();
    }

    /** Checks below a number, newest first. */
    static List<CheckSummary> list(Handle handle, OptionalLong before, int size) {
        List<Long> ids = handle.createQuery("SELECT id FROM kept_check WHERE id < :before ORDER BY id DESC LIMIT :size")
                .bind("before", before.orElse(Long.MAX_VALUE))
                .bind("size", size)
                .mapTo(Long.class)
                .list();
        return ids.isEmpty() ? List.of() : summaries(handle, ids);
    }

    private static List<CheckSummary> summaries(Handle handle, Collection<Long> ids) {
        Map<Long, Map<Verdict, Integer>> verdicts = verdicts(handle, ids);
        return handle.createQuery("""
                        SELECT id, heading, published, url, kept_by, kept_at,
                               (SELECT count(*) FROM correction c WHERE c.check_id = k.id) AS corrections
                          FROM kept_check k
                         WHERE id IN (<ids>)
                         ORDER BY id DESC
                        """)
                .bindList("ids", List.copyOf(ids))
                .map((row, context) -> summary(row, verdicts))
                .list();
    }

    private static CheckSummary summary(ResultSet row, Map<Long, Map<Verdict, Integer>> verdicts) throws SQLException {
        long id = row.getLong("id");
        return new CheckSummary(
                id,
                row.getString("heading"),
                EntryStore.text(row, "published").map(LocalDate::parse),
                EntryStore.text(row, "url").map(URI::create),
                verdicts.getOrDefault(id, Map.of()),
                row.getInt("corrections"),
                row.getString("kept_by"),
                Instant.parse(row.getString("kept_at")));
    }

    private static Map<Long, Map<Verdict, Integer>> verdicts(Handle handle, Collection<Long> ids) {
        Map<Long, Map<Verdict, Integer>> verdicts = new HashMap<>();
        handle.createQuery("""
                        SELECT check_id, COALESCE(held_verdict, verdict) AS verdict, count(*) AS claims
                          FROM claim
                         WHERE check_id IN (<ids>) AND rejected = 0 AND COALESCE(held_verdict, verdict) IS NOT NULL
                         GROUP BY check_id, COALESCE(held_verdict, verdict)
                        """)
                .bindList("ids", List.copyOf(ids))
                .map((row, context) -> {
                    verdicts.computeIfAbsent(row.getLong("check_id"), id -> new EnumMap<>(Verdict.class))
                            .put(EntryStore.verdict(row.getString("verdict")), row.getInt("claims"));
                    return true;
                })
                .list();
        return verdicts;
    }
}
