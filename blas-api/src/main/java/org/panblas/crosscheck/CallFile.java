package org.panblas.crosscheck;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.panblas.Complex;
import org.panblas.Diag;
import org.panblas.Layout;
import org.panblas.Side;
import org.panblas.Transpose;
import org.panblas.Uplo;
import org.panblas.spi.Precision;

/**
 * A call in a text file: a line for the routine, for its form, for the two backends, and for each argument. Real numbers are hexadecimal
 * and operands are the bytes of their numbers, least first, in Base64, so that nothing is rounded.
 *
 * @param call what was called
 * @param first the backend that was asked
 * @param second the backend it was compared with
 */
record CallFile(RecordedCall call, String first, String second) {
    private static final String HEAD = "panblas call 1";

    void write(Path file) throws IOException {
        List<String> lines = new ArrayList<>(List.of(
                HEAD,
                "routine " + call.routine(),
                "operands " + (call.arrays() ? "arrays" : "segments"),
                "backends " + first + " " + second));
        for (Argument argument : call.arguments()) {
            lines.add(argument.name() + " " + text(argument));
        }
        Files.write(file, lines);
    }

    static CallFile read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        if (lines.size() < 5 || !lines.getFirst().equals(HEAD)) {
            throw new IOException(file + " is no call that blas.crosscheck has written");
        }
        try {
            String[] backends = lines.get(3).split(" ", 3);
            List<Argument> arguments =
                    lines.stream().skip(4).map(CallFile::argument).toList();
            return new CallFile(
                    new RecordedCall(lines.get(1).split(" ", 2)[1], lines.get(2).equals("operands arrays"), arguments),
                    backends[1],
                    backends[2]);
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new IOException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static String text(Argument argument) {
        return switch (argument.value()) {
            case Layout value -> "Layout " + value;
            case Transpose value -> "Transpose " + value;
            case Uplo value -> "Uplo " + value;
            case Diag value -> "Diag " + value;
            case Side value -> "Side " + value;
            case Long value -> "long " + value;
            case Float value -> "float " + Float.toHexString(value);
            case Double value -> "double " + Double.toHexString(value);
            case Complex value -> "Complex " + Double.toHexString(value.re()) + " " + Double.toHexString(value.im());
            case MemorySegment value ->
                (argument.written() ? "out " : "in ") + argument.elements() + " "
                        + Base64.getEncoder()
                                .encodeToString(
                                        turned(value, argument.elements()).toArray(ValueLayout.JAVA_BYTE));
            default -> throw new IllegalArgumentException(argument.toString());
        };
    }

    private static Argument argument(String line) {
        String[] words = line.split(" ", -1);
        String name = words[0];
        return switch (words[1]) {
            case "Layout" -> Argument.of(name, Layout.valueOf(words[2]));
            case "Transpose" -> Argument.of(name, Transpose.valueOf(words[2]));
            case "Uplo" -> Argument.of(name, Uplo.valueOf(words[2]));
            case "Diag" -> Argument.of(name, Diag.valueOf(words[2]));
            case "Side" -> Argument.of(name, Side.valueOf(words[2]));
            case "long" -> Argument.of(name, Long.valueOf(words[2]));
            case "float" -> Argument.of(name, Float.valueOf(words[2]));
            case "double" -> Argument.of(name, Double.valueOf(words[2]));
            case "Complex" ->
                Argument.of(name, new Complex(Double.parseDouble(words[2]), Double.parseDouble(words[3])));
            case "in", "out" -> operand(name, words[1].equals("out"), Precision.valueOf(words[2]), words[3]);
            default -> throw new IllegalArgumentException("\"" + words[1] + "\" is no kind of argument");
        };
    }

    private static Argument operand(String name, boolean written, Precision elements, String text) {
        byte[] bytes = Base64.getDecoder().decode(text);
        MemorySegment segment = Arena.ofAuto().allocate(Math.max(1, bytes.length), Double.BYTES);
        segment = segment.asSlice(0, bytes.length).copyFrom(MemorySegment.ofArray(bytes));
        return new Argument(name, turned(segment, elements), elements, written);
    }

    /** With the bytes of each number in the other order where this machine puts the greatest first. */
    private static MemorySegment turned(MemorySegment segment, Precision elements) {
        if (ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN) {
            return segment;
        }
        MemorySegment turned = Arena.ofAuto().allocate(Math.max(1, segment.byteSize()), Double.BYTES);
        int bytes = elements.realBytes();
        for (long i = 0; i < segment.byteSize(); i++) {
            turned.set(
                    ValueLayout.JAVA_BYTE,
                    i,
                    segment.get(ValueLayout.JAVA_BYTE, i - i % bytes + bytes - 1 - i % bytes));
        }
        return turned.asSlice(0, segment.byteSize());
    }
}
