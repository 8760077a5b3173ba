package org.panblas.ffm;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Reads the SONAME out of a 64-bit little-endian ELF file: the entry {@code DT_SONAME} of its dynamic section, an
 * offset into the string table that {@code DT_STRTAB} places. Field offsets are those of the System V ABI.
 */
final class ElfSoname {
    private static final int ELF_MAGIC = 0x464C457F;
    private static final int CLASS_64_LITTLE_ENDIAN = 0x0102;
    private static final int PT_LOAD = 1;
    private static final int PT_DYNAMIC = 2;
    private static final long DT_STRTAB = 5;
    private static final long DT_SONAME = 14;
    private static final long DYNAMIC_ENTRY_BYTES = 16;

    private static final ValueLayout.OfShort HALF = ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfInt WORD = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfLong XWORD = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private final MemorySegment file;

    private ElfSoname(MemorySegment file) {
        this.file = file;
    }

    /** The SONAME, or empty where the file is no such ELF file, has none, or cannot be read. */
    static Optional<String> of(Path path) {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
                Arena arena = Arena.ofConfined()) {
            return new ElfSoname(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena)).soname();
        } catch (IOException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private Optional<String> soname() {
        if (file.get(WORD, 0) != ELF_MAGIC || file.get(HALF, 4) != CLASS_64_LITTLE_ENDIAN) {
            return Optional.empty();
        }
        long dynamic = header(PT_DYNAMIC, 0);
        if (dynamic < 0) {
            return Optional.empty();
        }
        long end = file.get(XWORD, dynamic + 0x08) + file.get(XWORD, dynamic + 0x20);
        long name = -1;
        long table = -1;
        for (long entry = file.get(XWORD, dynamic + 0x08); entry < end; entry += DYNAMIC_ENTRY_BYTES) {
            long tag = file.get(XWORD, entry);
            long value = file.get(XWORD, entry + Long.BYTES);
            if (tag == DT_SONAME) {
                name = value;
            } else if (tag == DT_STRTAB) {
                table = value;
            } else if (tag == 0) {
                break;
            }
        }
        long load = header(PT_LOAD, table);
        if (name < 0 || load < 0) {
            return Optional.empty();
        }
        long offset = table - file.get(XWORD, load + 0x10) + file.get(XWORD, load + 0x08);
        return Optional.of(file.getString(offset + name));
    }

    /** Where the program header of a type lies whose segment holds an address; -1 if there is none. */
    private long header(int type, long address) {
        long headers = file.get(XWORD, 0x20);
        int bytes = Short.toUnsignedInt(file.get(HALF, 0x36));
        int count = Short.toUnsignedInt(file.get(HALF, 0x38));
        for (int i = 0; i < count; i++) {
            long header = headers + (long) i * bytes;
            long start = file.get(XWORD, header + 0x10);
            boolean holds = address >= start && address < start + file.get(XWORD, header + 0x28);
            if (file.get(WORD, header) == type && (type == PT_DYNAMIC || holds)) {
                return header;
            }
        }
        return -1;
    }
}
