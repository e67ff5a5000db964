package org.sayso.desk;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.sayso.desk.safety.Sessions.Session;
import org.sayso.desk.view.Frame;
import org.sayso.pipeline.Sayso;

/** Puts words into the compiled templates, which escape them; the only place that knows the template engine. */
final class Templates {
    private static final String HTML = "text/html; charset=utf-8";
    private static final String CLASSES = "org.sayso.desk.page";

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(Path.of("."), ContentType.Html, Templates.class.getClassLoader(), CLASSES);
    private final boolean signsIn;

    /** Templates of a desk that demands a token or does not. */
    Templates(boolean signsIn) {
        this.signsIn = signsIn;
    }

    /** Answers with a page. */
    void page(Context context, String template, String title, Map<String, Object> words) {
        Map<String, Object> all = new HashMap<>(words);
        all.put("frame", frame(context, title, template.equals("check") ? "#findings" : "#content"));
        context.contentType(HTML).result(render(template, all));
    }

    /** Answers with a part of a page, for htmx. */
    void part(Context context, String template, Map<String, Object> words) {
        context.contentType(HTML).result(render(template, words));
    }

    /** A part of a page as text. */
    String render(String template, Map<String, Object> words) {
        StringOutput output = new StringOutput();
        engine.render(template + ".jte", words, output);
        return output.toString();
    }

    private Frame frame(Context context, String title, String skip) {
        Session session = Guard.session(context);
        return new Frame(
                title, context.path(), skip, session.formSecret(), signsIn && session.admitted(), Sayso.version());
    }
}
