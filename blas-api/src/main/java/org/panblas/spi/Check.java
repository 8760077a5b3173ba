package org.panblas.spi;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Objects;
import org.panblas.BlasArgumentException;
import org.panblas.Layout;
import org.panblas.Side;
import org.panblas.Transpose;

/**
 * The conditions that arguments are held against. The emitted checks call these in the order of the arguments. A
 * condition is a comparison; its message is made out of line, so that the checks stay small enough to be inlined.
 */
public final class Check {
    private static final MemorySegment NOTHING = MemorySegment.ofArray(new byte[0]);

    private Check() {}

    // ------------------------------------------------------------------------------------------------ scalars

    /** {@code whenNot} unless the operand is transposed or conjugated. */
    public static long op(Transpose trans, long whenNot, long whenTransposed) {
        return trans == Transpose.NO_TRANS ? whenNot : whenTransposed;
    }

    /** As {@link #op(Transpose, long, long)}, for names. */
    public static String op(Transpose trans, String whenNot, String whenTransposed) {
        return trans == Transpose.NO_TRANS ? whenNot : whenTransposed;
    }

    /** {@code left} where the special matrix stands on the left. */
    public static long on(Side side, long left, long right) {
        return side == Side.LEFT ? left : right;
    }

    /** As {@link #on(Side, long, long)}, for names. */
    public static String on(Side side, String left, String right) {
        return side == Side.LEFT ? left : right;
    }

    /** {@code yes} where the option is one of the letters. */
    public static long when(char option, String letters, long yes, long no) {
        return letters.indexOf(option) >= 0 ? yes : no;
    }

    /** {@code yes} where the flag is set. */
    public static long given(boolean flag, long yes, long no) {
        return flag ? yes : no;
    }

    /** {@code yes} where a is less than b. */
    public static long less(long a, long b, long yes, long no) {
        return a < b ? yes : no;
    }

    /** Enums and scalars must not be null. */
    public static void present(Object value, String name) {
        Objects.requireNonNull(value, name);
    }

    /** Arrays must not be null: a negative length says that one is. */
    public static void present(long length, String name) {
        if (length < 0) {
            throw new NullPointerException(name);
        }
    }

    /** {@code 0 <= value <= maximum}. */
    public static void dimension(String routine, int position, String name, long value, long maximum) {
        if (value < 0 || value > maximum) {
            throw failure(
                    routine,
                    position,
                    name,
                    value,
                    value < 0 ? ">= 0" : "<= " + maximum + ", the backend's largest integer");
        }
    }

    /** {@code |value| <= maximum}, and not zero where {@code nonZero}. */
    public static void increment(String routine, int position, String name, long value, long maximum, boolean nonZero) {
        if (value == 0 && nonZero) {
            throw failure(routine, position, name, value, "!= 0");
        }
        if (value > maximum || value < -maximum) {
            throw failure(
                    routine,
                    position,
                    name,
                    value,
                    "between -" + maximum + " and " + maximum + ", the backend's largest integer");
        }
    }

    /** {@code trans} must be one of the letters N, T, C. */
    public static void legal(String routine, int position, String name, Transpose trans, String letters) {
        if (letters.indexOf(letter(trans)) < 0) {
            StringBuilder names = new StringBuilder();
            for (Transpose one : Transpose.values()) {
                if (letters.indexOf(letter(one)) >= 0) {
                    names.append(names.isEmpty() ? "" : " or ").append(one);
                }
            }
            throw new BlasArgumentException(
                    routine + ": " + name + " (argument " + position + ") = " + trans + ", must be " + names);
        }
    }

    /** An option must be one of the letters, which are upper case. */
    public static void letter(String routine, int position, String name, char value, String letters) {
        if (letters.indexOf(value) < 0) {
            String legal = String.join(", ", letters.split("", -1)).replaceAll("^(?:, )|(?:, )$", "");
            throw new BlasArgumentException(
                    routine + ": " + name + " (argument " + position + ") = '" + value + "', must be one of " + legal);
        }
    }

    /** A predicate must not be null where it is asked. */
    public static void selector(boolean legal, String name) {
        if (!legal) {
            throw new NullPointerException(name);
        }
    }

