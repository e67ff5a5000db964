package org.sayso.desk.safety;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether a request that changes something comes from the desk's own pages, as far as the browser tells: by
 * {@code Sec-Fetch-Site} (Fetch Metadata) and by {@code Origin}. Programs send neither; they are held to a JSON body, which
 * pages elsewhere cannot send without asking first.
 */
public final class OriginRule {
    private OriginRule() {}

    /**
     * Whether it may be served.
     *
     * @param site the header {@code Sec-Fetch-Site}
     * @param origin the header {@code Origin}
     * @param host the header {@code Host}
     */
    public static boolean allows(Optional<String> site, Optional<String> origin, String host) {
        boolean sameSite = site.map(value -> value.equals("same-origin") || value.equals("none"))
                .orElse(true);
        return sameSite && origin.map(value -> names(value, host)).orElse(true);
    }

    private static boolean names(String origin, String host) {
        try {
            String authority = URI.create(origin).getRawAuthority();
            return authority != null && authority.toLowerCase(Locale.ROOT).equals(host.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
