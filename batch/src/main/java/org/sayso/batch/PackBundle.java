package org.sayso.batch;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.RemoteIterator;
import org.jspecify.annotations.Nullable;
import org.sayso.domain.ErrorCode;
import org.sayso.domain.Location;
import org.sayso.domain.SaysoException;
import org.sayso.pipeline.ShippedPacks;

/**
 * The files of packs as one value that Spark broadcasts: read once from whatever file system they are on, unpacked once
 * by each executor. All packs together hold less than 2 GiB, zipped.
 */
final class PackBundle implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String DESCRIPTOR = "datapackage.json";

    private final byte[] zipped;
    private final int count;

    private PackBundle(byte[] zipped, int count) {
        this.zipped = zipped;
        this.count = count;
    }

    /** The packs below a folder of the local file system, by name, as Hadoop names them: unescaped. */
    static List<String> packsBelow(String folder) {
        return ShippedPacks.in(Path.of(folder)).stream()
                .map(pack -> "file:" + pack.toAbsolutePath())
                .toList();
    }

    /**
     * Reads packs.
     *
     * @param folders their folders, on any file system that Hadoop knows
     * @throws SaysoException if a folder holds no pack or cannot be read
     */
    static PackBundle of(List<String> folders, Configuration hadoop) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int number = 0; number < folders.size(); number++) {
                add(folders.get(number), number + "/", zip, hadoop);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new PackBundle(bytes.toByteArray(), folders.size());
    }

    private static void add(String folder, String prefix, ZipOutputStream zip, Configuration hadoop) {
        org.apache.hadoop.fs.Path root = new org.apache.hadoop.fs.Path(folder);
        try {
            FileSystem files = root.getFileSystem(hadoop);
            root = files.makeQualified(root);
            if (!files.exists(new org.apache.hadoop.fs.Path(root, DESCRIPTOR))) {
                throw new FileNotFoundException(DESCRIPTOR);
            }
            RemoteIterator<LocatedFileStatus> all = files.listFiles(root, true);
            while (all.hasNext()) {
                FileStatus file = all.next();
                String name = root.toUri().relativize(file.getPath().toUri()).getPath();
                zip.putNextEntry(new ZipEntry(prefix + name));
                try (InputStream content = files.open(file.getPath())) {
                    content.transferTo(zip);
                }
            }
        } catch (IOException unreadable) {
            throw missing(folder, unreadable);
        }
    }

    private static SaysoException missing(String folder, IOException cause) {
        return new SaysoException(
                ErrorCode.PACK_NOT_FOUND,
                Location.of(folder),
                "There is no pack here, or it cannot be read.",
                "Name the folder that holds " + DESCRIPTOR + ".",
                cause);
    }

    /**
     * Writes the packs below a folder.
     *
     * @return the folder of each pack, in the order they were given
     */
    List<Path> unpack(Path folder) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(zipped))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = folder.resolve(entry.getName()).normalize();
                if (!file.startsWith(folder)) {
                    throw new IOException("a name that leads out of the pack: " + entry.getName());
                }
                Files.createDirectories(file.getParent());
                Files.copy(zip, file);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        List<Path> packs = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            packs.add(folder.resolve(Integer.toString(number)));
        }
        return packs;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PackBundle bundle && Arrays.equals(zipped, bundle.zipped);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(zipped);
    }
}
