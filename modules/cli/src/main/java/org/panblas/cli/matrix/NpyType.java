package org.panblas.cli.matrix;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The types of numbers in a NumPy array; each constant is named as NumPy calls it without the byte order. */
enum NpyType {
    F2(2, Element.S),
    F4(4, Element.S),
    F8(8, Element.D),
    C8(8, Element.C),
    C16(16, Element.Z),
    B1(1, Element.D),
    I1(1, Element.D),
    I2(2, Element.D),
    I4(4, Element.D),
    I8(8, Element.D),
    U1(1, Element.D),
    U2(2, Element.D),
    U4(4, Element.D),
    U8(8, Element.D);

    private final int bytes;
    private final Element element;

    NpyType(int bytes, Element element) {
        this.bytes = bytes;
        this.element = element;
    }

    /** The type of a {@code descr} such as {@code <f8}: the byte order, then the name. */
    static Optional<NpyType> of(String descr) {
        return Arrays.stream(values())
                .filter(type -> descr.equals("<" + type) || descr.equals(">" + type) || descr.equals(type.oneByte()))
                .findFirst();
    }

    private String oneByte() {
        return bytes == 1 ? "|" + this : "";
    }

    static ByteOrder order(String descr) {
        return descr.startsWith(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    }

    static String known() {
        return Arrays.stream(values()).map(NpyType::toString).collect(Collectors.joining(", "));
    }

    int bytes() {
        return bytes;
    }

    /** The kind of element that holds such a number; integers of more than 53 bits are rounded to double. */
    Element element() {
        return element;
    }

    /** The next number of the buffer, its real part when it is complex. */
    double next(ByteBuffer buffer) {
        return switch (this) {
            case F2 -> Float.float16ToFloat(buffer.getShort());
            case F4, C8 -> buffer.getFloat();
            case F8, C16 -> buffer.getDouble();
            case B1 -> buffer.get() == 0 ? 0 : 1;
            case I1 -> buffer.get();
            case I2 -> buffer.getShort();
            case I4 -> buffer.getInt();
            case I8 -> (double) buffer.getLong();
            case U1 -> Byte.toUnsignedInt(buffer.get());
            case U2 -> Short.toUnsignedInt(buffer.getShort());
            case U4 -> Integer.toUnsignedLong(buffer.getInt());
            case U8 -> unsigned(buffer.getLong());
        };
    }

    /** Halved, with the lost bit kept so that the rounding to even is right, and doubled again. */
    private static double unsigned(long bits) {
        return bits >= 0 ? (double) bits : 2 * (double) ((bits >>> 1) | (bits & 1));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
