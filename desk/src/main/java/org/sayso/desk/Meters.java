package org.sayso.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.sayso.desk.work.CheckQueue;

/** What the desk measures of itself, in the words of Prometheus. No word of an article is among it. */
final class Meters {
    private static final String START = "started";

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    Meters(CheckQueue queue) {
        registry.gauge("sayso.checks.waiting", queue, CheckQueue::waiting);
        registry.gauge("sayso.checks.working", queue, CheckQueue::working);
    }

    void register(RoutesConfig routes) {
        routes.before(context -> context.attribute(START, System.nanoTime()));
        routes.after(this::measure);
    }

    private void measure(Context context) {
        Optional<Long> start = Optional.ofNullable(context.attribute(START));
        String route = Optional.ofNullable(context.endpoints().matchedHttpEndpoint())
                .map(endpoint -> endpoint.path)
                .orElse("none");
        start.ifPresent(began -> Timer.builder("sayso.requests")
                .tag("method", context.method().name())
                .tag("route", route)
                .tag("status", Integer.toString(context.statusCode()))
                .register(registry)
                .record(System.nanoTime() - began, TimeUnit.NANOSECONDS));
    }

    /** All figures, as Prometheus reads them. */
    String text() {
        return registry.scrape();
    }
}