    /** {@code |value| <= maximum}. */
    public static void integer(String routine, int position, String name, long value, long maximum) {
        increment(routine, position, name, value, maximum, false);
    }

    private static char letter(Transpose trans) {
        return switch (trans) {
            case NO_TRANS -> 'N';
            case TRANS -> 'T';
            case CONJ_TRANS -> 'C';
        };
    }

    /** The exception for a dimension that is too large for another. */
    public static BlasArgumentException above(
            String routine, int position, String name, long value, String text, long most) {
        return failure(routine, position, name, value, "<= " + (isNumber(text) ? text : text + " = " + most));
    }

    /** The exception for an integer that is too small for another. */
    public static BlasArgumentException below(
            String routine, int position, String name, long value, String text, long least) {
        return failure(routine, position, name, value, ">= " + (isNumber(text) ? text : text + " = " + least));
    }

    /** The exception for a real scalar that does not fulfil a condition; NaN fulfils none. */
    public static BlasArgumentException beyond(
            String routine, int position, String name, double value, String condition) {
        return new BlasArgumentException(
                routine + ": " + name + " (argument " + position + ") = " + value + ", must be " + condition);
    }

    private static boolean isNumber(String text) {
        return text.chars().allMatch(c -> c == '-' || Character.isDigit(c));
    }

    /** The exception for a leading dimension that is too small or beyond the backend's integers. */
    public static BlasArgumentException leadingDimension(
            String routine,
            int position,
            String name,
            long value,
            long maximum,
            String text,
            long least,
            Object... context) {
        if (value >= least) {
            return failure(routine, position, name, value, "<= " + maximum + ", the backend's largest integer");
        }
        StringBuilder where = new StringBuilder();
        for (Object one : context) {
            where.append(where.isEmpty() ? "" : ", ").append(one);
        }
        return failure(routine, position, name, value, ">= " + text + " = " + least + " (" + where + ")");
    }

    private static BlasArgumentException failure(
            String routine, int position, String name, long value, String condition) {
        return new BlasArgumentException(
                routine + ": " + name + " (argument " + position + ") = " + value + ", must be " + condition);
    }

    // ------------------------------------------------------------------------------------------------ room

    /** An offset is not negative. */
    public static void offset(String routine, String name, long value) {
        if (value < 0) {
            throw new BlasArgumentException(routine + ": " + name + " = " + value + ", must be >= 0");
        }
    }

    /** From its offset an operand holds as many elements as are needed. */
    public static void room(String routine, String name, long length, long offset, long needed) {
        if (length - offset < needed && needed > 0) {
            throw new BlasArgumentException(routine + ": " + name + " holds " + Math.max(0, length - offset)
                    + " elements from offset " + offset + ", needs " + needed);
        }
    }

    /** Elements of a vector: {@code 1 + (n - 1) * |inc|}. */
    public static long vector(long n, long inc) {
        return n <= 0 ? 0 : plus(times(n - 1, Math.abs(inc)), 1);
    }

    /** Elements of a packed triangle. */
    public static long packed(long n) {
        return (n & 1) == 0 ? times(n / 2, n + 1) : times(n, (n + 1) / 2);
    }

    /** Elements from the first to the last one of a general matrix. */
    public static long ge(Layout layout, long rows, long cols, long ld) {
        if (rows <= 0 || cols <= 0) {
            return 0;
        }
        return layout == Layout.COL_MAJOR ? plus(times(cols - 1, ld), rows) : plus(times(rows - 1, ld), cols);
    }

    /** Elements of a band matrix: whole columns (or rows) of {@code kl + ku + 1}. */
    public static long gb(Layout layout, long m, long n, long kl, long ku, long ld) {
        if (m <= 0 || n <= 0) {
            return 0;
        }
        return plus(times((layout == Layout.COL_MAJOR ? n : m) - 1, ld), plus(plus(kl, ku), 1));
    }

    /** Elements of a symmetric or triangular band matrix: whole columns (or rows) of {@code k + 1}. */
    @SuppressWarnings("unused") // layout: the same in both, and the emitted checks pass it to every shape
    public static long sb(Layout layout, long n, long k, long ld) {
        return n <= 0 ? 0 : plus(times(n - 1, ld), plus(k, 1));
    }

