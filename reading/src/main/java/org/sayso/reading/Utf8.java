package org.sayso.reading;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.sayso.domain.ErrorCode;
import org.sayso.domain.Location;
import org.sayso.domain.SaysoException;

/** Decodes UTF-8 and tells where bytes are none. */
final class Utf8 {
    private Utf8() {}

    /**
     * The text of the bytes, without a byte order mark.
     *
     * @param offset where the bytes stand in the input, counted in bytes from 0
     */
    static String decode(byte[] bytes, long offset, Location place) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer input = ByteBuffer.wrap(bytes);
        CharBuffer output = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(input, output, true);
        if (result.isError()) {
            throw new SaysoException(
                    ErrorCode.NOT_UTF8,
                    place,
                    "The byte at offset " + (offset + input.position()) + " is not UTF-8.",
                    "Save the file as text in UTF-8; out of a PDF or a Word document, copy the words.");
        }
        String text = output.flip().toString();
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }
}
