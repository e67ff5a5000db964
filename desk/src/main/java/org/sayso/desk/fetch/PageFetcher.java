package org.sayso.desk.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.InputStreamResponseListener;
import org.eclipse.jetty.client.Request;
import org.eclipse.jetty.client.Response;
import org.eclipse.jetty.http.HttpHeader;
import org.sayso.domain.ErrorCode;
import org.sayso.domain.SaysoException;

/**
 * Fetches a page that a user names, and nothing that the user could not reach from elsewhere.
 *
 * <p>Only {@code http} and {@code https} on their usual ports; the name is resolved once, every address it has must be
 * public, and the connection goes to the very addresses that were looked at ({@link PinnedNames}), so that a name which
 * changes its mind gains nothing. Each redirect is held to the same. Size and time are bounded, no cookie or credential is
 * sent, and no proxy asked. Safe for threads.
 */
public final class PageFetcher implements AutoCloseable {
    private static final int HOPS = 5;
    private static final Duration TIME = Duration.ofSeconds(15);

    private final HttpClient client = new HttpClient();
    private final PinnedNames names;
    private final Predicate<URI> ports;
    private final int largest;

    /** Resolves names. */
    interface Names {
        /** All addresses of a host. */
        List<InetAddress> resolve(String host) throws UnknownHostException;
    }

    /** A fetcher that takes pages of at most so many bytes. */
    public PageFetcher(int largest) {
        this(largest, host -> List.of(InetAddress.getAllByName(host)), new PublicAddresses(), PageFetcher::usualPort);
    }

    PageFetcher(int largest, Names resolver, Predicate<InetAddress> allowed, Predicate<URI> ports) {
        this.largest = largest;
        this.ports = ports;
        this.names = new PinnedNames(resolver, allowed);
        client.setSocketAddressResolver(names);
        client.setFollowRedirects(false);
        client.setConnectTimeout(5_000);
        client.setIdleTimeout(TIME.toMillis());
        client.setUserAgentField(null);
        client.setHttpCookieStore(new org.eclipse.jetty.http.HttpCookieStore.Empty());
        try {
            client.start();
        } catch (Exception failure) {
            throw new IllegalStateException("the client for fetching does not start", failure);
        }
    }

    private static boolean usualPort(URI address) {
        return address.getPort() == -1 || address.getPort() == ("https".equals(address.getScheme()) ? 443 : 80);
    }

    /**
     * The bytes of a page.
     *
     * @throws SaysoException with {@link ErrorCode#FETCH_REFUSED} for an address that is not fetched, {@link
     *     ErrorCode#FETCH_FAILED} if nothing usable came from it
     */
    public byte[] fetch(String address) {
        URI next = address(address);
        for (int hop = 0; hop <= HOPS; hop++) {
            check(next);
            Object answer = ask(next);
            if (answer instanceof byte[] page) {
                return page;
            }
            next = next.resolve((URI) answer);
        }
        throw failed("The address leads from one redirect to the next.");
    }

    private static URI address(String text) {
        try {
            return URI.create(text.strip());
        } catch (IllegalArgumentException malformed) {
            throw refused("This is no web address.");
        }
    }

    private void check(URI address) {
        String scheme = Optional.ofNullable(address.getScheme()).orElse("").toLowerCase(Locale.ROOT);
        if (!Set.of("http", "https").contains(scheme) || address.getHost() == null) {
            throw refused("Only addresses that begin with http:// or https:// are fetched.");
        }
        if (address.getRawUserInfo() != null || !ports.test(address)) {
            throw refused("Addresses with a name, a password or an unusual port are not fetched.");
        }
        names.check(address.getHost());
    }

    /** The page as bytes, or where it redirects to. */
    private Object ask(URI address) {
        InputStreamResponseListener listener = new InputStreamResponseListener();
        Request request = client.newRequest(address).timeout(TIME.toMillis(), TimeUnit.MILLISECONDS);
        request.headers(headers -> headers.put(HttpHeader.USER_AGENT, "Sayso")
                .put(HttpHeader.ACCEPT, "text/html, text/plain, application/rss+xml, application/atom+xml"));
        request.send(listener);
        try {
            Response response = listener.get(TIME.toMillis(), TimeUnit.MILLISECONDS);
            Optional<String> place = Optional.ofNullable(response.getHeaders().get(HttpHeader.LOCATION));
            if (response.getStatus() >= 300 && response.getStatus() < 400 && place.isPresent()) {
                return address(place.get());
            }
            if (response.getStatus() != 200) {
                throw failed("The address answers with status " + response.getStatus() + ".");
            }
            return body(listener);
        } catch (ExecutionException | TimeoutException | IOException failure) {
            throw failed("The address cannot be reached.");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw failed("Fetching was given up.");
        } finally {
            var unused = request.abort(new IOException("done"));
        }
    }

    private byte[] body(InputStreamResponseListener listener) throws IOException {
        try (InputStream stream = listener.getInputStream()) {
            ByteArrayOutputStream page = new ByteArrayOutputStream();
            byte[] buffer = new byte[8192];
            for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                page.write(buffer, 0, read);
                if (page.size() > largest) {
                    throw failed("The page is larger than the limit of " + largest + " bytes.");
                }
            }
            return page.toByteArray();
        }
    }

    static SaysoException refused(String why) {
        return new SaysoException(ErrorCode.FETCH_REFUSED, why, "Paste the text of the article instead.");
    }

    private static SaysoException failed(String why) {
        return new SaysoException(ErrorCode.FETCH_FAILED, why, "Paste the text of the article instead.");
    }

    /** Ends all fetching. */
    @Override
    public void close() {
        try {
            client.stop();
        } catch (Exception failure) {
            throw new IllegalStateException("the client for fetching does not stop", failure);
        }
    }
}
