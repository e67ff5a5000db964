package org.sayso.app;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sayso.domain.ErrorCode;
import org.sayso.domain.SaysoException;
import org.sayso.domain.record.Answer;
import org.sayso.domain.record.Dimension;
import org.sayso.domain.record.Member;
import org.sayso.domain.record.OfficialRecord;
import org.sayso.domain.record.Operation;
import org.sayso.domain.record.Query;
import org.sayso.domain.record.Series;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sayso record show}: one series with its figures and their sources. */
@Command(name = "show", description = "Shows a series: what it counts, and every figure with its source.")
final class RecordShowCommand implements Callable<Integer> {
    private static final int SUGGESTIONS = 3;

    private final Surroundings surroundings;

    @Mixin
    private RecordOptions options = new RecordOptions();

    @Parameters(paramLabel = "SERIES", description = "The name of a series, as sayso record list gives it.")
    private String id = "";

    @Option(
            names = "--of",
            paramLabel = "NAME",
            description = "The country, state or other value to show, by name or code, where the series is broken down."
                    + " May be repeated.")
    private List<String> wanted = List.of();

    RecordShowCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        options.write(surroundings, this::shown);
        return 0;
    }

    private String shown(OfficialRecord record) {
        Series series = record.series(id).orElseThrow(() -> unknown(record));
        Query all = new Query(series.id(), members(series), Operation.LIST, Optional.empty(), Optional.empty());
        Answer answer = record.answer(List.of(all)).get(0);
        return RecordOptions.writer(surroundings).show(series, answer.rows(), source -> record.source(series, source));
    }

    /** The member of each dimension that was asked for; a dimension with a total needs none. */
    private Map<String, String> members(Series series) {
        Map<String, String> members = new LinkedHashMap<>();
        for (Dimension dimension : series.dimensions()) {
            Optional<String> code = wanted.stream()
                    .flatMap(name -> Stream.concat(
                            dimension.members().of(name).stream(), dimension.members().named(name).stream()))
                    .map(Member::code)
                    .findFirst();
            if (code.isEmpty() && (dimension.total().isEmpty() || !wanted.isEmpty())) {
                throw new SaysoException(
                        ErrorCode.UNKNOWN_NAME,
                        "The series " + series.id() + " is broken down by " + dimension.name()
                                + ", and --of names none of its values.",
                        "Name one, such as: --of "
                                + dimension.members().all().stream()
                                        .limit(SUGGESTIONS)
                                        .map(member -> "\"" + member.label() + "\"")
                                        .collect(Collectors.joining(" or "))
                                + ".");
            }
            code.ifPresent(found -> members.put(dimension.name(), found));
        }
        return members;
    }

    private SaysoException unknown(OfficialRecord record) {
        String near = record.search(id.replace('-', ' '), SUGGESTIONS).stream()
                .map(Series::id)
                .collect(Collectors.joining(", "));
        return new SaysoException(
                ErrorCode.UNKNOWN_NAME,
                "There is no series " + id + ".",
                near.isEmpty() ? "See: sayso record list" : "Did you mean one of these: " + near + "?");
    }
}
