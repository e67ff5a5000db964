package org.sayso.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.sayso.domain.ErrorCode;
import org.sayso.domain.SaysoException;
import org.sayso.report.page.ReportPage;

/** The stylesheets and scripts, served from the desk itself. */
final class Assets {
    private static final String HTMX = "/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js";

    private static final Map<String, String> TYPES =
            Map.of(".css", "text/css; charset=utf-8", ".js", "text/javascript; charset=utf-8", ".svg", "image/svg+xml");

    private final Map<String, String> assets = Map.of(
            "report.css", ReportPage.styles(),
            "desk.css", resource("desk.css"),
            "desk.js", resource("desk.js"),
            "icon.svg", resource("icon.svg"),
            "htmx.js", resource(HTMX));

    void register(RoutesConfig routes) {
        routes.get("/assets/{name}", this::serve);
    }

    private void serve(Context context) {
        String name = context.pathParam("name");
        String text = assets.get(name);
        if (text == null) {
            throw new SaysoException(ErrorCode.NO_SUCH_PAGE, "There is no such page.", "Begin at the first page.");
        }
        context.header("Cache-Control", "private, max-age=3600");
        context.contentType(TYPES.getOrDefault(name.substring(name.indexOf('.')), "text/plain"));
        context.result(text);
    }

    static String resource(String name) {
        try (InputStream file = Assets.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException(name + " is not on the class path");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
