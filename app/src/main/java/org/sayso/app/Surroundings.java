package org.sayso.app;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.sayso.domain.ErrorCode;
import org.sayso.domain.SaysoException;
import org.sayso.pipeline.ShippedPacks;
import org.sayso.report.TextReportWriter;

/**
 * What the command meets outside of itself.
 *
 * @param in standard input
 * @param out standard output, for results, always written in UTF-8
 * @param err standard error, for messages
 * @param environment the environment variables
 * @param launch what the launcher found out
 */
record Surroundings(InputStream in, OutputStream out, PrintStream err, Map<String, String> environment, Launch launch) {
    private static final int WIDEST = 120;

    /**
     * What the launcher passes on as system properties.
     *
     * @param packs the folder that holds the packs shipped with Sayso, {@code sayso.packs}
     * @param terminal whether standard output is a terminal, {@code sayso.terminal}
     * @param messages whether standard error is a terminal, {@code sayso.messages}
     * @param columns the width of the terminal in characters, {@code sayso.columns}
     */
    record Launch(Optional<Path> packs, boolean terminal, boolean messages, Optional<Integer> columns) {
        static Launch of(Properties properties) {
            return new Launch(
                    Optional.ofNullable(properties.getProperty("sayso.packs")).map(Path::of),
                    Boolean.parseBoolean(properties.getProperty("sayso.terminal")),
                    Boolean.parseBoolean(properties.getProperty("sayso.messages")),
                    Optional.ofNullable(properties.getProperty("sayso.columns"))
                            .filter(columns -> columns.matches("[1-9][0-9]{0,3}"))
                            .map(Integer::valueOf));
        }
    }

    /** Whether to colour standard output: on a terminal, unless NO_COLOR is set (https://no-color.org). */
    boolean color() {
        return launch.terminal()
                && environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !"dumb".equals(environment.get("TERM"));
    }

    /** The longest line of text output: the terminal's, but no longer than is easy to read. */
    int width() {
        return launch.terminal()
                ? Math.min(launch.columns().orElse(TextReportWriter.DEFAULT_WIDTH), WIDEST)
                : TextReportWriter.DEFAULT_WIDTH;
    }

    /**
     * Whether to show how far a long run is: on a terminal that does not show the results as well.
     *
     * @param toFile whether results go to a file
     */
    boolean showsProgress(boolean toFile) {
        return launch.messages() && (toFile || !launch.terminal());
    }

    /** Whether a fault is shown with its stack trace. */
    boolean debug() {
        return "1".equals(environment.get("SAYSO_DEBUG"));
    }

    /** The packs shipped with Sayso, ordered by name, and then the ones given. */
    List<Path> packs(List<Path> given) {
        List<Path> packs = new ArrayList<>();
        launch.packs().ifPresent(folder -> packs.addAll(ShippedPacks.in(folder)));
        packs.addAll(given);
        if (packs.isEmpty()) {
            throw new SaysoException(
                    ErrorCode.PACK_NOT_FOUND,
                    "There is no record to check against: no packs were shipped and none was given.",
                    "Give the folder of a pack with --record.");
        }
        return packs;
    }
}
