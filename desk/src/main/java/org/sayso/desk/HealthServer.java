package org.sayso.desk;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.sayso.domain.ErrorCode;
import org.sayso.domain.SaysoException;

/** Health at {@code /health} and metrics at {@code /metrics}, on a port of their own that only this machine reaches. */
final class HealthServer implements AutoCloseable {
    private final HttpServer server;

    private HealthServer(HttpServer server) {
        this.server = server;
    }

    /**
     * Starts it.
     *
     * @param port the port; 0 for any free one
     * @param meters what to tell
     * @param ledger asks the ledger for something, and fails if it is not well
     */
    static HealthServer start(int port, Meters meters, Runnable ledger) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            server.createContext("/health", exchange -> health(exchange, ledger));
            server.createContext(
                    "/metrics", exchange -> answer(exchange, 200, "text/plain; version=0.0.4", meters.text()));
            server.start();
            return new HealthServer(server);
        } catch (IOException taken) {
            throw new SaysoException(
                    ErrorCode.DESK_NOT_STARTED,
                    "Port " + port + " for health and metrics is taken.",
                    "Choose another with --health-port.");
        }
    }

    private static void health(HttpExchange exchange, Runnable ledger) throws IOException {
        try {
            ledger.run();
            answer(exchange, 200, "application/json", "{\"status\":\"up\"}\n");
        } catch (RuntimeException failed) {
            answer(exchange, 503, "application/json", "{\"status\":\"down\"}\n");
        }
    }

    private static void answer(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
