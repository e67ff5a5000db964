package org.sayso.desk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sayso.pipeline.WebDesk;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A started desk on free ports with a ledger of its own, and a client that keeps no cookies of itself. */
final class TestingDesk implements AutoCloseable {
    static final WebDesk.Limits LIMITS = new WebDesk.Limits(200_000, Duration.ofMinutes(2), 20, 10_000, 100_000);
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String BOUNDARY = "----a-browser-made-this-up";
    private static final Pattern SECRET = Pattern.compile("name=\"_secret\" value=\"([^\"]+)\"");

    static {
        // lets a test name another host
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host,content-length");
    }

    private final HttpClient client = HttpClient.newHttpClient();
    private final WebDesk.Running running;
    private final URI base;

    private TestingDesk(WebDesk.Settings settings) {
        running = new SaysoDesk().start(settings);
        base = URI.create("http://127.0.0.1:" + running.address().getPort() + "/");
    }

    static TestingDesk start(Path folder) {
        return start(folder, "127.0.0.1", LIMITS, Optional.empty());
    }

    static TestingDesk start(Path folder, String address, WebDesk.Limits limits, Optional<Path> tokenFile) {
        Path packs = projectFolder().resolve("packs");
        return new TestingDesk(new WebDesk.Settings(
                address,
                0,
                0,
                Set.of(),
                tokenFile,
                folder.resolve("test-" + System.nanoTime() + ".db").toString(),
                List.of(packs.resolve("us-immigration"), packs.resolve("us-economy")),
                false,
                limits,
                Clock.systemUTC()));
    }

    WebDesk.Running running() {
        return running;
    }

    String host() {
        return base.getAuthority();
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofMinutes(2));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    HttpResponse<String> get(String path) {
        return send(request(path).header("Accept", "text/html"));
    }

    HttpResponse<String> post(String path, String json) {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    static JsonNode json(HttpResponse<String> response) {
        return MAPPER.readTree(response.body());
    }

    /** A browser that has loaded the first page: its cookie and the secret of its forms. */
    record Visit(String cookie, String secret) {}

    Visit visit(String path) {
        HttpResponse<String> page = get(path);
        Matcher secret = SECRET.matcher(page.body());
        if (!secret.find()) {
            throw new AssertionError("no form on " + path + ": " + page.body());
        }
        return new Visit(cookie(page), secret.group(1));
    }

    static String cookie(HttpResponse<String> response) {
        return response.headers().firstValue("Set-Cookie").orElse("").replaceFirst(";.*", "");
    }

    /** A form as a browser with that cookie sends it. */
    HttpRequest.Builder form(String path, String cookie, String... fields) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            body.append(body.isEmpty() ? "" : "&")
                    .append(fields[i])
                    .append('=')
                    .append(java.net.URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .header("Cookie", cookie)
                .POST(BodyPublishers.ofString(body.toString()));
    }

    /** The token that a desk showed when it made it. */
    static String token(TestingDesk open) {
        String notice = open.running().notices().get(1);
        return notice.substring(notice.lastIndexOf(' ') + 1);
    }

    /** The cookie of a browser that has shown the token. */
    static String signIn(TestingDesk open, String token) {
        Visit visit = open.visit("/login");
        return cookie(open.send(open.form("/login", visit.cookie(), "token", token, "_secret", visit.secret())));
    }

    /** The form of the first page with a file, as a browser sends it, and the answer; a job's page if it was taken. */
    HttpResponse<String> upload(String name, byte[] file) {
        Visit visit = visit("/");
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        part(body, "name=\"_secret\"", visit.secret().getBytes(StandardCharsets.UTF_8));
        part(body, "name=\"text\"", new byte[0]);
        part(body, "name=\"published\"", "2025-01-24".getBytes(StandardCharsets.UTF_8));
        part(body, "name=\"file\"; filename=\"" + name + "\"\r\nContent-Type: application/octet-stream", file);
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(request("/checks")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .header("Accept", "text/html")
                .header("Cookie", visit.cookie())
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static void part(ByteArrayOutputStream body, String disposition, byte[] content) {
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    /** The job to whose page an answer leads, once it is done. */
    JsonNode job(HttpResponse<String> answer) throws InterruptedException {
        String page = answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer.body()));
        return done(json(get("/api" + page)));
    }

    /** Checks an article through the API and gives the job once it is done. */
    JsonNode check(String json) throws InterruptedException {
        return done(json(post("/api/checks", json)));
    }

    private JsonNode done(JsonNode asked) throws InterruptedException {
        JsonNode job = asked;
        while (job.path("done").isBoolean() && !job.path("done").booleanValue()) {
            Thread.sleep(50);
            job = json(get("/api/jobs/" + job.path("id").asString()));
        }
        return job;
    }

    static Path projectFolder() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("mvnw"))) {
            folder = Objects.requireNonNull(folder.getParent(), "no folder above holds the project");
        }
        return folder;
    }

    @Override
    public void close() {
        running.close();
    }
}
