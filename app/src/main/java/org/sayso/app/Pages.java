package org.sayso.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sayso.domain.ErrorCode;
import org.sayso.domain.SaysoException;

/** The manual pages of rules and errors, which the build puts beside this class from {@code docs/}. */
final class Pages {
    private static final Pattern LINK = Pattern.compile("\\]\\(([a-z0-9-]+)\\.md\\)");

    private Pages() {}

    /**
     * The page of that name, as it stands in Markdown.
     *
     * @param name a rule, or an error by its code ({@code SAYSO-2004}, {@code 2004}) or its name ({@code NOT_UTF8})
     * @throws SaysoException with {@link ErrorCode#UNKNOWN_NAME} if there is no such page
     */
    static String page(String name) {
        return Stream.of("errors/" + errorId(name) + ".md", "rules/" + name.toLowerCase(Locale.ROOT) + ".md")
                .map(Pages::resource)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> unknown(name));
    }

    /** The names of all rules that have a page, in the order of the index page. */
    static List<String> rules() {
        return LINK.matcher(resource("rules/README.md").orElse(""))
                .results()
                .map(link -> link.group(1))
                .distinct()
                .toList();
    }

    private static String errorId(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        return Arrays.stream(ErrorCode.values())
                .filter(code -> code.name().equals(upper) || code.id().equals("SAYSO-" + upper))
                .map(ErrorCode::id)
                .findFirst()
                .orElse(upper);
    }

    private static Optional<String> resource(String path) {
        if (path.contains("..")) {
            return Optional.empty();
        }
        try (InputStream stream = Pages.class.getResourceAsStream("pages/" + path)) {
            return stream == null
                    ? Optional.empty()
                    : Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static SaysoException unknown(String name) {
        String rules = String.join(", ", rules());
        String errors = ErrorCode.USAGE.id() + " to " + ErrorCode.BUG.id();
        return new SaysoException(
                ErrorCode.UNKNOWN_NAME,
                "There is no page on " + name + ".",
                rules.isEmpty() ? "Errors are " + errors + "." : "Rules are " + rules + "; errors are " + errors + ".");
    }
}
