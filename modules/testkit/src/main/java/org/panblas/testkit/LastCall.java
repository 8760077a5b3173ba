package org.panblas.testkit;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * A file that has the name of the call that is being made. It is mapped into memory, so that writing costs no system call
 * and what was written stands in the file even where a library has ended the process.
 */
public final class LastCall implements AutoCloseable {
    private static final int LINE = 120;

    private final Path file;
    private final String prefix;
    private final Arena arena = Arena.ofConfined();
    private final MemorySegment memory;
    private final byte[] line = new byte[LINE];

    /**
     * Makes the file.
     *
     * @param prefix stands before each name
     */
    public LastCall(Path file, String prefix) throws IOException {
        this.file = file;
        this.prefix = prefix;
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            memory = channel.map(MapMode.READ_WRITE, 0, LINE, arena);
        }
    }

    /** The file. */
    public Path file() {
        return file;
    }

    /** Notes a call that is about to be made. */
    public void note(String name) {
        Arrays.fill(line, (byte) ' ');
        byte[] text = (prefix + '"' + name + '"').getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(text, 0, line, 0, Math.min(text.length, LINE - 1));
        line[LINE - 1] = '\n';
        MemorySegment.copy(line, 0, memory, ValueLayout.JAVA_BYTE, 0, LINE);
    }

    @Override
    public void close() {
        arena.close();
    }
}
