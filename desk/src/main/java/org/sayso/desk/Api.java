package org.sayso.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sayso.desk.safety.RateLimit;
import org.sayso.desk.work.Item;
import org.sayso.desk.work.Job;
import org.sayso.domain.ErrorCode;
import org.sayso.domain.SaysoException;
import org.sayso.domain.finding.Verdict;
import org.sayso.domain.record.Series;
import org.sayso.domain.statement.Speaker;
import org.sayso.ledger.CheckSummary;
import org.sayso.ledger.Correction;
import org.sayso.ledger.Hit;
import org.sayso.ledger.NewCorrection;
import org.sayso.ledger.Page;
import org.sayso.pipeline.WebDesk;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The desk as JSON, as {@code openapi.json} describes it. */
final class Api {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final int SIZE = 50;

    private final Workplace place;
    private final Intake intake;
    private final RateLimit checks;
    private final String description = Assets.resource("openapi.json");

    Api(Workplace place, WebDesk.Settings settings) {
        this.place = place;
        this.intake = new Intake(settings.limits().bytes(), place.fetcher());
        this.checks = new RateLimit(settings.limits().checksPerMinute(), settings.clock());
    }

    void register(RoutesConfig routes) {
        routes.get("/api", context -> context.contentType("application/json").result(description));
        routes.post("/api/checks", this::ask);
        routes.get("/api/checks", this::list);
        routes.get("/api/jobs/{id}", this::job);
        routes.get(
                "/api/checks/{check}",
                context -> json(context, ExportPages.exports(place, context).json()));
        routes.get(
                "/api/checks/{check}/golden",
                context -> context.contentType("application/json")
                        .result(place.ledger().goldenCase(ReviewPages.number(context))));
        routes.get("/api/checks/{check}/trace", this::traces);
        routes.get("/api/checks/{check}/corrections", this::corrections);
        routes.post("/api/checks/{check}/corrections", this::correct);
        routes.get("/api/search", this::search);
        routes.get("/api/series", this::series);
    }

    private static void json(Context context, JsonNode body) {
        context.contentType("application/json").result(MAPPER.writeValueAsString(body));
    }

    /** The fields of a JSON object, as text; a field of another kind than text or number is refused. */
    private static Map<String, String> fields(Context context) {
        JsonNode body;
        try {
            body = MAPPER.readTree(context.body());
        } catch (JacksonException malformed) {
            throw Intake.invalid("body", "The body is not JSON.", "Send one JSON object.");
        }
        if (!body.isObject()) {
            throw Intake.invalid("body", "The body is not a JSON object.", "Send one JSON object.");
        }
        Map<String, String> fields = new HashMap<>();
        body.properties().forEach(field -> {
            if (field.getValue().isString() || field.getValue().isNumber()) {
                fields.put(field.getKey(), field.getValue().asString());
            } else if (!field.getValue().isNull()) {
                throw Intake.invalid(field.getKey(), "A JSON string is expected.", "Write it in quotation marks.");
            }
        });
        return fields;
    }

