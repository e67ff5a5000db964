package org.sayso.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.util.Optional;
import java.util.Set;
import org.sayso.desk.safety.AccessToken;
import org.sayso.desk.safety.HostRule;
import org.sayso.desk.safety.OriginRule;
import org.sayso.desk.safety.PageHeaders;
import org.sayso.desk.safety.RateLimit;
import org.sayso.desk.safety.Sessions;
import org.sayso.desk.safety.Sessions.Session;
import org.sayso.domain.ErrorCode;
import org.sayso.domain.SaysoException;
import org.sayso.pipeline.WebDesk;

/** What every request must pass before any page sees it; the rules themselves are in {@code org.sayso.desk.safety}. */
final class Guard {
    static final String COOKIE = "sayso-session";
    static final String SECRET = "_secret";
    static final String SECRET_HEADER = "X-Sayso-Form";
    private static final String SESSION = "session";
    private static final String CLIENT = "client";
    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final WebDesk.Limits limits;
    private final HostRule hosts;
    private final RateLimit requests;
    private final Optional<AccessToken> token;
    private final Sessions sessions;

    Guard(WebDesk.Settings settings, Optional<AccessToken> token, Sessions sessions) {
        this.limits = settings.limits();
        this.hosts = new HostRule(settings.hosts());
        this.requests = new RateLimit(limits.requestsPerMinute(), settings.clock());
        this.token = token;
        this.sessions = sessions;
    }

    void register(RoutesConfig routes) {
        routes.before(this::check);
    }

    /** The session of a request that has passed. */
    static Session session(Context context) {
        Session session = context.attribute(SESSION);
        return session == null ? new Session("", "", false, "", java.time.Instant.EPOCH) : session;
    }

    /** Gives the browser another session. */
    static void give(Context context, Session session) {
        context.attribute(SESSION, session);
        boolean secure = "https".equals(context.header("X-Forwarded-Proto"));
        context.cookie(new Cookie(COOKIE, session.id(), "/", -1, secure, true, null, SameSite.STRICT));
    }

    /**
     * Whose requests are counted together: those of a browser that has shown the token, as behind a proxy all of a team
     * come from one address; else those of an address.
     */
    static String client(Context context) {
        String client = context.attribute(CLIENT);
        return client == null ? context.ip() : client;
    }

    private String client(Context context, Optional<Session> known) {
        return token.isEmpty()
                ? context.ip()
                : known.filter(Session::admitted).map(Session::id).orElse(context.ip());
    }

    static boolean isApi(Context context) {
        return context.path().equals("/api") || context.path().startsWith("/api/");
    }

    private void check(Context context) {
        PageHeaders.all().forEach(context::header);
        String host = header(context, "Host").orElse("");
        if (!hosts.allows(host)) {
            throw untrusted("This desk does not answer to the name that the request uses.", "Call it by its address.");
        }
        Optional<Session> known = Optional.ofNullable(context.cookie(COOKIE)).flatMap(sessions::find);
        context.attribute(CLIENT, client(context, known));
        if (!requests.take(client(context))) {
            throw tooMany(context, requests);
        }
        if (context.contentLength() > limits.bytes()) {
            throw tooLarge(limits.bytes());
        }
        if (context.path().startsWith("/assets/")) {
            return;
        }
        boolean byToken = bearer(context);
        Session session = admit(context, byToken, known);
        if (!READING.contains(context.method().name())) {
            checkChange(context, host, session);
        }
    }

    private boolean bearer(Context context) {
        Optional<String> given = header(context, "Authorization")
                .filter(value -> value.startsWith("Bearer "))
                .map(value -> value.substring("Bearer ".length()).strip());
        return given.isPresent()
                && token.map(known -> known.matches(given.get())).orElse(false);
    }

    private Session admit(Context context, boolean byToken, Optional<Session> known) {
        boolean admitted = token.isEmpty()
                || byToken && isApi(context)
                || known.map(Session::admitted).orElse(false);
        if (!admitted && !context.path().equals("/login")) {
            throw new SaysoException(
                    ErrorCode.TOKEN_REQUIRED,
                    "This desk demands its token.",
                    "Sign in at /login, or send the header Authorization: Bearer with the token.");
        }
        known.ifPresent(session -> context.attribute(SESSION, session));
        if (known.isEmpty() && !isApi(context)) {
            give(context, sessions.open(false));
        }
        return session(context);
    }

    private static void checkChange(Context context, String host, Session session) {
        if (!OriginRule.allows(header(context, "Sec-Fetch-Site"), header(context, "Origin"), host)) {
            throw untrusted("The request comes from a page that is not the desk's.", "Use the desk's own pages.");
        }
        if (isApi(context)) {
            if (!header(context, "Content-Type").orElse("").startsWith("application/json")) {
                throw untrusted("The body of a request to the API is JSON.", "Send Content-Type: application/json.");
            }
            return;
        }
        String sent = header(context, SECRET_HEADER)
                .or(() -> Optional.ofNullable(context.formParam(SECRET)))
                .orElse("");
        if (sent.isEmpty() || !session.sent(sent)) {
            throw untrusted("The form is not one that the desk gave to this browser.", "Load the page again.");
        }
    }

    private static Optional<String> header(Context context, String name) {
        return Optional.ofNullable(context.header(name));
    }

    static SaysoException tooMany(Context context, RateLimit limit) {
        context.header("Retry-After", Integer.toString(limit.secondsToWait()));
        return new SaysoException(
                ErrorCode.TOO_MANY_REQUESTS, "More requests than this desk takes in a minute.", "Wait a minute.");
    }

    static SaysoException tooLarge(long limit) {
        return new SaysoException(
                ErrorCode.INPUT_TOO_LARGE,
                "The request is larger than the limit of " + limit + " bytes.",
                "Raise the limit with --max-size.");
    }

    private static SaysoException untrusted(String why, String remedy) {
        return new SaysoException(ErrorCode.REQUEST_NOT_TRUSTED, why, remedy);
    }
}
