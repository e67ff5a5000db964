package org.sayso.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sayso.domain.ErrorCode;
import org.sayso.domain.SaysoException;
import org.sayso.pipeline.WebDesk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code sayso desk}: the web desk. Its classes are not part of the command; the launcher builds them when this subcommand
 * is first used, and a service loader finds them.
 */
@Command(
        name = "desk",
        sortOptions = false,
        description = "Serves the web desk: check reports in a browser, keep them, correct what was found.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  sayso desk",
            "      opens the desk at http://127.0.0.1:8077/ for you alone; the ledger is ./sayso.db",
            "  sayso desk --ledger 'jdbc:postgresql://db/sayso?user=sayso' --address 0.0.0.0",
            "      for a team; whoever connects must know the token that is shown at the first start",
            "  sayso desk --allow-fetch",
            "      also fetches addresses, from the public Internet only"
        })
final class DeskCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8077",
            description = "The port of the pages; 0 for any free one. Default: ${DEFAULT-VALUE}.")
    private int port = 8077;

    @Option(
            names = "--ledger",
            paramLabel = "URL",
            defaultValue = "sayso.db",
            description = "Where checks are kept: a file, or a jdbc:postgresql: address. Default: ${DEFAULT-VALUE}.")
    private String ledger = "sayso.db";

    @Option(
            names = "--record",
            paramLabel = "DIR",
            description = "The folder of a pack to use besides those shipped with Sayso. May be repeated.")
    private List<Path> packs = List.of();

    @Option(
            names = "--address",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = {
                "The address to listen at. Any other than this machine's own demands a token.",
                "Default: ${DEFAULT-VALUE}."
            })
    private String address = "127.0.0.1";

    @Option(
            names = "--host",
            paramLabel = "NAME",
            description =
                    "A name by which browsers call the desk, as behind a proxy; demands a token. May be repeated.")
    private List<String> hosts = List.of();

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description = {
                "Demands a token, whose hash is kept in this file; where there is none,",
                "a new token is made and shown once. Default where one is needed: sayso-desk.token."
            })
    private @Nullable Path tokenFile;

    @Option(
            names = "--health-port",
            paramLabel = "N",
            defaultValue = "8078",
            description = "The port of /health and /metrics, for this machine only. Default: ${DEFAULT-VALUE}.")
    private int healthPort = 8078;

    @Option(names = "--allow-fetch", description = "Let users have addresses fetched, of public machines only.")
    private boolean allowFetch;

    @Option(
            names = "--time",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "The time for the check of one article. Default: ${DEFAULT-VALUE}.")
    private int seconds = 60;

    @Option(
            names = "--max-size",
            paramLabel = "SIZE",
            defaultValue = "5M",
            description = "The largest request, in bytes or with K or M. Default: ${DEFAULT-VALUE}.")
    private String largest = "5M";

    @Option(
            names = "--checks",
            paramLabel = "N",
            defaultValue = "60",
            description = "How many checks one client may ask for in a minute. Default: ${DEFAULT-VALUE}.")
    private int checks = 60;

    @Option(
            names = "--requests",
            paramLabel = "N",
            defaultValue = "1200",
            description = "How many requests one client may send in a minute. Default: ${DEFAULT-VALUE}.")
    private int requests = 1200;

    DeskCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws InterruptedException {
        WebDesk desk = ServiceLoader.load(WebDesk.class).findFirst().orElseThrow(DeskCommand::notBuilt);
        CountDownLatch end = new CountDownLatch(1);
        try (WebDesk.Running running = desk.start(settings())) {
            running.notices().forEach(notice -> surroundings.err().println("sayso: " + notice));
            surroundings
                    .err()
                    .println("sayso: the desk is at " + running.address() + " and its health at " + running.health()
                            + "; Ctrl+C ends it.");
            Thread closer = new Thread(running::close, "sayso-desk-end");
            Runtime.getRuntime().addShutdownHook(closer);
            end.await();
        }
        return 0;
    }

    private WebDesk.Settings settings() {
        return new WebDesk.Settings(
                address,
                port(port, "--port"),
                port(healthPort, "--health-port"),
                names(),
                Optional.ofNullable(tokenFile),
                ledger,
                surroundings.packs(packs),
                allowFetch,
                limits(),
                Clock.systemUTC());
    }

    private Set<String> names() {
        return hosts.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }

    private WebDesk.Limits limits() {
        long bytes = ByteSize.parse("--max-size", largest);
        if (bytes > 100L << 20 || seconds < 1 || checks < 1 || requests < 1) {
            throw new SaysoException(
                    ErrorCode.USAGE,
                    "A limit of the desk is out of range.",
                    "Sizes are at most 100M, all others at least 1.");
        }
        return new WebDesk.Limits((int) bytes, Duration.ofSeconds(seconds), 200, checks, requests);
    }

    private static int port(int number, String option) {
        if (number < 0 || number > 65_535) {
            throw new SaysoException(
                    ErrorCode.USAGE,
                    option + " " + number + " is no port.",
                    "Ports are 0 to 65535; 0 takes a free one.");
        }
        return number;
    }

    private static SaysoException notBuilt() {
        return new SaysoException(
                ErrorCode.DESK_NOT_BUILT,
                "The desk is not among the classes of this command.",
                "Start it with ./sayso desk, which builds it on first use.");
    }
}
