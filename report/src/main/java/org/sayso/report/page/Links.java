package org.sayso.report.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Links to publications. An address of any scheme but http and https is shown as words and leads nowhere. */
final class Links {
    private Links() {}

    /** Words that lead to an address, where it is one of the web. */
    static void cite(Markup page, String words, Optional<String> address) {
        Optional<String> web = address.filter(Links::isWeb);
        if (web.isPresent()) {
            page.element("a", words, "href", web.get(), "rel", "noopener noreferrer");
            page.element("span", " <" + web.get() + ">", "class", "on-paper");
        } else {
            page.text(words);
            address.ifPresent(other -> page.text(" <" + other + ">"));
        }
    }

    private static boolean isWeb(String address) {
        try {
            URI uri = new URI(address);
            return uri.getHost() != null
                    && ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()));
        } catch (URISyntaxException none) {
            return false;
        }
    }
}
