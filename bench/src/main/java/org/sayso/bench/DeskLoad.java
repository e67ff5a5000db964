package org.sayso.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Many people at one desk: each asks for a check, waits for it, reads the report, corrects a claim, searches, and pauses.
 * Writes the median and the 99th percentile of each kind of request in milliseconds, and every answer that was no success.
 *
 * <p>{@code DeskLoad ADDRESS USERS SECONDS [ARTICLE]}, against a desk that runs with {@code --checks 1000000 --requests
 * 10000000}. Each check is of two sentences with a number of their own, followed by the text of the file {@code ARTICLE} where
 * one is named. The random choices have a fixed seed; what the machine makes of them has not.
 */
public final class DeskLoad {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final long SEED = 20250124;
    private static final int PAUSE = 2_000;

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI desk;
    private final String article;
    private final long end;
    private final Map<String, List<Long>> times = new ConcurrentSkipListMap<>();
    private final List<String> errors = Collections.synchronizedList(new ArrayList<>());

    private DeskLoad(URI desk, Duration time, String article) {
        this.desk = desk;
        this.article = article;
        this.end = System.nanoTime() + time.toNanos();
    }

    /** Runs the load and writes what came out. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        String article = arguments.length > 3 ? "\n\n" + Files.readString(Path.of(arguments[3])) : "";
        DeskLoad load =
                new DeskLoad(URI.create(arguments[0]), Duration.ofSeconds(Long.parseLong(arguments[2])), article);
        List<Thread> users = new ArrayList<>();
        for (int i = 0; i < Integer.parseInt(arguments[1]); i++) {
            int user = i;
            users.add(new Thread(() -> load.use(user), "user-" + i));
        }
        users.forEach(Thread::start);
        for (Thread user : users) {
            user.join();
        }
        load.write(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    private void use(int user) {
        SplittableRandom random = new SplittableRandom(SEED + user);
        try {
            Thread.sleep(random.nextInt(PAUSE));
            while (System.nanoTime() < end) {
                round(user, random);
                Thread.sleep(PAUSE / 2 + random.nextInt(PAUSE));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException failure) {
            errors.add("user " + user + ": " + failure);
        }
    }

    private void round(int user, SplittableRandom random) throws IOException, InterruptedException {
        int number = 100 + random.nextInt(900);
        String text =
                "ICE arrested " + number + " people on Thursday, the White House said. The unemployment rate was 4."
                        + random.nextInt(10) + " percent in December 2024, user " + user + " wrote." + article;
        long asked = System.nanoTime();
        JsonNode job = send("ask for a check", post("api/checks", article(text)), 202);
        while (!job.path("done").asBoolean(true)) {
            Thread.sleep(100);
            job = send("ask how far it is", get("api/jobs/" + job.path("id").asString()), 200);
        }
        note("check, from asking to kept", asked);
        int check = job.path("articles").path(0).path("check").asInt(0);
        if (check == 0) {
            errors.add("a check failed: " + job);
            return;
        }
        send("read a report", get("checks/" + check), 200);
        send("correct", post("api/checks/" + check + "/corrections", correction(user)), 201);
        send("search", get("api/search?words=arrested%20" + number), 200);
        send("first page", get(""), 200);
    }

    private static String article(String text) {
        return MAPPER.writeValueAsString(MAPPER.createObjectNode()
                .put("text", text)
                .put("published", "2025-01-24")
                .put("by", "load"));
    }

    private static String correction(int user) {
        return MAPPER.writeValueAsString(MAPPER.createObjectNode()
                .put("subject", "c1")
                .put("change", "confirmed")
                .put("by", "user " + user));
    }

    private HttpRequest.Builder get(String path) {
        return HttpRequest.newBuilder(desk.resolve(path));
    }

    private HttpRequest.Builder post(String path, String body) {
        return get(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
    }

    private JsonNode send(String kind, HttpRequest.Builder request, int expected)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        HttpResponse<String> answer =
                client.send(request.timeout(Duration.ofMinutes(2)).build(), HttpResponse.BodyHandlers.ofString());
        note(kind, start);
        if (answer.statusCode() != expected) {
            errors.add(kind + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body().startsWith("{") ? MAPPER.readTree(answer.body()) : MAPPER.createObjectNode();
    }

    private void note(String kind, long start) {
        times.computeIfAbsent(kind, unseen -> Collections.synchronizedList(new ArrayList<>()))
                .add((System.nanoTime() - start) / 1_000_000);
    }

    private void write(PrintStream out) {
        out.println("| request | number | p50 ms | p99 ms |");
        out.println("|---|---|---|---|");
        new TreeMap<>(times).forEach((kind, all) -> {
            List<Long> sorted = new ArrayList<>(all);
            Collections.sort(sorted);
            out.println("| " + kind + " | " + sorted.size() + " | " + at(sorted, 50) + " | " + at(sorted, 99) + " |");
        });
        out.println(errors.size() + " errors");
        errors.stream().limit(10).forEach(out::println);
    }

    private static long at(List<Long> sorted, int percent) {
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }
}
