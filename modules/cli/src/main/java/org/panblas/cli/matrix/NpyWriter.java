package org.panblas.cli.matrix;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Writes version 1.0 of NumPy's array format, little-endian and column by column. A matrix of one column becomes a
 * one-dimensional array, which is what NumPy's functions take and give as a vector.
 */
final class NpyWriter {
    /** The elements begin at a multiple of this, so that they can be mapped into memory. */
    private static final int ALIGNMENT = 64;

    private static final byte[] VERSION = {1, 0};

    private NpyWriter() {}

    static void write(Matrix matrix, OutputStream stream) throws IOException {
        stream.write(NpyReader.MAGIC.getBytes(StandardCharsets.ISO_8859_1));
        stream.write(VERSION);
        String header = header(matrix);
        ByteBuffer length = ByteBuffer.allocate(Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        stream.write(length.putShort((short) header.length()).array());
        stream.write(header.getBytes(StandardCharsets.US_ASCII));
        boolean single = matrix.element().isSingle();
        ByteBuffer number = ByteBuffer.allocate(matrix.element().partBytes()).order(ByteOrder.LITTLE_ENDIAN);
        for (double value : matrix.values()) {
            number.clear();
            stream.write((single ? number.putFloat((float) value) : number.putDouble(value)).array());
        }
    }

    private static String header(Matrix matrix) {
        boolean vector = matrix.columns() == 1;
        String dictionary = "{'descr': '%s', 'fortran_order': %s, 'shape': %s, }"
                .formatted(
                        descr(matrix.element()),
                        vector ? "False" : "True",
                        vector ? "(" + matrix.rows() + ",)" : "(" + matrix.rows() + ", " + matrix.columns() + ")");
        int before = NpyReader.MAGIC.length() + VERSION.length + Short.BYTES;
        int unpadded = before + dictionary.length() + 1;
        int padding = Math.floorMod(-unpadded, ALIGNMENT);
        return dictionary + " ".repeat(padding) + "\n";
    }

    private static String descr(Element element) {
        return "<" + (element.isComplex() ? "c" : "f") + element.parts() * element.partBytes();
    }
}
