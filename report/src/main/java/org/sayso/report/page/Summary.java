package org.sayso.report.page;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sayso.domain.claim.Claim;
import org.sayso.domain.finding.Report;
import org.sayso.domain.finding.Verdict;
import org.sayso.domain.statement.Statement;
import org.sayso.report.Attribution;
import org.sayso.report.ClaimGroup;
import org.sayso.report.VerdictText;
import org.sayso.report.Wording;

/** What came out, before anything else: how many claims of each verdict, and whose. */
record Summary(Markup page, Report report, Numbering numbering) {
    void write() {
        List<ClaimGroup> groups = numbering.groups();
        page.open("section", "class", "summary", "aria-labelledby", "summary");
        page.element("h2", "In short", "id", "summary");
        if (groups.isEmpty()) {
            page.element("p", "The article says nothing that a record could bear out.", "class", "lead");
        } else {
            page.element("p", lead(groups), "class", "lead");
            bar(groups);
            counts(groups);
            speakers();
        }
        page.close("section").line();
    }

    /** The counts as a sentence: {@code Of 17 claims, the record supports 6 and refutes 1; 10 could not be decided.} */
    private static String lead(List<ClaimGroup> groups) {
        List<String> decided = new ArrayList<>();
        add(decided, "supports ", count(groups, Verdict.SUPPORTED));
        add(decided, "refutes ", count(groups, Verdict.REFUTED));
        add(decided, "gives conflicting answers on ", count(groups, Verdict.CONFLICTING));
        long unclear = count(groups, Verdict.NOT_ENOUGH_EVIDENCE);
        List<String> open = new ArrayList<>();
        if (unclear > 0) {
            open.add("on " + unclear + " it holds not enough evidence");
        }
        long untold = count(groups, Verdict.NOT_CHECKABLE);
        if (untold > 0) {
            open.add(untold + (untold == 1 ? " is" : " are") + " nothing that a record could tell");
        }
        String claims = "Of " + Wording.count(groups.size(), "claim") + ", the record ";
        String known = claims + (decided.isEmpty() ? "decides none" : joined(decided));
        return open.isEmpty() ? known + "." : known + "; " + String.join(", and ", open) + ".";
    }

    private static void add(List<String> parts, String verb, long count) {
        if (count > 0) {
            parts.add(verb + count);
        }
    }

    private static String joined(List<String> parts) {
        int last = parts.size() - 1;
        return last == 0 ? parts.get(0) : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
    }

    private static long count(List<ClaimGroup> groups, Verdict verdict) {
        return groups.stream()
                .filter(group -> group.finding().verdict() == verdict)
                .count();
    }

    /** One stroke for each claim, in the order of the text. */
    private void bar(List<ClaimGroup> groups) {
        page.open("ol", "class", "strip", "aria-label", "The claims in the order of the article");
        for (ClaimGroup group : groups) {
            Verdict verdict = group.finding().verdict();
            page.open("li").open("a", "href", "#" + numbering.anchor(group.claim()), "class", verdict.id());
            Icons.show(page, verdict);
            page.element("span", numbering.of(group.claim()) + ", " + verdict.words(), "class", "heard");
            page.close("a").close("li");
        }
        page.close("ol").line();
    }

    private void counts(List<ClaimGroup> groups) {
        page.open("ul", "class", "counts");
        for (Verdict verdict : Verdict.values()) {
            long count = count(groups, verdict);
            if (count > 0) {
                page.open("li", "class", verdict.id()).open("p");
                Icons.show(page, verdict);
                page.element("b", Long.toString(count))
                        .text(" " + verdict.words())
                        .close("p");
                page.element("p", VerdictText.meaning(verdict), "class", "meaning")
                        .close("li");
            }
        }
        page.close("ul").line();
    }

    private void speakers() {
        page.element("h3", "Who said it");
        page.open("ul", "class", "speakers");
        bySpeaker().forEach((speaker, counts) -> {
            page.open("li").element("span", Wording.sentenceCase(speaker), "class", "who", "dir", "auto");
            page.open("span", "class", "tally");
            counts.forEach((verdict, claims) -> tally(verdict, claims));
            page.close("span").close("li");
        });
        page.close("ul").line();
    }

    private void tally(Verdict verdict, List<Claim> claims) {
        page.open("a", "href", "#" + numbering.anchor(claims.get(0)), "class", "chip " + verdict.id());
        Icons.show(page, verdict);
        page.element("b", Integer.toString(claims.size()))
                .text(" " + verdict.words())
                .close("a")
                .text(" ");
    }

    private Map<String, Map<Verdict, List<Claim>>> bySpeaker() {
        Map<String, String> names = new HashMap<>();
        Map<String, Map<Verdict, List<Claim>>> speakers = new LinkedHashMap<>();
        for (Claim claim : report.claims()) {
            if (numbering.has(claim)) {
                Optional<Statement> statement = claim.statement().flatMap(report::statement);
                String speaker = statement.map(Attribution::speaker).orElse("the reporter, in the article's own words");
                String bare = speaker.startsWith("the ") ? speaker.substring(4) : speaker;
                speakers.computeIfAbsent(
                                names.computeIfAbsent(bare, unseen -> speaker), unseen -> new EnumMap<>(Verdict.class))
                        .computeIfAbsent(numbering.verdict(claim), unseen -> new ArrayList<>())
                        .add(claim);
            }
        }
        return speakers;
    }
}
