package org.sayso.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SplittableRandom;

/**
 * Writes a large made-up pack: measures with labels like those of a yearbook, for each state or, with no member, for the
 * whole country, quarter by quarter. The same seed and sizes give the same files.
 */
final class RecordGenerator {
    private static final int FIRST_YEAR = 2000;
    private static final int REVISED_EVERY = 50;

    private final long seed;
    private final int measures;
    private final int members;
    private final int periods;
    private final List<String[]> what = new ArrayList<>();
    private final List<String> who = new ArrayList<>();
    private final List<String> where = new ArrayList<>();
    private final List<String> how = new ArrayList<>();
    private final List<String> area = new ArrayList<>();

    RecordGenerator(long seed, int measures, int members, int periods) throws IOException {
        this.seed = seed;
        this.measures = measures;
        this.members = members;
        this.periods = periods;
        try (InputStream bytes = RecordGenerator.class.getResourceAsStream("labels.tsv");
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(Objects.requireNonNull(bytes), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] parts = line.split("\t", -1);
                switch (parts[0]) {
                    case "what" -> what.add(parts);
                    case "who" -> who.add(parts[1]);
                    case "where" -> where.add(parts[1]);
                    case "how" -> how.add(parts[1]);
                    case "area" -> area.add(parts[1]);
                    default -> {
                        // a comment
                    }
                }
            }
        }
    }

    /** Writes the pack as CSV, and as Parquet into another folder. */
    void write(Path csv, Path parquet) throws IOException, SQLException {
        Files.createDirectories(csv);
        Files.createDirectories(parquet);
        writeMeasures(csv.resolve("measures.csv"));
        Files.copy(csv.resolve("measures.csv"), parquet.resolve("measures.csv"));
        writeFigures(csv.resolve("figures.csv"));
        Files.writeString(csv.resolve("datapackage.json"), descriptor("figures.csv"), StandardCharsets.UTF_8);
        Files.writeString(parquet.resolve("datapackage.json"), descriptor("figures.parquet"), StandardCharsets.UTF_8);
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("COPY (SELECT * FROM read_csv('" + csv.resolve("figures.csv")
                    + "', all_varchar = true, header = true)) TO '" + parquet.resolve("figures.parquet")
                    + "' (FORMAT parquet)");
        }
    }

    /** The label of a measure; all differ as long as there are fewer than the parts can make. */
    String label(int measure) {
        int rest = measure / what.size();
        String label = what.get(measure % what.size())[1] + " of " + who.get(rest % who.size());
        rest /= who.size();
        label += " in " + where.get(rest % where.size());
        rest /= where.size();
        label += ", " + how.get(rest % how.size());
        rest /= how.size();
        if (rest == 0) {
            return label;
        }
        return label + ", " + (rest <= area.size() ? area.get(rest - 1) : "group " + (rest + 1));
    }

    private void writeMeasures(Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write("code,label,unit,kind,definition\n");
            for (int i = 0; i < measures; i++) {
                String[] subject = what.get(i % what.size());
                out.write(code(i) + ",\"" + label(i) + "\"," + subject[2] + "," + subject[3] + ",\"" + subject[1]
                        + " by quarter, as reported by the offices of the states.\"\n");
            }
        }
    }

    private void writeFigures(Path file) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write("series," + (members == 0 ? "" : "state,") + "quarter,value,published,source\n");
            StringBuilder line = new StringBuilder();
            for (int measure = 0; measure < measures; measure++) {
                for (int member = 0; member < Math.max(1, members); member++) {
                    long value = 1000L + random.nextInt(5_000_000);
                    for (int period = 0; period < periods; period++) {
                        value = Math.max(1, value + random.nextInt(2001) - 1000);
                        int at = period % REVISED_EVERY == REVISED_EVERY - 1 ? period - 4 : period;
                        line.setLength(0);
                        line.append(code(measure)).append(members == 0 ? "," : ",S" + member + ",");
                        quarter(line, at);
                        line.append(',')
                                .append(value / 10)
                                .append('.')
                                .append(value % 10)
                                .append(',');
                        line.append(FIRST_YEAR + period / 4 + 1).append(",office\n");
                        out.append(line);
                    }
                }
            }
        }
    }

    private static void quarter(StringBuilder line, int period) {
        line.append(FIRST_YEAR + period / 4).append("-Q").append(period % 4 + 1);
    }

    /** The code of a measure. */
    static String code(int measure) {
        return String.format(Locale.ROOT, "M%06d", measure);
    }

    private String descriptor(String file) {
        String state = members == 0 ? "" : "{\"name\": \"state\", \"type\": \"string\"},";
        String dimensions = members == 0
                ? ""
                : "\"dimensions\": [{\"name\": \"state\", \"field\": \"state\", \"role\": \"place\", \"total\": \"S0\"}],";
        return """
                {
                  "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
                  "name": "yearbook", "version": "1", "created": "2026-01-31",
                  "sayso": {
                    "format": 1,
                    "sources": {"list": [{"id": "office", "publisher": "Office of Figures", "title": "Yearbook"}]}
                  },
                  "resources": [
                    {
                      "name": "figures", "path": "FILE",
                      "schema": {
                        "fields": [
                          {"name": "series", "type": "string"}, STATE
                          {"name": "quarter", "type": "string"}, {"name": "value", "type": "number"},
                          {"name": "published", "type": "string"}, {"name": "source", "type": "string"}
                        ],
                        "primaryKey": ["series", KEY"quarter", "published"]
                      },
                      "sayso": {
                        "time": {"field": "quarter", "grain": "quarter"},
                        "published": "published", "source": "source",
                        DIMENSIONS
                        "indicators": {
                          "field": "series", "resource": "measures", "id": "code", "label": "label", "unit": "unit",
                          "kind": "kind", "definition": "definition", "common": {"value": "value"}
                        }
                      }
                    },
                    {
                      "name": "measures", "path": "measures.csv",
                      "schema": {
                        "fields": [
                          {"name": "code", "type": "string"}, {"name": "label", "type": "string"},
                          {"name": "unit", "type": "string"}, {"name": "kind", "type": "string"},
                          {"name": "definition", "type": "string"}
                        ],
                        "primaryKey": "code"
                      }
                    }
                  ]
                }
                """.replace("FILE", file)
                .replace("STATE", state)
                .replace("KEY", members == 0 ? "" : "\"state\", ")
                .replace("DIMENSIONS", dimensions);
    }
}
