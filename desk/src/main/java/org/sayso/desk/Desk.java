package org.sayso.desk;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinBindException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.sayso.desk.fetch.PageFetcher;
import org.sayso.desk.safety.AccessToken;
import org.sayso.desk.safety.Sessions;
import org.sayso.desk.work.CheckQueue;
import org.sayso.domain.ErrorCode;
import org.sayso.domain.SaysoException;
import org.sayso.domain.finding.Report;
import org.sayso.domain.text.Article;
import org.sayso.ledger.Ledger;
import org.sayso.pipeline.Sayso;
import org.sayso.pipeline.WebDesk;
import org.sayso.reading.PlainTextReader;

/** A desk that serves: the ledger, the pipeline, the queue, the pages and the health port, opened and closed together. */
final class Desk implements WebDesk.Running {
    private static final String FIRST =
            "The agency said on Thursday that it had arrested 538 people, the most since 2009.";

    private final List<AutoCloseable> parts = new ArrayList<>();
    private final List<String> notices = new ArrayList<>();
    private final WebDesk.Settings settings;
    private int port;
    private int healthPort;

    private Desk(WebDesk.Settings settings) {
        this.settings = settings;
    }

    /** Opens all parts; where one fails, those before it are closed. */
    static Desk open(WebDesk.Settings settings) {
        Desk desk = new Desk(settings);
        try {
            desk.start();
            return desk;
        } catch (RuntimeException failure) {
            desk.close();
            throw failure;
        }
    }

    private void start() {
        Optional<AccessToken> token = token();
        Ledger ledger = part(Ledger.open(settings.ledger()));
        Sayso sayso = part(new Sayso(settings.packs()));
        warm(sayso);
        CheckQueue queue = part(new CheckQueue(
                article -> sayso.checkWithSeries(article, Optional.empty()),
                Math.max(1, Runtime.getRuntime().availableProcessors()),
                settings.limits().waiting(),
                settings.limits().timePerCheck()));
        Optional<PageFetcher> fetcher = settings.allowFetch()
                ? Optional.of(part(new PageFetcher(settings.limits().bytes())))
                : Optional.empty();
        Workplace place = new Workplace(sayso, ledger, queue, fetcher, settings.clock());
        Meters meters = new Meters(queue);
        Javalin server = Javalin.create(config -> configure(config, place, token, meters));
        parts.add(0, server::stop);
        port = listen(server);
        healthPort = part(HealthServer.start(
                        settings.healthPort(), meters, () -> ledger.checks(OptionalLong.empty(), 1)))
                .port();
    }

    /** Has all that a check needs loaded before the first person asks for one; what fails is told to that person. */
    private static void warm(Sayso sayso) {
        sayso.prepare();
        Article article = new PlainTextReader().read(FIRST);
        Thread thread = new Thread(
                () -> {
                    try {
                        Report unused = sayso.checkWithSeries(article, Optional.empty());
                    } catch (RuntimeException failed) {
                        // a pack that cannot be used is told of by every check
                    }
                },
                "sayso-warm");
        thread.setDaemon(true);
        thread.start();
    }

    private <T extends AutoCloseable> T part(T part) {
        parts.add(0, part);
        return part;
    }

    private void configure(JavalinConfig config, Workplace place, Optional<AccessToken> token, Meters meters) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.http.maxRequestSize = settings.limits().bytes();
        config.http.prefer405over404 = true;
        config.jetty.multipartConfig.maxTotalRequestSize(settings.limits().bytes(), io.javalin.config.SizeUnit.BYTES);
        config.jetty.multipartConfig.maxFileSize(settings.limits().bytes(), io.javalin.config.SizeUnit.BYTES);
        config.jetty.multipartConfig.maxInMemoryFileSize(settings.limits().bytes(), io.javalin.config.SizeUnit.BYTES);
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        config.jetty.modifyServer(server -> {
            server.insertHandler(new SizeLimitHandler(settings.limits().bytes(), -1));
            server.insertHandler(new LargeBodies(settings.limits().bytes()));
            server.setErrorHandler(new WireErrors(settings.limits().bytes()));
        });
        Templates templates = new Templates(token.isPresent());
        Sessions sessions = new Sessions(settings.clock());
        Problems.register(config.routes, templates, settings.limits().bytes());
        new Guard(settings, token, sessions).register(config.routes);
        meters.register(config.routes);
        new Assets().register(config.routes);
        new SignIn(token, sessions, templates, settings.clock()).register(config.routes);
        new CheckPages(place, templates, sessions, settings).register(config.routes);
        new ReviewPages(place, templates, sessions).register(config.routes);
        new TracePages(place, templates).register(config.routes);
        new SearchPages(place, templates).register(config.routes);
        new ExportPages(place, templates).register(config.routes);
        new Api(place, settings).register(config.routes);
    }

    private int listen(Javalin server) {
        try {
            return server.start(settings.address(), settings.port()).port();
        } catch (JavalinBindException taken) {
            throw new SaysoException(
                    ErrorCode.DESK_NOT_STARTED,
                    "The desk cannot listen at " + settings.address() + ", port " + settings.port() + ".",
                    "Choose another with --port or --address.");
        }
    }

    /** The token, where the desk can be reached by others than the person at this machine, or where one is asked for. */
    private Optional<AccessToken> token() {
        boolean open = !isLoopback() || !settings.hosts().isEmpty();
        if (!open && settings.tokenFile().isEmpty()) {
            return Optional.empty();
        }
        Path file = settings.tokenFile().orElse(Path.of("sayso-desk.token"));
        AccessToken token = AccessToken.at(file);
        notices.add("This desk can be reached by others, so it demands a token; " + file + " keeps its hash.");
        notices.add(token.fresh()
                .map(fresh -> "The token, shown this once: " + fresh)
                .orElse("It is the one shown when that file was made. Remove the file to have a new one made."));
        return Optional.of(token);
    }

    private boolean isLoopback() {
        try {
            return InetAddress.getByName(settings.address()).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            throw new SaysoException(
                    ErrorCode.DESK_NOT_STARTED,
                    "There is no address " + settings.address() + ".",
                    "Give an address of this machine, such as 127.0.0.1.");
        }
    }

    @Override
    public URI address() {
        String host = settings.address().contains(":") ? "[" + settings.address() + "]" : settings.address();
        return URI.create("http://" + host + ":" + port + "/");
    }

    @Override
    public URI health() {
        return URI.create("http://127.0.0.1:" + healthPort + "/health");
    }

    @Override
    public List<String> notices() {
        return List.copyOf(notices);
    }

    @Override
    public void close() {
        for (AutoCloseable part : parts) {
            try {
                part.close();
            } catch (Exception failure) {
                throw new IllegalStateException("a part of the desk does not close", failure);
            }
        }
        parts.clear();
    }
}
