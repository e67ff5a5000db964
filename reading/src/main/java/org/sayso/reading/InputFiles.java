package org.sayso.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.sayso.domain.ErrorCode;
import org.sayso.domain.Location;
import org.sayso.domain.SaysoException;

/** Finds and loads input files; links to directories are not followed. */
final class InputFiles {
    private static final Set<String> ENDINGS = Set.of("txt", "html", "htm", "json", "jsonl");

    private InputFiles() {}

    /** The files of a directory that can be read, in name order, those of sub-directories after its own. */
    static List<Path> in(Path directory) {
        List<Path> files = new ArrayList<>();
        List<Path> directories = new ArrayList<>();
        try (Stream<Path> entries = Files.list(directory)) {
            entries.filter(path -> !path.getFileName().toString().startsWith("."))
                    .sorted()
                    .forEach(path -> {
                        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                            directories.add(path);
                        } else if (Files.isRegularFile(path) && ENDINGS.contains(ending(path))) {
                            files.add(path);
                        }
                    });
        } catch (IOException failure) {
            throw unreadable(directory.toString(), failure);
        }
        directories.forEach(each -> files.addAll(in(each)));
        return files;
    }

    /** The file's ending in lower case, or nothing. */
    static String ending(Path path) {
        String name = path.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    static boolean isKnown(String ending) {
        return ENDINGS.contains(ending);
    }

    /** All bytes of a stream, of which there may be no more than the limit. */
    static byte[] load(InputStream stream, String input, long maximumBytes) throws IOException {
        int most = (int) Math.min(Integer.MAX_VALUE - 16, maximumBytes + 1);
        byte[] bytes = stream.readNBytes(most);
        if (bytes.length > maximumBytes) {
            throw tooLarge(Location.of(input), maximumBytes);
        }
        return bytes;
    }

    static SaysoException tooLarge(Location place, long maximumBytes) {
        return new SaysoException(
                ErrorCode.INPUT_TOO_LARGE,
                place,
                "The input is larger than the limit of " + maximumBytes + " bytes.",
                "Raise the limit with --max-size.");
    }

    static SaysoException unreadable(String input, IOException failure) {
        return new SaysoException(
                ErrorCode.INPUT_NOT_FOUND,
                Location.of(input),
                "The input cannot be read.",
                "Check the path and the right to read it.",
                failure);
    }
}
