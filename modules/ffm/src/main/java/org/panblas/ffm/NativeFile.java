package org.panblas.ffm;

import java.util.List;

/**
 * A file of a {@link NativeBundle}.
 *
 * @param name its name, without folders
 * @param sha256 the digest of its content, 64 lower-case hexadecimal digits
 */
public record NativeFile(String name, String sha256) {
    private static final String DIGEST = "[0-9a-f]{64}";
    private static final String NAME = "[A-Za-z0-9][A-Za-z0-9._+-]*";

    /** @throws IllegalArgumentException for a name that could leave its folder, or a malformed digest */
    public NativeFile {
        if (!name.matches(NAME) || !sha256.matches(DIGEST)) {
            throw new IllegalArgumentException("not a file of a bundle: " + sha256 + " " + name);
        }
    }

    /** Reads lines of digest, blanks and name. */
    static List<NativeFile> parse(String list) {
        return list.lines()
                .filter(line -> !line.isBlank())
                .map(line -> line.strip().split("\\s+", 2))
                .map(words -> new NativeFile(words[1], words[0]))
                .toList();
    }
}
