package org.sayso.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.sayso.desk.safety.AccessToken;
import org.sayso.desk.safety.RateLimit;
import org.sayso.desk.safety.Sessions;

/** Signing in with the token, and out. */
final class SignIn {
    private static final int TRIES_PER_MINUTE = 5;

    private final Optional<AccessToken> token;
    private final Sessions sessions;
    private final Templates templates;
    private final RateLimit tries;

    SignIn(Optional<AccessToken> token, Sessions sessions, Templates templates, Clock clock) {
        this.token = token;
        this.sessions = sessions;
        this.templates = templates;
        this.tries = new RateLimit(TRIES_PER_MINUTE, clock);
    }

    void register(RoutesConfig routes) {
        routes.get("/login", context -> show(context, ""));
        routes.post("/login", this::enter);
        routes.post("/logout", this::leave);
    }

    private void show(Context context, String error) {
        templates.page(context, "login", "Sign in", Map.of("error", error));
    }

    private void enter(Context context) {
        if (!tries.take(context.ip())) {
            throw Guard.tooMany(context, tries);
        }
        String given =
                Optional.ofNullable(context.formParam("token")).orElse("").strip();
        if (token.isPresent() && !token.get().matches(given)) {
            context.status(401);
            show(context, "This is not the token.");
            return;
        }
        sessions.end(Guard.session(context));
        Guard.give(context, sessions.open(true));
        context.redirect("/", io.javalin.http.HttpStatus.SEE_OTHER);
    }

    private void leave(Context context) {
        sessions.end(Guard.session(context));
        context.removeCookie(Guard.COOKIE);
        context.redirect("/login", io.javalin.http.HttpStatus.SEE_OTHER);
    }
}
