package org.sayso.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.pipeline.Sayso;

/** The one pipeline of an executor, which its tasks share: models and packs are opened once. */
final class ExecutorPipeline {
    private static @Nullable PackBundle opened;
    private static @Nullable Sayso pipeline;

    private ExecutorPipeline() {}

    /**
     * The pipeline over some packs, made when first asked for and kept until the process ends or other packs are asked for.
     *
     * @throws org.sayso.domain.SaysoException if a pack cannot be used
     */
    static synchronized Sayso of(PackBundle packs) {
        Sayso present = pipeline;
        if (present != null && packs.equals(opened)) {
            return present;
        }
        if (present != null) {
            present.close();
        }
        Sayso fresh = open(packs);
        pipeline = fresh;
        opened = packs;
        return fresh;
    }

    private static Sayso open(PackBundle packs) {
        try {
            Path folder = Files.createTempDirectory("sayso-packs-");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            Sayso fresh = new Sayso(packs.unpack(folder));
            fresh.record();
            return fresh;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
                Files.deleteIfExists(file);
            }
        } catch (IOException leftToTheSystem) {
            // a temporary folder, which the system clears
        }
    }
}
