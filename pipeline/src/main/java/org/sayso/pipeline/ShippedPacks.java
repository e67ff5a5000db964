package org.sayso.pipeline;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sayso.domain.ErrorCode;
import org.sayso.domain.Location;
import org.sayso.domain.SaysoException;

/** The packs that ship with Sayso: each a folder with a descriptor, in one folder that the launcher names. */
public final class ShippedPacks {
    private ShippedPacks() {}

    /**
     * The folders of the packs, ordered by name.
     *
     * @param folder the folder that holds them
     * @throws SaysoException with {@link ErrorCode#PACK_NOT_FOUND} if it cannot be read
     */
    public static List<Path> in(Path folder) {
        List<Path> packs = new ArrayList<>();
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(folder)) {
            for (Path pack : folders) {
                if (Files.exists(pack.resolve("datapackage.json"))) {
                    packs.add(pack);
                }
            }
        } catch (IOException unreadable) {
            throw new SaysoException(
                    ErrorCode.PACK_NOT_FOUND,
                    Location.of(folder.toString()),
                    "The folder of the packs shipped with Sayso cannot be read.",
                    "Build or install Sayso again, or give packs with --record.",
                    unreadable);
        }
        packs.sort(null);
        return packs;
    }
}
