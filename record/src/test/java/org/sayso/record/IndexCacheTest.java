package org.sayso.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sayso.domain.record.Series;

/** Records of so many series that the index of their words is kept. */
class IndexCacheTest {
    private static final int KINDS = 20_001;
    private static final String WORDS = "boats of kind 7321";

    @TempDir
    Path folder;

    private Path cache;
    private TestingPack pack;

    @BeforeEach
    void write() {
        cache = folder.resolve("cache");
        System.setProperty("sayso.cache", cache.toString());
        String series = TestingPack.DESCRIPTOR.substring(
                TestingPack.DESCRIPTOR.indexOf("\"series\": ["),
                TestingPack.DESCRIPTOR.indexOf("\"name\": \"sources\""));
        StringBuilder kinds = new StringBuilder("code,label\n");
        StringBuilder rows = new StringBuilder("day,ships,tons,port,published,source\n");
        for (int i = 0; i < KINDS; i++) {
            kinds.append('K').append(i).append(",Boats of kind ").append(i).append('\n');
            rows.append("2025-03-01,").append(i).append(",,K").append(i).append(",,LOG\n");
        }
        pack = TestingPack.in(folder.resolve("harbour"))
                .replacing("datapackage.json", series, """
                        "indicators": {"field": "port", "resource": "kinds", "id": "code", "label": "label",
                          "common": {"value": "ships", "unit": "boats", "kind": "stock"}}
                      }
                    },
                    {
                      "name": "kinds", "path": "kinds.csv",
                      "schema": {
                        "fields": [{"name": "code", "type": "string"}, {"name": "label", "type": "string"}],
                        "primaryKey": "code"
                      }
                    },
                    {""")
                .with("kinds.csv", kinds.toString())
                .with("arrivals.csv", rows.toString());
    }

    @AfterEach
    void forget() {
        System.clearProperty("sayso.cache");
    }

    @Test
    void findsTheSameInKeptIndexInMemoryAndInDamagedOne() throws IOException {
        List<String> first = found();
        assertThat(first.get(0)).isEqualTo("harbour-k7321");
        List<Path> kept = files(cache);
        assertThat(kept).singleElement().asString().endsWith(".index");
        List<Path> segments = files(kept.get(0));

        assertThat(found()).isEqualTo(first);
        assertThat(files(kept.get(0))).isEqualTo(segments);

        for (Path file : segments) {
            Files.writeString(file, "damaged", StandardCharsets.UTF_8);
        }
        assertThat(found()).isEqualTo(first);

        PackCache.removeTree(cache);
        Files.writeString(cache, "no folder");
        assertThat(found()).isEqualTo(first);
    }

    @Test
    void makesAnotherIndexForOtherContent() throws IOException {
        List<String> first = found();
        pack.replacing("kinds.csv", "Boats of kind 7321\n", "Rafts\n");

        assertThat(found()).isNotEqualTo(first);
        assertThat(files(cache)).hasSize(2);
    }

    @Test
    void letsSeveralMakeTheIndexAtOnce() throws IOException {
        List<CompletableFuture<List<String>>> searches = Stream.generate(
                        () -> CompletableFuture.supplyAsync(this::found))
                .limit(3)
                .toList();

        assertThat(searches)
                .allSatisfy(search -> assertThat(search.join().get(0)).isEqualTo("harbour-k7321"));
        assertThat(files(cache)).singleElement().asString().endsWith(".index");
    }

    private List<String> found() {
        try (PackRecord record = PackRecord.open(List.of(pack.folder()))) {
            return record.search(WORDS, 5).stream().map(Series::id).toList();
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
