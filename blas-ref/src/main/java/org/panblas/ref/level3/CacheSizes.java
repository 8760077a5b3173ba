package org.panblas.ref.level3;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The caches that one core has, in bytes, as Linux describes those of the first processor. Where it does not, as on other
 * systems, they are taken for what nearly every processor of a server, a desktop or a laptop has at least.
 *
 * @param second the second level, which a core has for itself
 * @param last what there is behind it, shared by cores; the second level where there is no third
 */
record CacheSizes(int second, int last) {
    private static final Path LINUX = Path.of("/sys/devices/system/cpu/cpu0/cache");
    private static final CacheSizes USUAL = new CacheSizes(1 << 19, 1 << 23);

    static CacheSizes ofThisMachine() {
        return read(LINUX);
    }

    static CacheSizes read(Path caches) {
        int second = 0;
        int last = 0;
        try (DirectoryStream<Path> indices = Files.newDirectoryStream(caches, "index*")) {
            for (Path index : indices) {
                boolean data = !line(index, "type").equals("Instruction");
                int level = Integer.parseInt(line(index, "level"));
                int size = data ? bytes(line(index, "size")) : 0;
                if (level == 2) {
                    second = Math.max(second, size);
                }
                last = level >= 2 ? Math.max(last, size) : last;
            }
        } catch (IOException | NumberFormatException e) {
            return USUAL;
        }
        return second == 0 ? USUAL : new CacheSizes(second, last);
    }

    private static String line(Path index, String name) throws IOException {
        return Files.readString(index.resolve(name)).strip();
    }

    /** A size as in 512K or 32M, cut off at the largest int. */
    private static int bytes(String size) {
        int digits = size.length();
        while (digits > 0 && !Character.isDigit(size.charAt(digits - 1))) {
            digits--;
        }
        int shift = switch (size.substring(digits).toUpperCase(Locale.ROOT)) {
            case "" -> 0;
            case "K" -> 10;
            case "M" -> 20;
            case "G" -> 30;
            default -> throw new NumberFormatException(size);
        };
        return (int) Math.min(Integer.MAX_VALUE, Long.parseLong(size.substring(0, digits)) << shift);
    }
}
