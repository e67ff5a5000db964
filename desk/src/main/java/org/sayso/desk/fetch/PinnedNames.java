package org.sayso.desk.fetch;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.eclipse.jetty.util.Promise;
import org.eclipse.jetty.util.SocketAddressResolver;

/**
 * Gives the client only addresses that were looked at: the one place in which names become addresses, so nothing is
 * resolved a second time between the look and the connection.
 */
final class PinnedNames implements SocketAddressResolver {
    private final PageFetcher.Names names;
    private final Predicate<InetAddress> allowed;

    PinnedNames(PageFetcher.Names names, Predicate<InetAddress> allowed) {
        this.names = names;
        this.allowed = allowed;
    }

    /** Refuses a host early, with words for the user; what counts is {@link #resolve}. */
    void check(String host) {
        try {
            List<InetAddress> unused = resolved(host);
        } catch (UnknownHostException unknown) {
            throw PageFetcher.refused("The address's name is not known.");
        }
    }

    private List<InetAddress> resolved(String host) throws UnknownHostException {
        String bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        List<InetAddress> found = names.resolve(bare);
        if (found.isEmpty() || !found.stream().allMatch(allowed)) {
            throw PageFetcher.refused("The address leads to a machine that is not on the public Internet.");
        }
        return found;
    }

    @Override
    public void resolve(String host, int port, Map<String, Object> context, Promise<List<InetSocketAddress>> promise) {
        try {
            promise.succeeded(resolved(host).stream()
                    .map(address -> new InetSocketAddress(address, port))
                    .toList());
        } catch (UnknownHostException | RuntimeException refused) {
            promise.failed(refused);
        }
    }
}
