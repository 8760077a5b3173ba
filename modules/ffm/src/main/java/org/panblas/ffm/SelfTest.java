package org.panblas.ffm;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.panblas.Diag;
import org.panblas.Layout;
import org.panblas.Side;
import org.panblas.Transpose;
import org.panblas.Uplo;
import org.panblas.spi.BackendException;
import org.panblas.spi.BackendRequest;

/**
 * A few calls on small integers, whose results are exact in any order of summation, so that a library which computes
 * wrongly on this machine is found before a user's data is touched. A wide sentinel surrounds what is written. The
 * functions are called by {@link WordCall}, because to bind their signatures would take longer than all the rest; that the
 * signatures are right depends on no library file, and the conformance kit proves it.
 */
final class SelfTest {
    /** The functions of BLAS without which a library is of no use. */
    static final List<String> FUNCTIONS = List.of("cblas_dgemv", "cblas_dgemm", "cblas_dtrsm");

    private static final String COMPLEX_DOT = "cblas_zdotc_sub";

    private static final ValueLayout.OfDouble ELEMENT = ValueLayout.JAVA_DOUBLE;
    private static final double SENTINEL = -7777;

    /** Doubles of sentinel on each side: a cache line, which is also the widest vector register. */
    private static final int GUARD = 8;

    /** One size inside a kernel's tile, and ones around and above tiles for the full test. */
    private static final int[] QUICK = {3};

    private static final int[] FULL = {1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 31, 33, 63, 65, 129};

    private final OpenedLibrary opened;

    private SelfTest(OpenedLibrary opened) {
        this.opened = opened;
    }

    /** Runs the test in the extent that {@code blas.verify} asks for. */
    static void run(OpenedLibrary opened, BackendRequest request) throws BackendException {
        int[] sizes = switch (request.verify()) {
            case "off" -> new int[0];
            case "full" -> FULL;
            default -> QUICK;
        };
        SelfTest test = new SelfTest(opened);
        for (int n : sizes) {
            try (Arena arena = Arena.ofConfined()) {
                switch (request.role()) {
                    case BLAS -> {
                        test.complexDot(arena, n);
                        test.matrixVector(arena, n);
                        test.product(arena, n, Layout.COL_MAJOR);
                        test.product(arena, n, Layout.ROW_MAJOR);
                        test.solve(arena, n);
                    }
                    case LAPACK -> {
                        test.cholesky(arena, n);
                        test.lu(arena, n);
                    }
                }
            }
        }
    }

    private void complexDot(Arena arena, int n) throws BackendException {
        Optional<MemorySegment> zdotc = opened.names().find(opened.library(), COMPLEX_DOT);
        if (zdotc.isEmpty()) {
            return;
        }
        double[] x = operand(2 * n);
        double[] y = operand(4 * n);
        double re = 0;
        double im = 0;
        for (int i = 0; i < n; i++) {
            re += x[2 * i] * y[4 * i] + x[2 * i + 1] * y[4 * i + 1];
            im += x[2 * i] * y[4 * i + 1] - x[2 * i + 1] * y[4 * i];
        }
        Result result = new Result(arena, new double[2]);
        WordCall.call(zdotc.get(), n, copy(arena, x), 1, copy(arena, y), 2, result.segment());
        double[] found = values(result, "zdotc", n);
        // Not by equals, which tells a negative zero from a positive one.
        require(found[0] == re && found[1] == im, "zdotc", n);
    }

    /** y of every other element by x from its end, which a negative increment asks for. */
    private void matrixVector(Arena arena, int n) throws BackendException {
        double[] a = operand(n * n);
        double[] x = operand(n);
        double[] y = filled(2 * n - 1);
        for (int i = 0; i < n; i++) {
            y[2 * i] = i;
        }
        Result result = new Result(arena, y);
        WordCall.call(
                blas("cblas_dgemv"),
                Codes.of(Layout.COL_MAJOR),
                Codes.of(Transpose.NO_TRANS),
                n,
                n,
                2.0,
                copy(arena, a),
                n,
                copy(arena, x),
                -1,
                -1.0,
                result.segment(),
                2);
        double[] found = values(result, "dgemv", n);
        for (int i = 0; i < n; i++) {
            double expected = -i;
            for (int j = 0; j < n; j++) {
                expected += 2 * a[i + j * n] * x[n - 1 - j];
            }
            require(found[2 * i] == expected, "dgemv with a negative increment;", n);
            require(i == n - 1 || found[2 * i + 1] == SENTINEL, "dgemv writes between elements;", n);
        }
    }

