package org.sayso.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpException;
import org.sayso.desk.view.Line;
import org.sayso.domain.ErrorCode;
import org.sayso.domain.SaysoException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Turns whatever goes wrong into a problem (RFC 9457) for programs and a page for people; the only place that does. */
final class Problems {
    private static final JsonMapper MAPPER = new JsonMapper();

    private final Templates templates;

    private final int limit;

    private Problems(Templates templates, int limit) {
        this.templates = templates;
        this.limit = limit;
    }

    static void register(RoutesConfig routes, Templates templates, int limit) {
        Problems problems = new Problems(templates, limit);
        routes.exception(
                SaysoException.class, (error, context) -> problems.answer(context, error, status(error.code())));
        routes.exception(HttpResponseException.class, (error, context) -> problems.answer(context, error));
        routes.exception(Exception.class, problems::answerFault);
        routes.get("/errors/{code}", problems::explain);
    }

    /** The status of HTTP for an error. */
    static int status(ErrorCode code) {
        return switch (code) {
            case TOKEN_REQUIRED -> 401;
            case REQUEST_NOT_TRUSTED, FETCH_REFUSED -> 403;
            case NO_SUCH_PAGE, NOT_IN_LEDGER, UNKNOWN_NAME -> 404;
            case INPUT_TOO_LARGE -> 413;
            case TOO_MANY_REQUESTS -> 429;
            case BUG -> 500;
            case FETCH_FAILED -> 502;
            case DESK_BUSY, LEDGER_FAILED -> 503;
            case CHECK_TOO_LONG -> 504;
            default -> code.kind() == ErrorCode.Kind.DATA || code == ErrorCode.INVALID_CORRECTION ? 422 : 400;
        };
    }

    /** An error as a problem object. */
    static ObjectNode problem(SaysoException error, int status) {
        String id = error.code().id();
        ObjectNode problem = MAPPER.createObjectNode()
                .put("type", "/errors/" + id)
                .put("title", title(id).orElse(id))
                .put("status", status)
                .put("detail", error.getMessage())
                .put("code", id)
                .put("remedy", error.remedy());
        error.location().flatMap(place -> place.field()).ifPresent(field -> problem.put("field", field));
        return problem;
    }

    private void answer(Context context, HttpResponseException error) {
        int status = error.getStatus();
        if (status == 413) {
            answer(context, Guard.tooLarge(limit), status);
            return;
        }
        boolean missing = status == 404 || status == 405;
        ErrorCode code = missing ? ErrorCode.NO_SUCH_PAGE : ErrorCode.INVALID_REQUEST;
        String what = missing ? "There is no such page." : "The request is not understood.";
        answer(context, new SaysoException(code, what, "Begin at the desk's first page."), status);
    }

    private void answer(Context context, SaysoException error, int status) {
        boolean forProgram = Guard.isApi(context)
                || !Optional.ofNullable(context.header("Accept")).orElse("").contains("text/html");
        if (!forProgram && error.code() == ErrorCode.TOKEN_REQUIRED) {
            context.redirect("/login");
            return;
        }
        context.status(status);
        if (status == 401) {
            context.header("WWW-Authenticate", "Bearer");
        }
        if (forProgram && !"true".equals(context.header("HX-Request"))) {
            context.contentType("application/problem+json").result(MAPPER.writeValueAsString(problem(error, status)));
        } else {
            templates.page(context, "problem", "This did not work", Map.of("error", words(error)));
        }
    }

    /** The server tells of a body that grows past its limit by an exception of its own, somewhere among the causes. */
    private void answerFault(Exception fault, Context context) {
        Throwable cause = fault;
        while (cause != null && !(cause instanceof HttpException)) {
            cause = cause.getCause();
        }
        if (cause instanceof HttpException told && told.getCode() == 413) {
            answer(context, Guard.tooLarge(limit), 413);
        } else {
            answer(context, bug(fault), 500);
        }
    }

    private static Line words(SaysoException error) {
        return new Line(
                Optional.ofNullable(error.getMessage()).orElse(""),
                "/errors/" + error.code().id(),
                error.remedy(),
                error.code().id());
    }

    private static SaysoException bug(Exception fault) {
        return new SaysoException(
                ErrorCode.BUG,
                "This is a fault of Sayso's, not of your request: "
                        + fault.getClass().getSimpleName() + ".",
                "Report it, with what was asked.");
    }

    private void explain(Context context) {
        String text = page(context.pathParam("code"))
                .orElseThrow(() -> new SaysoException(
                        ErrorCode.NO_SUCH_PAGE, "There is no such error.", "Errors are named SAYSO-1001 and so on."));
        context.contentType("text/plain; charset=utf-8").result(text);
    }

    private static Optional<String> title(String id) {
        return page(id).flatMap(text -> text.lines().findFirst()).map(line -> line.replaceFirst("^# [^:]*: ", ""));
    }

    private static Optional<String> page(String id) {
        if (!id.matches("SAYSO-[0-9]{4}")) {
            return Optional.empty();
        }
        try (InputStream page = Problems.class.getResourceAsStream("pages/errors/" + id + ".md")) {
            return page == null
                    ? Optional.empty()
                    : Optional.of(new String(page.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
