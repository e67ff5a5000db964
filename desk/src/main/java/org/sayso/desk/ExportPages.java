package org.sayso.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Taking a check away as a file. */
final class ExportPages {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Workplace place;
    private final Templates templates;

    ExportPages(Workplace place, Templates templates) {
        this.place = place;
        this.templates = templates;
    }

    void register(RoutesConfig routes) {
        routes.get(
                "/checks/{check}/report.json",
                context -> json(context, "report", exports(place, context).json()));
        routes.get(
                "/checks/{check}/golden.json",
                context -> file(
                        context,
                        "golden.json",
                        "application/json",
                        place.ledger().goldenCase(ReviewPages.number(context))));
        routes.get(
                "/checks/{check}/report.html",
                context -> file(
                        context,
                        "report.html",
                        "text/html; charset=utf-8",
                        exports(place, context).html(templates)));
    }

    /** The exports of the check that a path names. */
    static Exports exports(Workplace place, Context context) {
        long number = ReviewPages.number(context);
        return new Exports(
                KeptReport.of(place.ledger().check(number)), place.ledger().history(number));
    }

    private static void json(Context context, String name, ObjectNode object) {
        file(context, name + ".json", "application/json", MAPPER.writeValueAsString(object) + "\n");
    }

    private static void file(Context context, String name, String type, String text) {
        String file = "sayso-" + ReviewPages.number(context) + "-" + name;
        context.header("Content-Disposition", "attachment; filename=\"" + file + "\"");
        context.contentType(type).result(text);
    }
}