    /** C of n × n inside columns, or rows, of n + 1 elements. */
    private void product(Arena arena, int n, Layout layout) throws BackendException {
        int ld = n + 1;
        int down = layout == Layout.COL_MAJOR ? 1 : ld;
        int across = layout == Layout.COL_MAJOR ? ld : 1;
        double[] a = operand(ld * n);
        double[] b = operand(ld * n);
        double[] c = filled(ld * n);
        for (int j = 0; j < n; j++) {
            for (int i = 0; i < n; i++) {
                c[i * down + j * across] = i - j;
            }
        }
        Result result = new Result(arena, c);
        WordCall.call(
                blas("cblas_dgemm"),
                Codes.of(layout),
                Codes.of(Transpose.NO_TRANS),
                Codes.of(Transpose.TRANS),
                n,
                n,
                n,
                2.0,
                copy(arena, a),
                ld,
                copy(arena, b),
                ld,
                -1.0,
                result.segment(),
                ld);
        double[] found = values(result, "dgemm", n);
        for (int j = 0; j < n; j++) {
            for (int i = 0; i < n; i++) {
                double expected = j - i;
                for (int l = 0; l < n; l++) {
                    expected += 2 * a[i * down + l * across] * b[j * down + l * across];
                }
                require(found[i * down + j * across] == expected, "dgemm", n);
            }
            require(found[n + j * ld] == SENTINEL, "dgemm writes between columns;", n);
        }
    }

    /** L · X = B for a unit lower triangle, undone by the product in Java. */
    private void solve(Arena arena, int n) throws BackendException {
        double[] a = operand(n * n);
        for (int j = 0; j < n; j++) {
            for (int i = j + 1; i < n; i++) {
                // One subdiagonal keeps the solution small, hence exact.
                a[i + j * n] = i == j + 1 ? 1 : 0;
            }
        }
        double[] b = new double[n];
        for (int i = 0; i < n; i++) {
            b[i] = i % 3 + 1;
        }
        Result result = new Result(arena, b);
        WordCall.call(
                blas("cblas_dtrsm"),
                Codes.of(Layout.COL_MAJOR),
                Codes.of(Side.LEFT),
                Codes.of(Uplo.LOWER),
                Codes.of(Transpose.NO_TRANS),
                Codes.of(Diag.UNIT),
                n,
                1,
                1.0,
                copy(arena, a),
                n,
                result.segment(),
                n);
        double[] x = values(result, "dtrsm", n);
        for (int i = 0; i < n; i++) {
            require(x[i] + (i == 0 ? 0 : x[i - 1]) == b[i], "dtrsm", n);
        }
    }

    /** A = L · Lᵀ of a lower triangle with 1, 2, 3, 1, ... on the diagonal and ones below it. */
    private void cholesky(Arena arena, int n) throws BackendException {
        double[] a = filled(n * n);
        for (int j = 0; j < n; j++) {
            for (int i = j; i < n; i++) {
                int diagonal = i % 3 + 1;
                double squares = diagonal * diagonal + (i == 0 ? 0 : 1);
                a[i + j * n] = i == j ? squares : i == j + 1 ? j % 3 + 1 : 0;
            }
        }
        Result result = new Result(arena, a);
        MemorySegment order = integers(arena, n);
        MemorySegment info = integers(arena, -1);
        // Last the length of the text, as Fortran has it.
        WordCall.call(lapack("dpotrf"), arena.allocateFrom("L"), order, result.segment(), order, info, 1);
        require(integer(info, 0) == 0, "dpotrf", n);
        double[] found = values(result, "dpotrf", n);
        for (int j = 0; j < n; j++) {
            for (int i = 0; i < n; i++) {
                double expected = i < j ? SENTINEL : i == j ? i % 3 + 1 : i == j + 1 ? 1 : 0;
                require(found[i + j * n] == expected, "dpotrf", n);
            }
        }
    }

