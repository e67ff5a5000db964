package org.sayso.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads the day out of the ways in which pages and posts write a moment.
 *
 * <p>The day is the calendar day at the offset that the moment itself gives; nothing is moved to another time zone.
 */
final class InputDates {
    private static final List<DateTimeFormatter> FORMATS = List.of(
            DateTimeFormatter.ISO_LOCAL_DATE,
            DateTimeFormatter.ISO_DATE_TIME,
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm[:ss][.SSS]xx", Locale.ROOT),
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm[:ss][ ][XXX][xx]", Locale.ROOT),
            DateTimeFormatter.RFC_1123_DATE_TIME,
            DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss xx yyyy", Locale.ENGLISH));

    private InputDates() {}

    /** The day, or nothing where the text is no date. */
    static Optional<LocalDate> day(String text) {
        for (DateTimeFormatter format : FORMATS) {
            try {
                return Optional.of(LocalDate.parse(text.strip(), format));
            } catch (DateTimeException other) {
                // the next format may fit
            }
        }
        return Optional.empty();
    }
}
