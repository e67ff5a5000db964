package org.sayso.report;

import java.util.Locale;
import java.util.Optional;
import org.sayso.domain.claim.Assertion;
import org.sayso.domain.claim.Claim;
import org.sayso.domain.claim.NotCheckableReason;
import org.sayso.domain.claim.Timing;

/** The fields of a claim in JSON. */
record ClaimJson(JsonOutput json) {
    void write(Claim claim) {
        json.text("id", claim.id());
        json.spans("spans", claim.spans());
        json.text("text", claim.text());
        json.span("sentence", claim.sentence());
        json.text("statement", claim.statement());
        json.text("kind", kindOf(claim.assertion()));
        json.text("measure", claim.measure().text());
        json.text("unit", claim.unit());
        json.text("place", claim.place());
        json.quantity("quantity", ClaimText.quantityOf(claim.assertion()));
        json.text("force", force(claim.assertion()));
        json.period("period", claim.timing().map(Timing::period));
        json.text("partOf", claim.partOf());
        json.text("sameAs", claim.sameAs());
        json.flag("checkable", claim.isCheckable());
        json.text("reason", claim.notCheckable().map(NotCheckableReason::id));
    }

    /** How an amount is said to hold; nothing for other kinds. */
    private static Optional<String> force(Assertion assertion) {
        return assertion instanceof Assertion.Amount amount
                ? Optional.of(amount.force().name().toLowerCase(Locale.ROOT))
                : Optional.empty();
    }

    private static String kindOf(Assertion assertion) {
        if (assertion instanceof Assertion.Amount) {
            return "quantity";
        } else if (assertion instanceof Assertion.Change) {
            return "change";
        } else if (assertion instanceof Assertion.Comparison) {
            return "comparison";
        } else if (assertion instanceof Assertion.Superlative) {
            return "superlative";
        } else if (assertion instanceof Assertion.Event) {
            return "event";
        }
        return "action";
    }
}
