package org.sayso.reading;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.sayso.domain.ErrorCode;
import org.sayso.domain.Location;
import org.sayso.domain.SaysoException;
import org.sayso.domain.text.Article;
import tools.jackson.databind.JsonNode;

/**
 * Reads whatever input names: a file of text, HTML, a post or JSON lines, a directory of these, or standard input.
 *
 * <p>All input is UTF-8, with or without a byte order mark. Instances may be shared between threads.
 */
public final class ArticleReader {
    /** The usual limit: 20 MiB for a file, and for one line of JSON lines. */
    public static final long DEFAULT_MAXIMUM_BYTES = 20L * 1024 * 1024;

    private final long maximumBytes;
    private final LongConsumer progress;
    private final PlainTextReader texts = new PlainTextReader();
    private final HtmlArticleReader pages = new HtmlArticleReader();
    private final JsonArticleReader objects;

    /** Makes a reader that refuses a file, or a line of JSON lines, of more bytes than the limit. */
    public ArticleReader(long maximumBytes) {
        this(maximumBytes, bytes -> {});
    }

    /**
     * Makes a reader that tells how far it is.
     *
     * @param maximumBytes the most bytes of a file, or of a line of JSON lines
     * @param progress is told of each run of bytes read, how many they are; from the thread that reads
     */
    public ArticleReader(long maximumBytes, LongConsumer progress) {
        this.progress = progress;
        if (maximumBytes < 1) {
            throw new IllegalArgumentException("not a size limit: " + maximumBytes);
        }
        this.maximumBytes = maximumBytes;
        this.objects = new JsonArticleReader(maximumBytes);
    }

    /**
     * Reads the articles of one input, lazily and in order.
     *
     * @param input a path, or {@code "-"} for standard input, whose format is told from its first bytes
     * @param standardInput where {@code "-"} reads from; closed with the stream
     * @return a stream to be closed; a faulty line of JSON lines or a faulty file of a directory is an
     *     {@link ReadOutcome.Unreadable} and the others go on
     * @throws SaysoException from here or from the stream, where the input as a whole cannot be read
     */
    public Stream<ReadOutcome> read(String input, InputStream standardInput) {
        if (input.equals("-")) {
            return sniffed(new BufferedInputStream(new MeteredStream(standardInput, progress), 1 << 16));
        }
        Path path = path(input);
        if (!Files.isDirectory(path)) {
            return file(path);
        }
        List<Path> files = InputFiles.in(path);
        if (files.isEmpty()) {
            throw new SaysoException(
                    ErrorCode.NO_ARTICLES,
                    Location.of(input),
                    "The directory holds no .txt, .html, .json or .jsonl file.",
                    "Name a directory with reports in it.");
        }
        return files.stream().flatMap(this::member);
    }

    /**
     * How many bytes inputs hold altogether.
     *
     * @param inputs paths as for {@link #read}
     * @return the sum over all files that would be read; empty where standard input is among them or a path cannot be read
     */
    public static OptionalLong size(List<String> inputs) {
        long size = 0;
        try {
            for (String input : inputs) {
                Path path = Path.of(input);
                for (Path file : Files.isDirectory(path) ? InputFiles.in(path) : List.of(path)) {
                    size += Files.size(file);
                }
            }
            return OptionalLong.of(size);
        } catch (IOException | InvalidPathException | SaysoException unknown) {
            return OptionalLong.empty();
        }
    }

    private InputStream open(Path path) throws IOException {
        return new MeteredStream(Files.newInputStream(path), progress);
    }

    private Stream<ReadOutcome> member(Path path) {
        try {
            if (InputFiles.ending(path).equals("jsonl")) {
                return file(path);
            }
            return Stream.of(one(path));
        } catch (SaysoException error) {
            return Stream.of(new ReadOutcome.Unreadable(path.toString(), Optional.empty(), error));
        }
    }

    /**
     * Reads one line of JSON lines that someone else split.
     *
     * @param line the line's bytes, without the line feed
     * @param place the file it stands in, and its number where that is known
     */
    public ReadOutcome line(byte[] line, Location place) {
        if (line.length > maximumBytes) {
            return new ReadOutcome.Unreadable(place.file(), Optional.empty(), InputFiles.tooLarge(place, maximumBytes));
        }
        return JsonLines.outcome(line, 0, place, objects)
                .orElseGet(() ->
                        new ReadOutcome.Unreadable(place.file(), Optional.empty(), JsonLines.empty(place.file())));
    }

