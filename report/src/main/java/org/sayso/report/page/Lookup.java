package org.sayso.report.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sayso.domain.finding.Evidence;
import org.sayso.domain.record.Observation;
import org.sayso.domain.record.PackReference;

/** The queries behind a finding with the rows they give, behind one click. */
record Lookup(Markup page, Memory memory, int finding) {
    void write(List<Evidence> evidence) {
        Map<String, List<Evidence>> byStatement = new LinkedHashMap<>();
        evidence.forEach(one -> byStatement
                .computeIfAbsent(one.sql(), unseen -> new ArrayList<>())
                .add(one));
        int queries = byStatement.size();
        page.open("details", "class", "lookup");
        page.element("summary", queries == 1 ? "The query and its rows" : "The " + queries + " queries and their rows");
        byStatement.forEach((sql, asked) -> query(sql, asked));
        page.close("details").line();
    }

    private void query(String sql, List<Evidence> asked) {
        Evidence first = asked.get(0);
        page.element("h4", first.series().label());
        Optional<Integer> earlier = memory.earlier(sql, finding);
        if (earlier.isPresent()) {
            page.open("p").text("The same query as that of ");
            page.element("a", "finding " + earlier.get(), "href", "#finding-" + earlier.get());
            page.text(".").close("p");
            return;
        }
        Set<Observation> rows = new LinkedHashSet<>();
        asked.forEach(one -> rows.addAll(one.rows()));
        table(List.copyOf(rows), "Rows of " + first.series().label());
        page.open(
                "pre",
                "tabindex",
                "0",
                "role",
                "group",
                "aria-label",
                "Query of " + first.series().label());
        page.element("code", sql).close("pre");
        PackReference pack = first.series().pack();
        page.open("p", "class", "pack").text("Pack " + pack.name() + " " + pack.version() + ", SHA-256 ");
        page.element("code", pack.sha256()).close("p");
    }

    private void table(List<Observation> rows, String name) {
        Set<String> columns = new LinkedHashSet<>();
        rows.forEach(row -> columns.addAll(row.cells().keySet()));
        page.open("div", "class", "wide", "tabindex", "0", "role", "group", "aria-label", name);
        page.open("table").open("thead").open("tr");
        columns.forEach(column -> page.element("th", column, "scope", "col"));
        page.close("tr").close("thead").open("tbody");
        for (Observation row : rows) {
            page.open("tr");
            columns.forEach(column -> page.element("td", row.cells().getOrDefault(column, "")));
            page.close("tr");
        }
        page.close("tbody").close("table").close("div");
    }
}
