package org.sayso.reading;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** A stream that tells how many bytes were read from it. */
final class MeteredStream extends FilterInputStream {
    private final LongConsumer meter;

    MeteredStream(InputStream stream, LongConsumer meter) {
        super(stream);
        this.meter = meter;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        if (read >= 0) {
            meter.accept(1);
        }
        return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        if (read > 0) {
            meter.accept(read);
        }
        return read;
    }
}