    private void ask(Context context) {
        if (!checks.take(Guard.client(context))) {
            throw Guard.tooMany(context, checks);
        }
        Map<String, String> words = fields(context);
        Optional<byte[]> file = Optional.ofNullable(words.get("content"))
                .map(text -> text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        String by = Intake.field(words, "by").orElse("A program");
        Job job = place.queue().submit(intake.entries(words, file), place.keeper(by));
        context.status(202).header("Location", "/api/jobs/" + job.id());
        json(context, job(job));
    }

    private void job(Context context) {
        json(
                context,
                job(place.queue()
                        .job(context.pathParam("id"))
                        .orElseThrow(() -> new SaysoException(
                                ErrorCode.NO_SUCH_PAGE, "There is no such job.", "Ask for the list of checks."))));
    }

    private static ObjectNode job(Job job) {
        ObjectNode object = MAPPER.createObjectNode().put("id", job.id()).put("done", job.isDone());
        ArrayNode items = object.putArray("articles");
        for (Item item : job.items()) {
            ObjectNode one = items.addObject().put("title", item.title());
            Item.State state = item.state();
            if (state instanceof Item.State.Kept kept) {
                one.put("state", "kept").put("check", kept.check());
            } else if (state instanceof Item.State.Failed failed) {
                one.put("state", "failed");
                one.set(
                        "problem",
                        Problems.problem(
                                failed.error(), Problems.status(failed.error().code())));
            } else {
                one.put("state", state instanceof Item.State.Working ? "working" : "waiting");
            }
        }
        return object;
    }

    private void list(Context context) {
        Page<CheckSummary> page = place.ledger().checks(SearchPages.number(context.queryParam("before")), SIZE);
        ObjectNode object = MAPPER.createObjectNode();
        ArrayNode items = object.putArray("checks");
        page.items().forEach(check -> {
            ObjectNode one = items.addObject().put("id", check.id()).put("title", check.title());
            one.put("published", check.published().map(Object::toString).orElse(null));
            one.put("url", check.url().map(Object::toString).orElse(null));
            ObjectNode verdicts = one.putObject("verdicts");
            check.verdicts().forEach((verdict, count) -> verdicts.put(verdict.id(), count));
            one.put("corrections", check.corrections())
                    .put("by", check.by())
                    .put("at", check.at().toString());
        });
        next(object, page);
        json(context, object);
    }

    private static void next(ObjectNode object, Page<?> page) {
        if (page.next().isPresent()) {
            object.put("next", page.next().getAsLong());
        } else {
            object.putNull("next");
        }
    }

    private void corrections(Context context) {
        ObjectNode object = MAPPER.createObjectNode();
        object.set("corrections", ExportPages.exports(place, context).corrections());
        json(context, object);
    }

    private void correct(Context context) {
        KeptReport report = KeptReport.of(place.ledger().check(ReviewPages.number(context)));
        Map<String, String> words = fields(context);
        String subject = Intake.field(words, "subject")
                .orElseThrow(() -> Intake.invalid("subject", "The field subject is empty.", "Name it, such as c1."));
        NewCorrection correction = new CorrectionForm(
                        report, id -> place.sayso().record().series(id).isPresent())
                .read(subject, words, place.clock().instant());
        Correction kept = place.ledger().correct(correction);
        context.status(201);
        json(context, new Exports(report, List.of(kept)).correction(kept));
    }

    private void search(Context context) {
        Map<String, String> words = Intake.words(context.queryParamMap());
        Page<Hit> page = place.ledger().search(SearchPages.search(words));
        ObjectNode object = MAPPER.createObjectNode();
        ArrayNode hits = object.putArray("passages");
        page.items().forEach(hit -> hit(hits.addObject(), hit));
        next(object, page);
        json(context, object);
    }

    private static void hit(ObjectNode object, Hit hit) {
        object.put("check", hit.passage().check())
                .put("subject", hit.passage().name().orElse(null));
        object.put("text", hit.passage().text()).put("title", hit.passage().title());
        object.put("speaker", hit.passage().speaker().map(Speaker::name).orElse(null));
        object.put("published", hit.passage().published().map(Object::toString).orElse(null));
        ArrayNode claims = object.putArray("claims");
        hit.claims()
                .forEach(claim -> claims.addObject()
                        .put("id", claim.id())
                        .put("text", claim.text())
                        .put("verdict", claim.verdict().map(Verdict::id).orElse(null))
                        .put("byPerson", claim.byPerson()));
    }

    private void traces(Context context) {
        ObjectNode object = MAPPER.createObjectNode();
        ArrayNode traces = object.putArray("traces");
        place.ledger().traces(ReviewPages.number(context)).forEach(trace -> {
            ObjectNode one = traces.addObject();
            one.put("subject", trace.passage().name().orElse(null))
                    .put("text", trace.passage().text());
            ArrayNode links = one.putArray("met");
            trace.links()
                    .forEach(link -> links.addObject()
                            .put("check", link.other().check())
                            .put("subject", link.other().name().orElse(null))
                            .put("text", link.other().text())
                            .put("isEarlier", link.isEarlier())
                            .put("wording", link.comparison().wording().name().toLowerCase(Locale.ROOT)));
        });
        json(context, object);
    }

    private void series(Context context) {
        String words =
                Optional.ofNullable(context.queryParam("words")).orElse("").strip();
        List<Series> found = words.isEmpty()
                ? place.sayso().record().series()
                : place.sayso().record().search(words, SIZE);
        ObjectNode object = MAPPER.createObjectNode();
        ArrayNode items = object.putArray("series");
        found.forEach(series -> items.addObject()
                .put("id", series.id())
                .put("label", series.label())
                .put("unit", series.unit()));
        json(context, object);
    }
}
