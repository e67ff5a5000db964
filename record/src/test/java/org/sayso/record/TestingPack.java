package org.sayso.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small sound pack in a folder, to be spoilt or varied by replacing words in its files. */
final class TestingPack {
    static final String DESCRIPTOR = """
            {
              "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
              "name": "harbour",
              "version": "1.0.0",
              "created": "2026-01-31T00:00:00Z",
              "sayso": {
                "format": 1,
                "sources": {"resource": "sources", "id": "id", "publisher": "publisher", "title": "title"},
                "lists": {"vessels": ["ships", "boats"]}
              },
              "resources": [
                {
                  "name": "arrivals",
                  "path": "arrivals.csv",
                  "schema": {
                    "fields": [
                      {"name": "day", "type": "date", "constraints": {"required": true}},
                      {"name": "ships", "type": "integer", "constraints": {"minimum": 0}},
                      {"name": "tons", "type": "number"},
                      {"name": "port", "type": "string"},
                      {"name": "published", "type": "string"},
                      {"name": "source", "type": "string", "constraints": {"required": true}}
                    ],
                    "primaryKey": ["day", "port", "published"]
                  },
                  "sayso": {
                    "time": {"field": "day", "grain": "day"},
                    "published": "published",
                    "source": "source",
                    "series": [
                      {
                        "id": "ship-arrivals",
                        "label": "Ships arriving by day",
                        "measure": "ships arriving",
                        "unit": "ships",
                        "kind": "flow",
                        "value": "ships",
                        "filters": {"port": "North"},
                        "additive": true,
                        "words": {"actions": ["arrived"], "counted": ["@vessels", "vessels"]}
                      }
                    ]
                  }
                },
                {
                  "name": "sources",
                  "path": "sources.csv",
                  "schema": {
                    "fields": [
                      {"name": "id", "type": "string", "constraints": {"required": true}},
                      {"name": "publisher", "type": "string"},
                      {"name": "title", "type": "string"}
                    ],
                    "primaryKey": "id"
                  }
                }
              ]
            }
            """;
    static final String ARRIVALS = """
            day,ships,tons,port,published,source
            2025-03-01,3,1.50,North,2025-03-02,LOG
            2025-03-01,4,1.75,North,2025-04,LOG
            2025-03-01,9,2.00,South,2025-03-02,LOG
            2025-03-02,5,,North,,LOG
            """;
    static final String SOURCES = """
            id,publisher,title
            LOG,Harbour Office,Log of the port
            """;

    private final Path folder;

    private TestingPack(Path folder) {
        this.folder = folder;
    }

    /** Writes the pack into a folder, which is made. */
    static TestingPack in(Path folder) {
        TestingPack pack = new TestingPack(folder);
        return pack.with("datapackage.json", DESCRIPTOR)
                .with("arrivals.csv", ARRIVALS)
                .with("sources.csv", SOURCES);
    }

    Path folder() {
        return folder;
    }

    TestingPack with(String file, String text) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(file), text);
            return this;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Replaces words in a file, which must hold them. */
    TestingPack replacing(String file, String words, String others) {
        try {
            String text = Files.readString(folder.resolve(file), StandardCharsets.UTF_8);
            if (!text.contains(words)) {
                throw new IllegalArgumentException(file + " does not hold: " + words);
            }
            return with(file, text.replace(words, others));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
