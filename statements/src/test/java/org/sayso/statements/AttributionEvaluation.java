package org.sayso.statements;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sayso.domain.text.Article;
import org.sayso.domain.text.Excerpt;

/**
 * Writes the attributions the engine finds in a corpus as JSON lines, for the corpus's own scorer.
 *
 * <p>Arguments: the corpus folder, the part ({@code train} or {@code dev}) and the file to write. Does nothing where the folder is
 * missing. Offsets in the output count code points.
 */
final class AttributionEvaluation {
    private static final Pattern FIELD = Pattern.compile("\"(id|text)\": ?\"((?:[^\"\\\\]|\\\\.)*+)\"");

    private AttributionEvaluation() {}

    /** Runs the evaluation. */
    public static void main(String[] arguments) throws IOException {
        Path corpus = Path.of(arguments[0], arguments[1] + ".jsonl");
        if (!Files.exists(corpus)) {
            System.err.println("no corpus at " + corpus);
            return;
        }
        AttributionFinder engine = new RuleAttributionFinder();
        try (BufferedWriter predictions = Files.newBufferedWriter(Path.of(arguments[2]))) {
            for (String line : Files.readAllLines(corpus)) {
                predictions.write(predict(line, engine));
                predictions.newLine();
            }
        }
    }

    private static String predict(String line, AttributionFinder engine) {
        Article article = TestingArticles.read(unescape(field(line, "text")));
        List<String> found = new ArrayList<>();
        for (Attribution attribution : engine.find(article)) {
            found.add("{\"source\":%s,\"cue\":%s,\"content\":%s}"
                    .formatted(
                            attribution
                                    .source()
                                    .map(words -> offsets(article, words))
                                    .orElse("[]"),
                            attribution
                                    .cue()
                                    .map(words -> offsets(article, words))
                                    .orElse("[]"),
                            offsets(article, attribution.content())));
        }
        return "{\"id\":\"%s\",\"attributions\":[%s]}".formatted(field(line, "id"), String.join(",", found));
    }

    private static String offsets(Article article, Excerpt words) {
        String text = article.text();
        return words.spans().stream()
                .map(span ->
                        "[" + text.codePointCount(0, span.start()) + "," + text.codePointCount(0, span.end()) + "]")
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String field(String line, String name) {
        Matcher matcher = FIELD.matcher(line);
        while (matcher.find()) {
            if (matcher.group(1).equals(name)) {
                return matcher.group(2);
            }
        }
        throw new IllegalArgumentException("no field " + name + " in a line of the corpus");
    }

    private static String unescape(String json) {
        StringBuilder text = new StringBuilder();
        int i = 0;
        while (i < json.length()) {
            char next = json.charAt(i++);
            if (next != '\\') {
                text.append(next);
                continue;
            }
            char escaped = json.charAt(i++);
            switch (escaped) {
                case 'n' -> text.append('\n');
                case 't' -> text.append('\t');
                case 'r' -> text.append('\r');
                case 'u' -> {
                    text.append((char) Integer.parseInt(json.substring(i, i + 4), 16));
                    i += 4;
                }
                default -> text.append(escaped);
            }
        }
        return text.toString();
    }
}
