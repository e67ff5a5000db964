package org.sayso.reading;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;

/** What an input tells of an article apart from its text; the fields are those of the article. */
record ArticleDetails(
        Optional<String> id,
        Optional<String> title,
        Optional<LocalDate> published,
        Optional<URI> url,
        Optional<String> author,
        Optional<String> medium) {
    static final ArticleDetails NONE = new ArticleDetails(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
