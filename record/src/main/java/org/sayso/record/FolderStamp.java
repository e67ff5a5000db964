package org.sayso.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.sayso.domain.ErrorCode;
import org.sayso.domain.Location;
import org.sayso.domain.SaysoException;

/**
 * What the file system says of a pack's files: size, time of the last change, and which file it is.
 *
 * <p>Taken before and after reading, it shows whether someone wrote to the folder meanwhile, in which case tables of
 * different states may have been read.
 */
record FolderStamp(Map<Path, String> files) {
    /** The stamp of a pack's files now. A file that does not exist is part of it. */
    static FolderStamp of(Pack pack) {
        Map<Path, String> files = new LinkedHashMap<>();
        files.put(pack.descriptor(), stamp(pack.descriptor()));
        for (Resource resource : pack.resources()) {
            files.put(resource.file(), stamp(resource.file()));
        }
        return new FolderStamp(files);
    }

    private static String stamp(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return attributes.size() + " " + attributes.lastModifiedTime() + " "
                    + Objects.toString(attributes.fileKey(), "") + changed(file);
        } catch (IOException absent) {
            return "absent";
        }
    }

    /** When the file system last changed anything of the file, which nobody can set; empty where it does not tell. */
    private static String changed(Path file) {
        try {
            return " " + Files.getAttribute(file, "unix:ctime");
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException unknown) {
            return "";
        }
    }

    /** The bytes of all files together. */
    long size() {
        return files.keySet().stream().mapToLong(file -> file.toFile().length()).sum();
    }

    /**
     * Checks that no file is another than when this stamp was taken.
     *
     * @throws SaysoException with {@link ErrorCode#PACK_CHANGED} if one is
     */
    void demandUnchanged() {
        files.forEach((file, stamp) -> {
            if (!stamp(file).equals(stamp)) {
                throw new SaysoException(
                        ErrorCode.PACK_CHANGED,
                        Location.of(file.toString()),
                        "The file changed while the pack was read.",
                        "Wait until the pack is written, and start again.");
            }
        });
    }
}
