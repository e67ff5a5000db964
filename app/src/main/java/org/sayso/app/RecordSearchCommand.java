package org.sayso.app;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.sayso.domain.record.OfficialRecord;
import org.sayso.domain.record.Series;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code sayso record search}: the series that words may mean. */
@Command(name = "search", description = "Finds the series that words may mean, best first.")
final class RecordSearchCommand implements Callable<Integer> {
    private static final int MOST = 10;

    private final Surroundings surroundings;

    @Mixin
    private RecordOptions options = new RecordOptions();

    @Parameters(paramLabel = "WORDS", arity = "1..*", description = "Any words, such as: people flown out")
    private List<String> words = List.of();

    RecordSearchCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        options.write(surroundings, this::found);
        return 0;
    }

    private String found(OfficialRecord record) {
        String text = String.join(" ", words);
        List<Series> series = record.search(text, MOST);
        return series.isEmpty()
                ? "No series counts that.\n"
                : RecordOptions.writer(surroundings).found(series) + members(series, text);
    }

    /** The countries, states and other values that the words name. */
    private static String members(List<Series> series, String text) {
        StringBuilder lines = new StringBuilder();
        series.stream().flatMap(one -> one.dimensions().stream()).distinct().forEach(dimension -> {
            String named = dimension.members().mentionedIn(text).stream()
                    .map(member -> member.label() + " (" + member.code() + ")")
                    .collect(Collectors.joining(", "));
            if (!named.isEmpty()) {
                lines.append(dimension.name()).append(": ").append(named).append('\n');
            }
        });
        return lines.toString();
    }
}
