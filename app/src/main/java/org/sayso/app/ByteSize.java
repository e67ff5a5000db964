package org.sayso.app;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sayso.domain.ErrorCode;
import org.sayso.domain.SaysoException;

/** Sizes in bytes as people type them: {@code 500000}, {@code 64K}, {@code 10M}, {@code 2G}; K is 1024. */
final class ByteSize {
    private static final Pattern SIZE = Pattern.compile("([1-9][0-9]{0,11})([KMG]?)B?", Pattern.CASE_INSENSITIVE);

    private ByteSize() {}

    static long parse(String option, String text) {
        Matcher size = SIZE.matcher(text);
        if (!size.matches()) {
            throw new SaysoException(
                    ErrorCode.USAGE,
                    option + " " + text + " is not a size.",
                    "Write bytes, or a number with K, M or G, such as 20M.");
        }
        int shift = "KMG"
                        .indexOf(
                                size.group(2).isEmpty()
                                        ? ' '
                                        : Character.toUpperCase(size.group(2).charAt(0)))
                + 1;
        return Long.parseLong(size.group(1)) << (10 * shift);
    }
}
