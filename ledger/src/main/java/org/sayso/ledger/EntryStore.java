package org.sayso.ledger;

import java.math.BigDecimal;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.sayso.domain.claim.Approximation;
import org.sayso.domain.claim.Quantity;
import org.sayso.domain.finding.Verdict;
import org.sayso.domain.statement.Speaker;

/** Keeps the passages of the index and their claims. */
final class EntryStore {
    private EntryStore() {}

    /** Adds the passages of a new check. */
    static void add(Handle handle, long check, List<Entry> entries) {
        PreparedBatch passages = handle.prepareBatch("""
                INSERT INTO passage (id, check_id, name, kind, body, speaker, role, organization, channel, relayed_by, rejected)
                VALUES (:id, :check, :name, :kind, :body, :speaker, :role, :organization, :channel, :relayedBy, 0)
                """);
        for (Entry entry : entries) {
            Passage passage = entry.passage();
            passages.bind("id", entry.id())
                    .bind("check", check)
                    .bind("name", passage.name().orElse(null))
                    .bind("kind", Entry.idOf(passage.kind()))
                    .bind("body", passage.text())
                    .bind("speaker", passage.speaker().map(Speaker::name).orElse(null))
                    .bind("role", passage.speaker().flatMap(Speaker::role).orElse(null))
                    .bind(
                            "organization",
                            passage.speaker().flatMap(Speaker::organization).orElse(null))
                    .bind("channel", passage.channel().orElse(null))
                    .bind("relayedBy", String.join("\n", passage.relayedBy()))
                    .add();
        }
        passages.execute();
        addClaims(handle, check, entries);
    }

    private static void addClaims(Handle handle, long check, List<Entry> entries) {
        PreparedBatch claims = handle.prepareBatch("""
                INSERT INTO claim (check_id, ordinal, name, passage, body, series, verdict, rejected,
                                   unit, amount, low, high, approximation, starts_at, ends_at)
                VALUES (:check, :ordinal, :name, :passage, :body, :series, :verdict, 0,
                        :unit, :amount, :low, :high, :approximation, :start, :end)
                """);
        for (Entry entry : entries) {
            entry.claims().forEach(claim -> add(claims, check, entry.id(), claim));
        }
        if (claims.size() > 0) {
            claims.execute();
        }
    }

    private static void add(PreparedBatch claims, long check, long passage, Entry.EntryClaim claim) {
        claims.bind("check", check)
                .bind("ordinal", claim.ordinal())
                .bind("name", claim.name())
                .bind("passage", passage)
                .bind("body", claim.text())
                .bind("series", String.join("\n", claim.series()))
                .bind("verdict", claim.verdict().map(Verdict::id).orElse(null))
                .bind("unit", claim.unit().orElse(null))
                .bind("amount", plain(claim, Quantity::value))
                .bind("low", plain(claim, Quantity::low))
                .bind("high", plain(claim, Quantity::high))
                .bind(
                        "approximation",
                        claim.quantity()
                                .map(quantity -> lower(quantity.approximation()))
                                .orElse(null))
                .bind("start", claim.place().map(Entry.Place::start).orElse(null))
                .bind("end", claim.place().map(Entry.Place::end).orElse(null))
                .add();
    }

    private static @Nullable String plain(Entry.EntryClaim claim, Function<Quantity, Optional<BigDecimal>> part) {
        return claim.quantity().flatMap(part).map(BigDecimal::toPlainString).orElse(null);
    }

