package org.sayso.checking;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.sayso.domain.finding.Reason;
import org.sayso.domain.finding.Verdict;
import org.sayso.domain.record.Observation;

/**
 * What one reading comes to, on one day.
 *
 * @param reading the reading
 * @param verdict supported, refuted or not enough evidence
 * @param reason why there is no verdict
 * @param value the figure compared
 * @param rows the rows behind it
 * @param sql the statement that gives the rows
 * @param note a plain addition to the explanation; empty where there is none
 */
record Judgement(
        Reading reading,
        Verdict verdict,
        Optional<Reason> reason,
        Optional<BigDecimal> value,
        List<Observation> rows,
        String sql,
        String note) {
    static Judgement decided(
            Reading reading,
            boolean supported,
            Optional<BigDecimal> value,
            List<Observation> rows,
            String sql,
            String note) {
        Verdict verdict = supported ? Verdict.SUPPORTED : Verdict.REFUTED;
        return new Judgement(reading, verdict, Optional.empty(), value, rows, sql, note);
    }

    static Judgement open(
            Reading reading,
            Reason reason,
            Optional<BigDecimal> value,
            List<Observation> rows,
            String sql,
            String note) {
        return new Judgement(reading, Verdict.NOT_ENOUGH_EVIDENCE, Optional.of(reason), value, rows, sql, note);
    }

    static Judgement none(Reading reading, Reason reason) {
        return open(reading, reason, Optional.empty(), List.of(), "", "");
    }

    boolean isDecided() {
        return verdict != Verdict.NOT_ENOUGH_EVIDENCE;
    }
}
