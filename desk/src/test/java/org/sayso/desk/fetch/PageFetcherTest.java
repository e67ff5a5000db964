package org.sayso.desk.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sayso.domain.ErrorCode;
import org.sayso.domain.SaysoException;

/** Fetches from a server on this machine, which stands for the public Internet; 127.0.0.9 stands for an inner network. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageFetcherTest {
    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer server;

    @BeforeAll
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/page",
                exchange -> answer(exchange, 200, "Ten ships left.".getBytes(StandardCharsets.UTF_8), Map.of()));
        server.createContext("/large", exchange -> answer(exchange, 200, new byte[50_000], Map.of()));
        server.createContext("/moved", exchange -> answer(exchange, 302, new byte[0], Map.of("Location", "/page")));
        server.createContext(
                "/inward",
                exchange -> answer(
                        exchange, 302, new byte[0], Map.of("Location", "http://inner.example:" + port() + "/page")));
        server.createContext(
                "/file", exchange -> answer(exchange, 302, new byte[0], Map.of("Location", "file:///etc/hostname")));
        server.createContext("/round", exchange -> answer(exchange, 302, new byte[0], Map.of("Location", "/round")));
        server.start();
    }

    @AfterAll
    void stop() {
        server.stop(0);
    }

    private int port() {
        return server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange, int status, byte[] body, Map<String, String> headers)
            throws IOException {
        asked.incrementAndGet();
        headers.forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static List<InetAddress> names(String host) throws UnknownHostException {
        return switch (host) {
            case "news.example" -> List.of(address("127.0.0.1"));
            case "inner.example" -> List.of(address("127.0.0.9"));
            case "both.example" -> List.of(address("127.0.0.1"), address("127.0.0.9"));
            default -> List.of(address(host));
        };
    }

    private static InetAddress address(String text) throws UnknownHostException {
        return InetAddress.getAllByName(text)[0];
    }

    private static String text(PageFetcher fetcher, String address) {
        return new String(fetcher.fetch(address), StandardCharsets.UTF_8);
    }

    private PageFetcher fetcher() {
        return new PageFetcher(
                10_000,
                PageFetcherTest::names,
                address -> address.getHostAddress().equals("127.0.0.1"),
                any -> true);
    }

    @Test
    void fetchesAPageAlsoBehindARedirect() {
        try (PageFetcher fetcher = fetcher()) {
            assertThat(text(fetcher, "http://news.example:" + port() + "/page")).isEqualTo("Ten ships left.");
            assertThat(text(fetcher, "http://news.example:" + port() + "/moved"))
                    .isEqualTo("Ten ships left.");
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        # host and path,            code
        inner.example/page,         FETCH_REFUSED
        both.example/page,          FETCH_REFUSED
        news.example/inward,        FETCH_REFUSED
        news.example/file,          FETCH_REFUSED
        news.example/round,         FETCH_FAILED
        news.example/large,         FETCH_FAILED
        news.example/nothing,       FETCH_FAILED
        """)
    void refusesInnerAddressesAtEachHopAndBoundsTheRest(String place, ErrorCode code) {
        String address = "http://" + place.replaceFirst("/", ":" + port() + "/");
        try (PageFetcher fetcher = fetcher()) {
            assertThatThrownBy(() -> fetcher.fetch(address))
                    .isInstanceOfSatisfying(
                            SaysoException.class,
                            error -> assertThat(error.code()).isEqualTo(code));
        }
    }

    /** A name that is public when it is looked at and not when it is connected to. */
    @Test
    void connectsOnlyToAddressesThatWereLookedAt() {
        AtomicInteger looks = new AtomicInteger();
        int before = asked.get();
        PageFetcher.Names fickle = host -> List.of(address(looks.getAndIncrement() == 0 ? "127.0.0.9" : "127.0.0.1"));
        try (PageFetcher fetcher = new PageFetcher(
                10_000, fickle, address -> address.getHostAddress().equals("127.0.0.9"), any -> true)) {
            assertThatThrownBy(() -> fetcher.fetch("http://fickle.example:" + port() + "/page"))
                    .isInstanceOf(SaysoException.class);
        }
        assertThat(asked.get()).isEqualTo(before);
        assertThat(looks.get()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://news.example/page",
                "file:///etc/hostname",
                "gopher://news.example",
                "http://user@news.example/",
                "http://news.example:22/",
                "https://news.example:80/",
                "http://127.0.0.1/",
                "http://[::1]/",
                "http://169.254.169.254/latest/",
                "http://0x7f000001/",
                "http://2130706433/",
                "not an address"
            })
    void theRealFetcherRefusesWhatIsNotAPublicPage(String address) {
        try (PageFetcher fetcher = new PageFetcher(10_000)) {
            assertThatThrownBy(() -> fetcher.fetch(address))
                    .isInstanceOfSatisfying(
                            SaysoException.class,
                            error -> assertThat(error.code()).isEqualTo(ErrorCode.FETCH_REFUSED));
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        8.8.8.8,                   true
        2606:4700:4700::1111,      true
        10.1.2.3,                  false
        172.31.255.255,            false
        172.32.0.1,                true
        192.168.0.1,               false
        100.64.0.1,                false
        127.1.2.3,                 false
        169.254.169.254,           false
        0.0.0.0,                   false
        224.0.0.1,                 false
        255.255.255.255,           false
        ::1,                       false
        ::,                        false
        ::ffff:10.0.0.1,           false
        ::ffff:8.8.8.8,            true
        fd00::1,                   false
        fe80::1,                   false
        64:ff9b::a00:1,            false
        2002:a00:1::,              false
        ff02::1,                   false
        """)
    void tellsThePublicInternetFromTheRest(String address, boolean isPublic) throws UnknownHostException {
        assertThat(new PublicAddresses().test(address(address))).isEqualTo(isPublic);
    }
}
