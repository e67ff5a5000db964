package org.sayso.ledger;

import java.util.List;
import java.util.function.IntUnaryOperator;
import org.sayso.domain.record.PackReference;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A check with its history as JSON; offsets count code points, as in the report within it. */
final class HistoryExport {
    private HistoryExport() {}

    static String write(KeptCheck check, List<Correction> history) {
        ObjectNode json = Json.object();
        json.put("check", check.id());
        json.put("by", check.by());
        json.put("at", check.at().toString());
        json.put("version", check.version());
        ArrayNode packs = json.putArray("packs");
        check.packs().forEach(pack -> write(pack, packs.addObject()));
        ArrayNode lines = json.putArray("history");
        String text = check.article().text();
        history.forEach(line -> write(line, lines.addObject(), position -> text.codePointCount(0, position)));
        json.set("report", Json.read(check.json()));
        return Json.pretty(json);
    }

    private static void write(PackReference pack, ObjectNode json) {
        json.put("name", pack.name());
        json.put("version", pack.version());
        json.put("sha256", pack.sha256());
    }

    private static void write(Correction line, ObjectNode json, IntUnaryOperator offset) {
        json.put("id", line.id());
        json.put("subject", line.subject());
        ChangeJson.write(line.change(), json, offset);
        json.put("note", line.note().orElse(null));
        json.put("by", line.by());
        json.put("at", line.at().toString());
    }
}
