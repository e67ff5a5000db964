package org.sayso.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sayso.domain.claim.Claim;
import org.sayso.domain.finding.Evidence;
import org.sayso.domain.finding.Finding;
import org.sayso.domain.finding.NearMiss;
import org.sayso.domain.finding.Report;
import org.sayso.domain.finding.Verdict;
import org.sayso.domain.record.Caveat;
import org.sayso.domain.record.RecordSource;
import org.sayso.domain.statement.Statement;
import org.sayso.domain.time.PartialDate;

/** Claims with what the record says about them, as paragraphs of a page. */
record FindingText(Page page, Report report) {
    private static final int BODY = 4;
    private static final int DETAIL = 6;

    /** A claim on which the record has something to say. */
    void checked(ClaimGroup group) {
        Finding finding = group.finding();
        String head = VerdictText.sign(finding.verdict()) + " "
                + Page.capitals(finding.verdict().words());
        page.space();
        page.paragraph(
                0,
                BODY,
                ink(finding.verdict()),
                head,
                " " + Page.quoted(group.claim().text()));
        page.paragraph(BODY, Wording.sentenceCase(saidBy(group.claim())) + ".");
        group.repeats().forEach(this::repeat);
        page.paragraph(BODY, finding.explanation());
        new StandingText(page, report, finding).write(BODY, DETAIL);
        bySource(finding.evidence())
                .forEach((publication, figures) -> evidence(publication, figures, finding.explanation()));
        finding.nearMisses().forEach(this::nearMiss);
        caveats(group);
    }

    /** A claim of which the record says nothing, and why. */
    void unchecked(ClaimGroup group) {
        Finding finding = group.finding();
        String why = Wording.sentenceCase(VerdictText.reason(finding).orElse("no verdict"));
        page.paragraph(
                2,
                BODY,
                ink(finding.verdict()),
                VerdictText.sign(finding.verdict()) + " " + why + ":",
                Page.quoted(group.claim().text()) + ", " + saidBy(group.claim()) + ". " + finding.explanation());
        group.repeats().forEach(this::repeat);
    }

    private void repeat(Claim claim) {
        String also =
                claim.statement().isPresent() ? "Also said by " + speaker(claim) : "Also in the reporter's own words";
        page.paragraph(BODY, also + ": " + Page.quoted(claim.text()));
    }

    private String saidBy(Claim claim) {
        return claim.statement().isPresent() ? "said by " + speaker(claim) : "in the reporter's own words";
    }

    private String speaker(Claim claim) {
        Optional<Statement> statement = claim.statement().flatMap(report::statement);
        return statement.map(Attribution::chain).orElse("a source that the report does not name");
    }

    /** Figures that stand in the same publication are shown together, and it only once. */
    private static Map<Publication, List<Evidence>> bySource(List<Evidence> evidence) {
        Map<Publication, List<Evidence>> grouped = new LinkedHashMap<>();
        for (Evidence one : evidence) {
            Publication publication =
                    new Publication(one.source(), one.published().or(one.source()::published));
            grouped.computeIfAbsent(publication, unseen -> new ArrayList<>()).add(one);
        }
        return grouped;
    }

    /** The figures that the explanation does not tell already, and the publication they all stand in. */
    private void evidence(Publication publication, List<Evidence> figures, String told) {
        for (Evidence figure : figures) {
            EvidenceText.untold(figure, told)
                    .forEach(line -> page.paragraph(BODY, DETAIL, Ink.BOLD, "Record:", line + "."));
        }
        RecordSource source = publication.source();
        String date = publication
                .published()
                .map(day -> ", published " + Wording.date(day))
                .orElse("");
        page.paragraph(
                BODY,
                DETAIL,
                Ink.FAINT,
                "Source:",
                source.publisher() + ", " + Page.quoted(source.title()) + date + ".");
        source.url().ifPresent(url -> page.unbroken(DETAIL, url));
    }

    private void nearMiss(NearMiss miss) {
        String figure = EvidenceText.figure(miss.series(), miss.value(), miss.period());
        page.paragraph(BODY, DETAIL, Ink.YELLOW, "Near miss:", figure + ": " + miss.why() + ".");
    }

    /** Notes on words of the claim that differ from the series, unless the explanation has them already. */
    private void caveats(ClaimGroup group) {
        group.finding().evidence().stream()
                .flatMap(evidence -> evidence.series().caveats().stream())
                .filter(caveat -> speaksOf(group.claim().text(), caveat))
                .map(Caveat::sentence)
                .distinct()
                .filter(sentence -> !group.finding().explanation().contains(sentence))
                .forEach(sentence -> page.paragraph(BODY, DETAIL, Ink.FAINT, "Note:", sentence));
    }

    private static boolean speaksOf(String claim, Caveat caveat) {
        String stem = singular(caveat.word().toLowerCase(Locale.ROOT));
        return Arrays.stream(claim.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}-]+", -1))
                .anyMatch(word -> singular(word).equals(stem));
    }

    private static String singular(String word) {
        return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    }

    private static Ink ink(Verdict verdict) {
        return switch (verdict) {
            case SUPPORTED -> Ink.GREEN;
            case REFUTED -> Ink.RED;
            case CONFLICTING, NOT_ENOUGH_EVIDENCE -> Ink.YELLOW;
            case NOT_CHECKABLE -> Ink.FAINT;
        };
    }

    /** A source on the day it published a figure. */
    private record Publication(RecordSource source, Optional<PartialDate> published) {}
}
