package org.panblas.ffm;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a shared object that holds nothing but the names of others: a 64-bit little-endian ELF file of a header, three
 * program headers, a dynamic section, an empty symbol table and the strings. The layout is that of the System V ABI.
 */
final class ElfPair {
    private static final int HEADER_BYTES = 64;
    private static final int PROGRAM_HEADER_BYTES = 56;
    private static final int PROGRAM_HEADERS = 3;
    private static final int SYMBOL_BYTES = 24;

    /** A bucket and a chain, both empty. */
    private static final int[] HASH = {1, 1, 0, 0};

    /** The largest page of the processors that Linux runs on: the file is mapped as one piece in any case. */
    private static final long PAGE = 1 << 16;

    private static final short ET_DYN = 3;
    private static final short EM_X86_64 = 62;
    private static final short EM_AARCH64 = 183;
    private static final int PT_LOAD = 1;
    private static final int PT_DYNAMIC = 2;

    /** Without this header the loader would make every stack executable. */
    private static final int PT_GNU_STACK = 0x6474_E551;

    /** The loader writes into the dynamic section. */
    private static final int READ_WRITE = 6;

    private static final long DT_NEEDED = 1;
    private static final long DT_HASH = 4;
    private static final long DT_STRTAB = 5;
    private static final long DT_SYMTAB = 6;
    private static final long DT_STRSZ = 10;
    private static final long DT_SYMENT = 11;

    private ElfPair() {}

    /** The bytes of a library that needs others, in this order. */
    static byte[] of(List<String> needed) {
        ByteArrayOutputStream strings = new ByteArrayOutputStream();
        strings.write(0);
        List<Long> dynamic = new ArrayList<>();
        for (String name : needed) {
            dynamic.addAll(List.of(DT_NEEDED, (long) strings.size()));
            strings.writeBytes(name.getBytes(StandardCharsets.UTF_8));
            strings.write(0);
        }
        // Five entries more, and the empty one that ends the section.
        int begin = HEADER_BYTES + PROGRAM_HEADERS * PROGRAM_HEADER_BYTES;
        long size = (needed.size() + 6L) * 2 * Long.BYTES;
        long symbols = begin + size;
        long hash = symbols + SYMBOL_BYTES;
        long text = hash + (long) HASH.length * Integer.BYTES;
        dynamic.addAll(List.of(DT_HASH, hash, DT_SYMTAB, symbols, DT_STRTAB, text));
        dynamic.addAll(List.of(DT_STRSZ, (long) strings.size(), DT_SYMENT, (long) SYMBOL_BYTES, 0L, 0L));
        long end = text + strings.size();

        ByteBuffer file = ByteBuffer.allocate(Math.toIntExact(end)).order(ByteOrder.LITTLE_ENDIAN);
        header(file);
        programHeader(file, PT_LOAD, 0, end, PAGE);
        programHeader(file, PT_DYNAMIC, begin, size, Long.BYTES);
        programHeader(file, PT_GNU_STACK, 0, 0, Long.BYTES);
        dynamic.forEach(file::putLong);
        file.position(Math.toIntExact(hash));
        for (int word : HASH) {
            file.putInt(word);
        }
        return file.put(strings.toByteArray()).array();
    }

    private static void header(ByteBuffer file) {
        file.put(new byte[] {0x7F, 'E', 'L', 'F', 2, 1, 1}).position(16);
        file.putShort(ET_DYN).putShort(Platform.name().endsWith("arm64") ? EM_AARCH64 : EM_X86_64);
        // Version, no entry point, program headers behind this one, no sections, no flags.
        file.putInt(1).putLong(0).putLong(HEADER_BYTES).putLong(0).putInt(0);
        file.putShort((short) HEADER_BYTES).putShort((short) PROGRAM_HEADER_BYTES);
        file.putShort((short) PROGRAM_HEADERS).position(HEADER_BYTES);
    }

    /** Addresses are offsets in the file. */
    private static void programHeader(ByteBuffer file, int type, long offset, long bytes, long alignment) {
        file.putInt(type).putInt(READ_WRITE).putLong(offset).putLong(offset).putLong(offset);
        file.putLong(bytes).putLong(bytes).putLong(alignment);
    }
}