    /**
     * Reads one page of HTML that is no file of its own, such as a record of a web archive.
     *
     * @param page its bytes, in UTF-8
     * @param address where it was found, which is its id, and its address where the page names none
     */
    public ReadOutcome page(byte[] page, URI address) {
        Location place = Location.of(address.toString());
        try {
            if (page.length > maximumBytes) {
                throw InputFiles.tooLarge(place, maximumBytes);
            }
            Article article = pages.read(Utf8.decode(page, 0, place), place);
            return new ReadOutcome.Read(place.file(), found(article, address));
        } catch (SaysoException error) {
            return new ReadOutcome.Unreadable(place.file(), Optional.of(place.file()), error);
        }
    }

    private static Article found(Article article, URI address) {
        return new Article(
                Optional.of(address.toString()),
                article.title(),
                article.published(),
                Optional.of(article.url().orElse(address)),
                article.author(),
                article.medium(),
                article.text(),
                article.sentences());
    }

    private static Path path(String input) {
        try {
            Path path = Path.of(input);
            if (Files.exists(path) && !input.isEmpty()) {
                return path;
            }
        } catch (InvalidPathException malformed) {
            // no such path can exist
        }
        throw new SaysoException(
                ErrorCode.INPUT_NOT_FOUND,
                Location.of(input),
                "There is no such file or directory.",
                "Check the path.");
    }

    private Stream<ReadOutcome> file(Path path) {
        String ending = InputFiles.ending(path);
        if (!InputFiles.isKnown(ending)) {
            throw new SaysoException(
                    ErrorCode.UNKNOWN_INPUT_TYPE,
                    Location.of(path.toString()),
                    "The ending names no format that Sayso reads.",
                    "Rename it to .txt, .html, .json or .jsonl.");
        }
        if (!ending.equals("jsonl")) {
            return Stream.of(path).map(this::one);
        }
        try {
            return lines(path.toString(), new BufferedInputStream(open(path), 1 << 16));
        } catch (IOException failure) {
            throw InputFiles.unreadable(path.toString(), failure);
        }
    }

    private ReadOutcome one(Path path) {
        String input = path.toString();
        try (InputStream stream = open(path)) {
            String text = text(stream, input);
            Location place = Location.of(input);
            Article article = switch (InputFiles.ending(path)) {
                case "json" -> objects.post(objects.parse(text, place), place);
                case "txt" -> plain(text, place);
                default -> pages.read(text, place);
            };
            return new ReadOutcome.Read(input, article);
        } catch (IOException failure) {
            throw InputFiles.unreadable(input, failure);
        }
    }

    private String text(InputStream stream, String input) throws IOException {
        String text = Utf8.decode(InputFiles.load(stream, input, maximumBytes), 0, Location.of(input));
        if (text.isBlank()) {
            throw JsonLines.empty(input);
        }
        return text;
    }

    private Article plain(String text, Location place) {
        try {
            return texts.read(text);
        } catch (SaysoException empty) {
            throw new SaysoException(empty.code(), place, "The text is empty.", empty.remedy(), empty);
        }
    }

    private Stream<ReadOutcome> lines(String input, InputStream stream) {
        JsonLines lines = new JsonLines(input, stream, maximumBytes, objects);
        if (!lines.hasNext()) {
            throw JsonLines.empty(input);
        }
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(lines, Spliterator.ORDERED | Spliterator.NONNULL), false)
                .onClose(() -> close(lines));
    }

    private static void close(JsonLines lines) {
        try {
            lines.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Standard input: JSON lines where the first line is a whole object without an author, else by its first character. */
    private Stream<ReadOutcome> sniffed(BufferedInputStream stream) {
        try {
            stream.mark(1 << 16);
            String head = new String(stream.readNBytes((1 << 16) - 1), StandardCharsets.UTF_8);
            stream.reset();
            String start = head.startsWith("\ufeff") ? head.substring(1).strip() : head.strip();
            Location place = Location.of("-");
            if (start.startsWith("{") && startsLines(start)) {
                return lines("-", stream);
            }
            String text = text(stream, "-");
            if (start.startsWith("{")) {
                JsonNode object = objects.parse(text, place);
                return outcome(
                        JsonArticleReader.looksLikePost(object)
                                ? objects.post(object, place)
                                : objects.article(object, place));
            }
            return outcome(start.startsWith("<") ? pages.read(text, place) : plain(text, place));
        } catch (IOException failure) {
            throw InputFiles.unreadable("-", failure);
        }
    }

    /** Whether the first line may be a whole object, or is too long to be the first line of a written-out one. */
    private static boolean startsLines(String start) {
        int end = start.indexOf('\n');
        String first = end < 0 ? start : start.substring(0, end).strip();
        return end < 0 ? !start.endsWith("}") : first.endsWith("}");
    }

    private static Stream<ReadOutcome> outcome(Article article) {
        return Stream.of(new ReadOutcome.Read("-", article));
    }
}