    /** Elements from the first matrix of a strided batch to the end of the last. */
    public static long strided(Layout layout, long rows, long cols, long ld, long stride, long batch) {
        long one = ge(layout, rows, cols, ld);
        return batch <= 0 || one == 0 ? 0 : plus(times(batch - 1, stride), one);
    }

    private static long times(long a, long b) {
        return Math.multiplyHigh(a, b) == 0 && a * b >= 0 ? a * b : Long.MAX_VALUE;
    }

    private static long plus(long a, long b) {
        return a > Long.MAX_VALUE - b ? Long.MAX_VALUE : a + b;
    }

    // ------------------------------------------------------------------------------------------------ operands

    /** The elements of an array, -1 for null. */
    public static long length(double[] array) {
        return array == null ? -1 : array.length;
    }

    /** The elements of an array, -1 for null. */
    public static long length(float[] array) {
        return array == null ? -1 : array.length;
    }

    /** The elements of an array, -1 for null. */
    public static long length(int[] array) {
        return array == null ? -1 : array.length;
    }

    /** The complex elements of an array of pairs, -1 for null. */
    public static long pairs(double[] array) {
        return array == null ? -1 : array.length >> 1;
    }

    /** The complex elements of an array of pairs, -1 for null. */
    public static long pairs(float[] array) {
        return array == null ? -1 : array.length >> 1;
    }

    /** The elements of a segment, -1 for null. */
    public static long length(MemorySegment segment, int elementBytes) {
        return segment == null ? -1 : segment.byteSize() / elementBytes;
    }

    /** An array as a segment, null for null. */
    public static MemorySegment heap(double[] array) {
        return array == null ? null : MemorySegment.ofArray(array);
    }

    /** An array as a segment, null for null. */
    public static MemorySegment heap(float[] array) {
        return array == null ? null : MemorySegment.ofArray(array);
    }

    /** An array as a segment, null for null. */
    public static MemorySegment heap(int[] array) {
        return array == null ? null : MemorySegment.ofArray(array);
    }

    /** An array as a segment, null for null. */
    public static MemorySegment heap(byte[] array) {
        return array == null ? null : MemorySegment.ofArray(array);
    }

    /** An operand that is read, from a byte on; one without elements may begin behind the end, or be missing. */
    public static MemorySegment origin(MemorySegment segment, long from) {
        if (segment == null) {
            return MemorySegment.NULL;
        }
        readable(segment);
        return from == 0 ? segment : segment.asSlice(Math.min(from, segment.byteSize()));
    }

    /** As {@link #origin}, for an operand that is written. */
    public static MemorySegment target(MemorySegment segment, long from) {
        if (segment == null) {
            return MemorySegment.NULL;
        }
        writable(segment);
        return from == 0 ? segment : segment.asSlice(Math.min(from, segment.byteSize()));
    }

    /** Throws the JDK's own exception where the segment's arena is closed or belongs to another thread. */
    public static void readable(MemorySegment segment) {
        if (segment.isNative()) {
            if (segment.byteSize() > 0) {
                segment.get(ValueLayout.JAVA_BYTE, 0);
            } else if (!segment.isReadOnly()) {
                segment.fill((byte) 0); // writes nothing and asks the JDK for access all the same
            }
        }
    }

    /** As {@link #readable}, and where the segment is read-only. */
    public static void writable(MemorySegment segment) {
        readable(segment);
        if (segment.isReadOnly()) {
            // A copy of no bytes asks the JDK for write access and writes nothing.
            MemorySegment.copy(NOTHING, 0, segment, 0, 0);
        }
    }

    /** As {@link #readable(MemorySegment)}, for each. */
    public static void readable(MemorySegment[] segments) {
        for (MemorySegment segment : segments) {
            readable(segment);
        }
    }

    /** As {@link #writable(MemorySegment)}, for each. */
    public static void writable(MemorySegment[] segments) {
        for (MemorySegment segment : segments) {
            writable(segment);
        }
    }
}
