package org.sayso.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sayso.domain.ErrorCode;
import org.sayso.domain.SaysoException;

class PackBundleTest {
    @TempDir
    private Path folder;

    @Test
    void unpacksTheFilesThatWerePacked() throws Exception {
        Path pack = folder.resolve("my pack");
        Files.createDirectories(pack.resolve("data"));
        Files.writeString(pack.resolve("datapackage.json"), "{}");
        Files.writeString(pack.resolve("data/figures.csv"), "year,value\n2024,1\n");

        PackBundle bundle = PackBundle.of(PackBundle.packsBelow(folder.toString()), new Configuration());
        List<Path> unpacked = bundle.unpack(Files.createDirectory(folder.resolve("there")));

        assertThat(unpacked).hasSize(1);
        assertThat(unpacked.get(0).resolve("datapackage.json")).hasContent("{}");
        assertThat(unpacked.get(0).resolve("data/figures.csv")).hasContent("year,value\n2024,1\n");
        assertThat(PackBundle.packsBelow(folder.toString())).containsExactly("file:" + pack);
    }

    @Test
    void refusesAFolderWithoutADescriptor() {
        assertThatThrownBy(() -> PackBundle.of(List.of(folder.toString()), new Configuration()))
                .isInstanceOfSatisfying(
                        SaysoException.class, error -> assertThat(error.code()).isEqualTo(ErrorCode.PACK_NOT_FOUND));
    }
}
