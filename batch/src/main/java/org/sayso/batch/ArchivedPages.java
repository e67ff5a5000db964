package org.sayso.batch;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.input.PortableDataStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import scala.Tuple2;

/**
 * The pages of HTML in a web archive (WARC, ISO 28500), one held at a time, as rows of {@link Inputs#SCHEMA}.
 *
 * <p>A page is a response with status 200 and a type of HTML; it is turned into UTF-8 from the character set its header
 * names. Other records are passed over. Where an archive breaks off, the last row says so.
 */
final class ArchivedPages implements FlatMapFunction<Tuple2<String, PortableDataStream>, Row> {
    private static final long serialVersionUID = 1L;
    private static final MediaType XHTML = MediaType.parse("application/xhtml+xml");

    private final int mostBytes;

    /** Makes the function; of a page larger than the limit it reads one byte more, so that it is refused later. */
    ArchivedPages(long maximumBytes) {
        this.mostBytes = (int) Math.min(Integer.MAX_VALUE - 8, maximumBytes + 1);
    }

    @Override
    public Iterator<Row> call(Tuple2<String, PortableDataStream> archive) throws IOException {
        return new Pages(archive._1(), archive._2().open(), mostBytes);
    }

    private static final class Pages implements Iterator<Row> {
        private final String file;
        private final DataInputStream stream;
        private final int mostBytes;
        private @Nullable WarcReader reader;
        private @Nullable Row next;
        private boolean ended;

        Pages(String file, DataInputStream stream, int mostBytes) {
            this.file = file;
            this.stream = stream;
            this.mostBytes = mostBytes;
        }

        @Override
        public boolean hasNext() {
            while (next == null && !ended) {
                next = advance();
            }
            return next != null;
        }

        @Override
        public Row next() {
            Row row = hasNext() ? next : null;
            if (row == null) {
                throw new NoSuchElementException();
            }
            next = null;
            return row;
        }

        private @Nullable Row advance() {
            try {
                Optional<WarcRecord> found = opened().next();
                if (found.isEmpty()) {
                    end();
                    return null;
                }
                return found.get() instanceof WarcResponse response ? page(response) : null;
            } catch (IOException | RuntimeException broken) {
                end();
                return RowFactory.create(file, null, null, "The archive breaks off: " + broken + ".");
            }
        }

        private WarcReader opened() throws IOException {
            WarcReader present = reader;
            if (present == null) {
                present = new WarcReader(stream);
                reader = present;
            }
            return present;
        }

        private @Nullable Row page(WarcResponse response) throws IOException {
            MediaType type = response.payloadType();
            if (response.http().status() != 200 || !(MediaType.HTML.equals(type.base()) || XHTML.equals(type.base()))) {
                return null;
            }
            byte[] body = response.http().body().stream().readNBytes(mostBytes);
            URI address = URI.create(response.target());
            return RowFactory.create(file, utf8(body, type), address.toString(), null);
        }

        private static byte[] utf8(byte[] body, MediaType type) {
            String name = type.parameters().getOrDefault("charset", "utf-8");
            if (!Charset.isSupported(name) || Charset.forName(name).equals(StandardCharsets.UTF_8)) {
                return body;
            }
            return new String(body, Charset.forName(name)).getBytes(StandardCharsets.UTF_8);
        }

        private void end() {
            ended = true;
            try {
                stream.close();
            } catch (IOException alreadyRead) {
                // nothing more is wanted of it
            }
        }
    }
}
