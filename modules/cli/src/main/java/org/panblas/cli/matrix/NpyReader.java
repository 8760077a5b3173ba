package org.panblas.cli.matrix;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * NumPy's array format, versions 1.0, 2.0 and 3.0 (NumPy Enhancement Proposal 1): a magic word, the version, the length
 * of the header, the header, the elements. A single number is a matrix of 1 x 1, a one-dimensional array one column.
 */
final class NpyReader {
    static final String MAGIC = "\u0093NUMPY";

    /** Enough to read in large pieces, little beside any matrix worth reading fast. */
    private static final int CHUNK_BYTES = 1 << 16;

    /** A dictionary that describes two dimensions is far shorter; NumPy itself stops at 10,000. */
    private static final int LONGEST_HEADER = 1 << 16;

    private final Source source;
    private long offset;

    NpyReader(Source source) {
        this.source = source;
    }

    Matrix read() throws IOException {
        if (!new String(bytes(MAGIC.length(), "NumPy's magic word"), StandardCharsets.ISO_8859_1).equals(MAGIC)) {
            throw MatrixFileException.atByte(source.name(), 0, "expected NumPy's magic word, \\x93NUMPY");
        }
        byte[] version = bytes(2, "the version");
        if (version[0] < 1 || version[0] > 3 || version[1] != 0) {
            throw MatrixFileException.atByte(
                    source.name(),
                    MAGIC.length(),
                    "expected version 1.0, 2.0 or 3.0, found " + Byte.toUnsignedInt(version[0]) + "."
                            + Byte.toUnsignedInt(version[1]));
        }
        NpyHeader header = header(version[0]);
        NpyType type = NpyType.of(header.descr())
                .orElseThrow(() -> error("expected elements of type " + NpyType.known() + " after < or >, found "
                        + Quoted.of(header.descr())));
        return elements(header, type);
    }

    private NpyHeader header(int version) throws IOException {
        int lengthBytes = version == 1 ? Short.BYTES : Integer.BYTES;
        ByteBuffer buffer =
                ByteBuffer.wrap(bytes(lengthBytes, "the length of the header")).order(ByteOrder.LITTLE_ENDIAN);
        long length = version == 1 ? Short.toUnsignedLong(buffer.getShort()) : Integer.toUnsignedLong(buffer.getInt());
        if (length > LONGEST_HEADER) {
            throw error("expected a header of at most " + LONGEST_HEADER + " bytes, found one of " + length);
        }
        long start = offset;
        byte[] text = bytes(length, "the header");
        // Version 3 is for field names in UTF-8, which only arrays that are refused have.
        return NpyHeader.parse(new String(text, StandardCharsets.ISO_8859_1), source.name(), start);
    }

    private Matrix elements(NpyHeader header, NpyType type) throws IOException {
        List<Long> shape = header.shape();
        if (shape.size() > 2) {
            throw error("expected an array of at most two dimensions, found " + shape.size());
        }
        long rows = shape.isEmpty() ? 1 : shape.getFirst();
        long columns = shape.size() < 2 ? 1 : shape.getLast();
        long left = source.size() - offset;
        if (rows * columns > left / type.bytes() || rows * columns * type.bytes() != left) {
            throw error("expected " + rows + " x " + columns + " elements of " + type.bytes()
                    + (type.bytes() == 1 ? " byte" : " bytes") + ", found " + left + (left == 1 ? " byte" : " bytes"));
        }
        if (!Matrix.fits(type.element(), rows, columns)) {
            throw error("a matrix of " + rows + " x " + columns + " is larger than a Java array");
        }
        Matrix matrix = Matrix.zeros(type.element(), (int) rows, (int) columns);
        Elements elements = new Elements(type, NpyType.order(header.descr()), rows * columns);
        if (header.fortranOrder()) {
            for (int j = 0; j < columns; j++) {
                for (int i = 0; i < rows; i++) {
                    elements.put(matrix, i, j);
                }
            }
        } else {
            for (int i = 0; i < rows; i++) {
                for (int j = 0; j < columns; j++) {
                    elements.put(matrix, i, j);
                }
            }
        }
        return matrix;
    }

    /** The elements one after the other, read in pieces. */
    private final class Elements {
        private final NpyType type;
        private final ByteBuffer buffer;
        private long unread;

        Elements(NpyType type, ByteOrder order, long count) {
            this.type = type;
            buffer = ByteBuffer.allocate(CHUNK_BYTES).order(order).limit(0);
            unread = count * type.bytes();
        }

        void put(Matrix matrix, int i, int j) throws IOException {
            if (!buffer.hasRemaining()) {
                int length = (int) Math.min(buffer.capacity(), unread);
                byte[] piece = bytes(length, "the elements");
                buffer.clear().put(piece).flip();
                unread -= length;
            }
            double re = type.next(buffer);
            matrix.set(i, j, re, type.element().isComplex() ? type.next(buffer) : 0);
        }
    }

    /** The next bytes, as many as this. */
    private byte[] bytes(long count, String what) throws IOException {
        if (count > source.size() - offset) {
            throw shortOf(count, what, source.size() - offset);
        }
        byte[] bytes = source.stream().readNBytes(Math.toIntExact(count));
        if (bytes.length < count) {
            // The file has become shorter since its size was asked for.
            throw shortOf(count, what, bytes.length);
        }
        offset += count;
        return bytes;
    }

    private MatrixFileException shortOf(long count, String what, long found) {
        return error("expected " + count + " bytes of " + what + ", found " + found);
    }

    private MatrixFileException error(String reason) {
        return MatrixFileException.atByte(source.name(), offset, reason);
    }
}