    /** A = L · U with halves below the ones of L, fours on the diagonal of U and twos above: no row is exchanged. */
    private void lu(Arena arena, int n) throws BackendException {
        double[] a = new double[n * n];
        for (int j = 0; j < n; j++) {
            for (int i = 0; i < n; i++) {
                a[i + j * n] = i == j ? (i == 0 ? 4 : 5) : Math.abs(i - j) == 1 ? 2 : 0;
            }
        }
        Result result = new Result(arena, a);
        MemorySegment order = integers(arena, n);
        MemorySegment ipiv = integers(arena, new int[n]);
        MemorySegment info = integers(arena, -1);
        WordCall.call(lapack("dgetrf"), order, order, result.segment(), order, ipiv, info);
        require(integer(info, 0) == 0, "dgetrf", n);
        double[] found = values(result, "dgetrf", n);
        for (int j = 0; j < n; j++) {
            require(integer(ipiv, j) == j + 1, "dgetrf", n);
            for (int i = 0; i < n; i++) {
                double expected = i == j ? 4 : i == j + 1 ? 0.5 : i == j - 1 ? 2 : 0;
                require(found[i + j * n] == expected, "dgetrf", n);
            }
        }
    }

    /** That it is there was proven before. */
    private MemorySegment blas(String function) {
        return opened.names().find(opened.library(), function).orElseThrow();
    }

    private MemorySegment lapack(String routine) {
        return opened.names().findFortran(opened.library(), routine).orElseThrow();
    }

    /** Integers of the library's width in memory. */
    private MemorySegment integers(Arena arena, int... values) {
        return isWide()
                ? arena.allocateFrom(
                        ValueLayout.JAVA_LONG,
                        Arrays.stream(values).asLongStream().toArray())
                : arena.allocateFrom(ValueLayout.JAVA_INT, values);
    }

    private long integer(MemorySegment values, int index) {
        return isWide() ? values.toArray(ValueLayout.JAVA_LONG)[index] : values.toArray(ValueLayout.JAVA_INT)[index];
    }

    private boolean isWide() {
        return opened.width().width() == IntegerWidth.ILP64;
    }

    /** Small integers, none of them like its neighbour. */
    private static double[] operand(int length) {
        double[] values = new double[length];
        for (int i = 0; i < length; i++) {
            values[i] = i * 5 % 7 - 3;
        }
        return values;
    }

    private static double[] filled(int length) {
        double[] values = new double[length];
        Arrays.fill(values, SENTINEL);
        return values;
    }

    /** As a whole: to bind what reads and writes single elements takes longer than the test. */
    private static MemorySegment copy(Arena arena, double[] values) {
        return arena.allocateFrom(ELEMENT, values);
    }

    /** An operand that is written, between guards. */
    private record Result(MemorySegment buffer, MemorySegment segment) {
        Result(Arena arena, double[] values) {
            this(copy(arena, guarded(values)));
        }

        private Result(MemorySegment buffer) {
            this(
                    buffer,
                    buffer.asSlice(GUARD * ELEMENT.byteSize(), buffer.byteSize() - 2 * GUARD * ELEMENT.byteSize()));
        }

        private static double[] guarded(double[] values) {
            double[] buffer = filled(values.length + 2 * GUARD);
            System.arraycopy(values, 0, buffer, GUARD, values.length);
            return buffer;
        }
    }

    /** What a library made of an operand, whose guards must be untouched. */
    private double[] values(Result result, String routine, int n) throws BackendException {
        double[] buffer = result.buffer().toArray(ELEMENT);
        for (int i = 0; i < GUARD; i++) {
            boolean kept = buffer[i] == SENTINEL && buffer[buffer.length - 1 - i] == SENTINEL;
            require(kept, routine + " writes outside its operand;", n);
        }
        return Arrays.copyOfRange(buffer, GUARD, buffer.length - GUARD);
    }

    private void require(boolean right, String what, int n) throws BackendException {
        if (!right) {
            throw new BackendException(
                    Stages.SELF_TEST,
                    opened.fileName() + " computes wrongly on this machine: " + what + " with n = " + n,
                    "use another build of the library; blas.verify=off skips this test");
        }
    }
}
