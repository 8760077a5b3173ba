package org.panblas.ffm;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** A bundle of made-up files, always the same. */
final class MemoryBundle implements NativeBundle {
    /** Large enough that JVMs which start together are unpacking at the same time. */
    private static final int BYTES = 16 << 20;

    final Map<String, byte[]> files = new TreeMap<>();
    private final String list;

    MemoryBundle() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 2; i++) {
            byte[] content = new byte[BYTES];
            new SplittableRandom(i).nextBytes(content);
            String name = "lib" + i + ".so";
            files.put(name, content);
            lines.append(digest(content)).append("  ").append(name).append('\n');
        }
        list = lines.toString();
    }

    static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String library() {
        return "fake";
    }

    @Override
    public String platform() {
        return Platform.name();
    }

    @Override
    public InputStream open(String name) throws IOException {
        byte[] content = name.equals(LIST) ? list.getBytes(StandardCharsets.US_ASCII) : files.get(name);
        if (content == null) {
            throw new FileNotFoundException(name);
        }
        return new ByteArrayInputStream(content);
    }
}
