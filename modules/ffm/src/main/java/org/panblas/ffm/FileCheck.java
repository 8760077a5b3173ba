package org.panblas.ffm;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;

/**
 * Looks at a file before the loader does. A loader waits for ever at a pipe, ends the process at an ELF file that was cut
 * short (it maps what is not there), and says of most others less than the user needs.
 */
final class FileCheck {
    private static final int ELF_MAGIC = 0x7F454C46;
    private static final int ELF_HEADER_BYTES = 0x40;
    private static final int PROGRAM_HEADER_BYTES = 0x38;
    private static final int PT_LOAD = 1;
    private static final byte CLASS_64 = 2;
    private static final byte LITTLE_ENDIAN = 1;
    private static final byte BIG_ENDIAN = 2;

    /** {@code e_machine}: processors by the names that {@link Platform#name} ends in, and others that files are met of. */
    private static final Map<Integer, String> MACHINES = Map.of(
            3,
            "x86",
            21,
            "ppc64",
            22,
            "s390x",
            40,
            "arm",
            62,
            "x86_64",
            183,
            "arm64",
            243,
            "riscv64",
            258,
            "loongarch64");

    private static final String ARCHIVE = "!<arch>";

    private final Path file;
    private final FileChannel channel;
    private final long size;

    private FileCheck(Path file, FileChannel channel) throws IOException {
        this.file = file;
        this.channel = channel;
        this.size = channel.size();
    }

    /**
     * Refuses what the loader must not be given. A file that is not there is left to it: libraries of macOS lie in a
     * cache of the loader and not on the disk.
     *
     * @throws LoadException with the cause
     */
    static void require(Path file) throws LoadException {
        if (!Files.exists(file)) {
            return;
        }
        if (Files.isDirectory(file)) {
            throw new LoadException(file + " is a directory");
        }
        if (!Files.isRegularFile(file)) {
            throw new LoadException(file + " is not a file but a pipe or a device");
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            FileCheck check = new FileCheck(file, channel);
            if (check.size == 0) {
                throw new LoadException(file + " is empty");
            }
            if (Platform.os() == Platform.Os.LINUX) {
                check.elf();
            }
        } catch (IOException e) {
            throw new LoadException(file + " cannot be read: " + e);
        }
    }

    private void elf() throws IOException, LoadException {
        ByteBuffer header = read(0, ELF_HEADER_BYTES);
        if (header.remaining() < Integer.BYTES || header.getInt(0) != ELF_MAGIC) {
            throw new LoadException(file + " is " + (archive(header) ? "a static library" : "no library")
                    + ", for it does not" + " begin as ELF files do");
        }
        if (header.remaining() < ELF_HEADER_BYTES) {
            throw cut(ELF_HEADER_BYTES);
        }
        ByteOrder order = switch (header.get(5)) {
            case LITTLE_ENDIAN -> ByteOrder.LITTLE_ENDIAN;
            case BIG_ENDIAN -> ByteOrder.BIG_ENDIAN;
            default -> throw new LoadException(file + " is damaged: its ELF header names no order of bytes");
        };
        header.order(order);
        String machine = machine(Short.toUnsignedInt(header.getShort(0x12)));
        String own = Platform.arch();
        boolean known = MACHINES.containsValue(own);
        if (header.get(4) != CLASS_64 || order != ByteOrder.nativeOrder() || (known && !machine.equals(own))) {
            throw new LoadException(file + " is a library for " + machine
                    + (header.get(4) == CLASS_64 ? "" : " with 32-bit addresses") + ", and this JVM runs on " + own);
        }
        segments(header);
    }

    /** What the loader maps has to be in the file. */
    private void segments(ByteBuffer header) throws IOException, LoadException {
        long start = header.getLong(0x20);
        int bytes = Short.toUnsignedInt(header.getShort(0x36));
        int count = Short.toUnsignedInt(header.getShort(0x38));
        if (bytes < PROGRAM_HEADER_BYTES || count == 0 || start < 0) {
            throw new LoadException(file + " is damaged: its ELF header names nothing to load");
        }
        requireInside(start, (long) bytes * count);
        ByteBuffer headers = read(start, bytes * count).order(header.order());
        for (int at = 0; at < headers.limit(); at += bytes) {
            if (headers.getInt(at) == PT_LOAD) {
                requireInside(headers.getLong(at + 0x08), headers.getLong(at + 0x20));
            }
        }
    }

    private void requireInside(long start, long length) throws LoadException {
        if (start < 0 || length < 0 || start > size - length) {
            throw cut(start + length);
        }
    }

    private LoadException cut(long needed) {
        return new LoadException(
                file + " is cut short or damaged: it has " + size + " bytes, and its ELF header tells of " + needed);
    }

    private static boolean archive(ByteBuffer head) {
        return StandardCharsets.ISO_8859_1.decode(head.duplicate()).toString().startsWith(ARCHIVE);
    }

    private static String machine(int number) {
        return MACHINES.getOrDefault(number, "a processor of ELF number " + number);
    }

    /** As many of the bytes as the file has. */
    private ByteBuffer read(long start, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining() && channel.read(bytes, start + bytes.position()) >= 0) {
            // The channel may give a part at a time.
        }
        return bytes.flip();
    }
}
