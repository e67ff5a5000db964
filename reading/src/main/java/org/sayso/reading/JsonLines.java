package org.sayso.reading;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.sayso.domain.ErrorCode;
import org.sayso.domain.Location;
import org.sayso.domain.SaysoException;
import tools.jackson.databind.JsonNode;

/** The articles of a JSONL input, one line held at a time; a line longer than the limit is skipped and reported. */
final class JsonLines implements Iterator<ReadOutcome>, Closeable {
    private final String input;
    private final InputStream stream;
    private final long maximumBytes;
    private final JsonArticleReader reader;
    private long line;
    private long offset;
    private boolean ended;
    private Optional<ReadOutcome> next = Optional.empty();

    /** Reads from a buffered stream, which closing this closes. */
    JsonLines(String input, InputStream stream, long maximumBytes, JsonArticleReader reader) {
        this.input = input;
        this.stream = stream;
        this.maximumBytes = maximumBytes;
        this.reader = reader;
    }

    @Override
    public boolean hasNext() {
        while (next.isEmpty() && !ended) {
            next = readLine();
        }
        return next.isPresent();
    }

    @Override
    public ReadOutcome next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        ReadOutcome outcome = next.orElseThrow();
        next = Optional.empty();
        return outcome;
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }

    private Optional<ReadOutcome> readLine() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        long start = offset;
        long length = 0;
        line++;
        try {
            int read = stream.read();
            for (; read >= 0 && read != '\n'; read = stream.read()) {
                if (++length <= maximumBytes) {
                    bytes.write(read);
                }
            }
            ended = read < 0;
        } catch (IOException failure) {
            throw InputFiles.unreadable(input, failure);
        }
        offset += length + 1;
        Location place = Location.of(input, line);
        if (length > maximumBytes) {
            return Optional.of(
                    new ReadOutcome.Unreadable(input, Optional.empty(), InputFiles.tooLarge(place, maximumBytes)));
        }
        return outcome(bytes.toByteArray(), start, place, reader);
    }

    /** What a line holds; nothing where it is blank. */
    static Optional<ReadOutcome> outcome(byte[] bytes, long start, Location place, JsonArticleReader reader) {
        Optional<String> id = Optional.empty();
        try {
            String text = Utf8.decode(bytes, start, place);
            if (text.isBlank()) {
                return Optional.empty();
            }
            JsonNode object = reader.parse(text, place);
            id = JsonArticleReader.id(object);
            return Optional.of(new ReadOutcome.Read(place.file(), reader.article(object, place)));
        } catch (SaysoException error) {
            return Optional.of(new ReadOutcome.Unreadable(place.file(), id, error));
        }
    }

    /** The error of an input without any line. */
    static SaysoException empty(String input) {
        return new SaysoException(
                ErrorCode.EMPTY_INPUT, Location.of(input), "The input is empty.", "Give at least one article.");
    }
}