    private static String lower(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT);
    }

    /** The passages of these numbers, those that are there, in the order asked for. */
    static List<Entry> load(Handle handle, Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, List<Entry.EntryClaim>> claims = claims(handle, ids);
        Map<Long, Entry> entries = handle.createQuery("""
                        SELECT p.id, p.check_id, p.name, p.kind, COALESCE(p.held_body, p.body) AS body, p.rejected,
                               p.speaker, p.role, p.organization, p.held_speaker, p.held_role, p.held_organization,
                               p.channel, p.relayed_by, k.heading, k.published, k.url,
                               CASE WHEN p.kind IN ('article', 'post') THEN k.title END AS title,
                               CASE WHEN p.kind = 'article' THEN k.body END AS whole
                          FROM passage p
                          JOIN kept_check k ON k.id = p.check_id
                         WHERE p.id IN (<ids>)
                        """)
                .bindList("ids", List.copyOf(ids))
                .map((row, context) -> entry(row, claims))
                .collect(Collectors.toMap(Entry::id, Function.identity()));
        return ids.stream().map(entries::get).filter(Objects::nonNull).toList();
    }

    /** All passages of a check, in their order. */
    static List<Entry> ofCheck(Handle handle, long check) {
        List<Long> ids = handle.createQuery("SELECT id FROM passage WHERE id > :below AND id <= :top ORDER BY id DESC")
                .bind("below", Entry.numberBelow(check))
                .bind("top", Entry.number(check, 0))
                .mapTo(Long.class)
                .list();
        return load(handle, ids);
    }

    private static Entry entry(ResultSet row, Map<Long, List<Entry.EntryClaim>> claims) throws SQLException {
        long id = row.getLong("id");
        Passage passage = new Passage(
                row.getLong("check_id"),
                text(row, "name"),
                Entry.kindOf(row.getString("kind")),
                row.getString("body"),
                speaker(row),
                text(row, "channel"),
                row.getString("relayed_by").lines().toList(),
                row.getString("heading"),
                text(row, "published").map(LocalDate::parse),
                text(row, "url").map(URI::create));
        String indexed = text(row, "whole").orElse(passage.text());
        return new Entry(
                id,
                passage,
                text(row, "title").map(title -> title + "\n" + indexed).orElse(indexed),
                row.getInt("rejected") != 0,
                claims.getOrDefault(id, List.of()));
    }

    private static Optional<Speaker> speaker(ResultSet row) throws SQLException {
        String prefix = text(row, "held_speaker").isPresent() ? "held_" : "";
        Optional<String> name = text(row, prefix + "speaker");
        return name.isEmpty()
                ? Optional.empty()
                : Optional.of(new Speaker(name.get(), text(row, prefix + "role"), text(row, prefix + "organization")));
    }

    private static Map<Long, List<Entry.EntryClaim>> claims(Handle handle, Collection<Long> passages) {
        return handle.createQuery("""
                        SELECT passage, ordinal, name, COALESCE(held_body, body) AS body, rejected,
                               COALESCE(held_series, series) AS series, verdict, held_verdict,
                               unit, amount, low, high, approximation, starts_at, ends_at
                          FROM claim
                         WHERE passage IN (<passages>)
                         ORDER BY ordinal
                        """)
                .bindList("passages", List.copyOf(passages))
                .map((row, context) -> Map.entry(row.getLong("passage"), claim(row)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static Entry.EntryClaim claim(ResultSet row) throws SQLException {
        Optional<String> held = text(row, "held_verdict");
        return new Entry.EntryClaim(
                row.getInt("ordinal"),
                row.getString("name"),
                row.getString("body"),
                row.getString("series").lines().toList(),
                held.or(() -> textOrNone(row, "verdict")).map(EntryStore::verdict),
                held.isPresent(),
                row.getInt("rejected") != 0,
                text(row, "unit"),
                quantity(row),
                place(row));
    }

    private static Optional<String> textOrNone(ResultSet row, String column) {
        try {
            return text(row, column);
        } catch (SQLException failed) {
            throw new IllegalStateException("no column " + column, failed);
        }
    }

    private static Optional<Quantity> quantity(ResultSet row) throws SQLException {
        Optional<String> approximation = text(row, "approximation");
        return approximation.isEmpty()
                ? Optional.empty()
                : Optional.of(new Quantity(
                        text(row, "amount").map(BigDecimal::new),
                        text(row, "low").map(BigDecimal::new),
                        text(row, "high").map(BigDecimal::new),
                        Approximation.valueOf(approximation.get().toUpperCase(Locale.ROOT))));
    }

    private static Optional<Entry.Place> place(ResultSet row) throws SQLException {
        int start = row.getInt("starts_at");
        return row.wasNull() ? Optional.empty() : Optional.of(new Entry.Place(start, row.getInt("ends_at")));
    }

    /** The verdict of that id. */
    static Verdict verdict(String id) {
        return Verdict.valueOf(id.toUpperCase(Locale.ROOT));
    }

    /** What a column holds; empty where it holds nothing. */
    static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }
}
