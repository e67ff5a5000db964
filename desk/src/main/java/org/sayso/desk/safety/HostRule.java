package org.sayso.desk.safety;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * By which names the desk lets itself be called. A page elsewhere can make its own name lead to this machine (DNS
 * rebinding) and would then count as the same origin; but the browser still sends that name, and it is refused.
 *
 * <p>Addresses written as numbers cannot be rebound and are taken, {@code localhost} as well, and names given at the start.
 *
 * @param names the names given at the start, in lower case
 */
public record HostRule(Set<String> names) {
    private static final Pattern PORT = Pattern.compile(":[0-9]{1,5}$");
    private static final Pattern NUMBERS = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|\\[[0-9a-f:.]+]");

    /** Copies the names. */
    public HostRule {
        names = Set.copyOf(names);
    }

    /**
     * Whether a request may name this host.
     *
     * @param header the value of the header {@code Host}: a name or an address, with or without a port; empty if it is absent
     */
    public boolean allows(String header) {
        String host = PORT.matcher(header.strip().toLowerCase(Locale.ROOT)).replaceFirst("");
        return host.equals("localhost") || NUMBERS.matcher(host).matches() || names.contains(host);
    }
}
