package org.panblas.ffm;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The names in the dynamic section of a 64-bit little-endian ELF file: offsets into the string table that
 * {@code DT_STRTAB} places. Field offsets are those of the System V ABI.
 *
 * @param soname its own ({@code DT_SONAME}), by which the loader knows it
 * @param needed those of the libraries that it needs ({@code DT_NEEDED})
 */
record ElfNames(Optional<String> soname, List<String> needed) {
    private static final ElfNames NONE = new ElfNames(Optional.empty(), List.of());

    private static final int ELF_MAGIC = 0x464C457F;
    private static final int CLASS_64_LITTLE_ENDIAN = 0x0102;
    private static final int PT_LOAD = 1;
    private static final int PT_DYNAMIC = 2;
    private static final long DT_NEEDED = 1;
    private static final long DT_STRTAB = 5;
    private static final long DT_SONAME = 14;
    private static final long DYNAMIC_ENTRY_BYTES = 16;

    private static final ValueLayout.OfShort HALF = ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfInt WORD = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfLong XWORD = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    /** The names in a file; none where it is no such ELF file or cannot be read. */
    static ElfNames of(Path path) {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
                Arena arena = Arena.ofConfined()) {
            return read(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena));
        } catch (IOException | IndexOutOfBoundsException e) {
            return NONE;
        }
    }

    private static ElfNames read(MemorySegment file) {
        if (file.get(WORD, 0) != ELF_MAGIC || file.get(HALF, 4) != CLASS_64_LITTLE_ENDIAN) {
            return NONE;
        }
        long dynamic = header(file, PT_DYNAMIC, 0);
        if (dynamic < 0) {
            return NONE;
        }
        long end = file.get(XWORD, dynamic + 0x08) + file.get(XWORD, dynamic + 0x20);
        long own = -1;
        long table = -1;
        List<Long> others = new ArrayList<>();
        for (long entry = file.get(XWORD, dynamic + 0x08); entry < end; entry += DYNAMIC_ENTRY_BYTES) {
            long tag = file.get(XWORD, entry);
            long value = file.get(XWORD, entry + Long.BYTES);
            if (tag == DT_SONAME) {
                own = value;
            } else if (tag == DT_NEEDED) {
                others.add(value);
            } else if (tag == DT_STRTAB) {
                table = value;
            } else if (tag == 0) {
                break;
            }
        }
        long load = header(file, PT_LOAD, table);
        if (load < 0) {
            return NONE;
        }
        long text = table - file.get(XWORD, load + 0x10) + file.get(XWORD, load + 0x08);
        return new ElfNames(
                own < 0 ? Optional.empty() : Optional.of(file.getString(text + own)),
                others.stream().map(name -> file.getString(text + name)).toList());
    }

    /** Where the program header of a type lies whose segment holds an address; -1 if there is none. */
    private static long header(MemorySegment file, int type, long address) {
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
