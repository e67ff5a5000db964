package org.sayso.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sayso.domain.claim.Claim;
import org.sayso.domain.claim.Quantity;
import org.sayso.domain.claim.Timing;
import org.sayso.domain.finding.Report;
import org.sayso.domain.statement.Statement;
import org.sayso.domain.statement.StatementKind;
import org.sayso.domain.text.Excerpt;

/** Statements with the claims they carry, as paragraphs of a page. */
record ReadingText(Page page, Report report) {
    void write() {
        Map<Optional<String>, List<Claim>> claims =
                report.claims().stream().collect(Collectors.groupingBy(Claim::statement));
        for (Statement statement : report.statements()) {
            statement(statement, claims.getOrDefault(Optional.of(statement.id()), List.of()));
        }
        List<Claim> own = claims.getOrDefault(Optional.empty(), List.of());
        if (!own.isEmpty()) {
            page.space();
            page.paragraph(0, 4, Ink.BOLD, "The reporter:", "");
            own.forEach(this::claim);
        }
    }

    private void statement(Statement statement, List<Claim> claims) {
        String words = statement.kind() == StatementKind.DIRECT
                ? quotes(statement.content())
                : statement.content().text();
        page.space();
        page.paragraph(0, 4, Ink.BOLD, Wording.sentenceCase(Attribution.chain(statement)) + ":", "");
        page.paragraph(4, words);
        claims.forEach(this::claim);
    }

    private String quotes(Excerpt content) {
        return content.spans().stream()
                .map(span -> Page.quoted(report.article().textAt(span)))
                .collect(Collectors.joining(" "));
    }

    private void claim(Claim claim) {
        List<String> parts = new ArrayList<>();
        ClaimText.quantityOf(claim.assertion())
                .map(quantity -> quantity(quantity)
                        + claim.unit().map(unit -> " " + unit).orElse(""))
                .ifPresent(parts::add);
        claim.timing().map(Timing::period).map(Wording::period).ifPresent(parts::add);
        claim.place().ifPresent(parts::add);
        claim.partOf().ifPresent(whole -> parts.add("part of " + whole));
        claim.sameAs().ifPresent(first -> parts.add("the same as " + first));
        claim.notCheckable().ifPresent(reason -> parts.add("not checkable: " + reason.id()));
        String gist = parts.isEmpty() ? "" : " — " + String.join("; ", parts);
        page.paragraph(6, 9, Ink.FAINT, claim.id(), Page.quoted(claim.text()) + gist);
    }

    /** The number with what its words allow: {@code about 11,000,000 (10,500,000 to 11,500,000)}. */
    private static String quantity(Quantity quantity) {
        String number = quantity.value().map(Wording::number).orElse("an unnamed number");
        return switch (quantity.approximation()) {
            case EXACT -> number;
            case ABOUT -> "about " + number + bounds(quantity);
            case AT_LEAST -> "at least " + number;
            case AT_MOST -> "at most " + number;
            case VAGUE -> number + bounds(quantity);
        };
    }

    private static String bounds(Quantity quantity) {
        Optional<BigDecimal> low = quantity.low();
        Optional<BigDecimal> high = quantity.high();
        if (low.isPresent() && high.isPresent()) {
            return " (" + Wording.number(low.get()) + " to " + Wording.number(high.get()) + ")";
        }
        return low.map(bound -> " (" + Wording.number(bound) + " or more)")
                .or(() -> high.map(bound -> " (" + Wording.number(bound) + " or fewer)"))
                .orElse("");
    }
}
