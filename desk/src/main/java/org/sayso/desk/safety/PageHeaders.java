package org.sayso.desk.safety;

import java.util.Map;

/** The headers of every answer. */
public final class PageHeaders {
    /**
     * What a page of the desk may load and do: its own script, stylesheet and requests, and nothing else. No script or
     * style stands in a page, so none that an article might smuggle in runs.
     */
    public static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private PageHeaders() {}

    /**
     * Names and values. The referrer policy is {@code same-origin}: under {@code no-referrer} browsers send the origin
     * {@code null} with forms (Fetch Standard, section 3.2), which the desk could not tell from a stranger's.
     */
    public static Map<String, String> all() {
        return Map.of(
                "Content-Security-Policy", CONTENT_SECURITY_POLICY,
                "X-Content-Type-Options", "nosniff",
                "X-Frame-Options", "DENY",
                "Referrer-Policy", "same-origin",
                "Cross-Origin-Opener-Policy", "same-origin",
                "Cross-Origin-Resource-Policy", "same-origin",
                "Permissions-Policy", "camera=(), geolocation=(), microphone=()",
                "Cache-Control", "no-store");
    }
}
