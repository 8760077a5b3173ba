package org.panblas.ffm;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
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
        MemorySegment x = operand(arena, 2 * n);
        MemorySegment y = operand(arena, 4 * n);
        double re = 0;
        double im = 0;
        for (int i = 0; i < n; i++) {
            re += at(x, 2L * i) * at(y, 4L * i) + at(x, 2L * i + 1) * at(y, 4L * i + 1);
            im += at(x, 2L * i) * at(y, 4L * i + 1) - at(x, 2L * i + 1) * at(y, 4L * i);
        }
        MemorySegment buffer = guarded(arena, 2);
        MemorySegment found = inside(buffer);
        WordCall.call(zdotc.get(), n, x, 1, y, 2, found);
        // Not by equals, which tells a negative zero from a positive one.
        require(at(found, 0) == re && at(found, 1) == im, "zdotc", n);
        requireGuards(buffer, "zdotc", n);
    }

    /** y of every other element by x from its end, which a negative increment asks for. */
    private void matrixVector(Arena arena, int n) throws BackendException {
        MemorySegment a = operand(arena, n * n);
        MemorySegment x = operand(arena, n);
        MemorySegment buffer = guarded(arena, 2 * n - 1);
        MemorySegment y = inside(buffer);
        for (int i = 0; i < n; i++) {
            y.setAtIndex(ELEMENT, 2L * i, i);
        }
        WordCall.call(
                blas("cblas_dgemv"),
                Codes.of(Layout.COL_MAJOR),
                Codes.of(Transpose.NO_TRANS),
                n,
                n,
                2.0,
                a,
                n,
                x,
                -1,
                -1.0,
                y,
                2);
        for (int i = 0; i < n; i++) {
            double expected = -i;
            for (int j = 0; j < n; j++) {
                expected += 2 * at(a, i + (long) j * n) * at(x, n - 1L - j);
            }
            require(at(y, 2L * i) == expected, "dgemv with a negative increment;", n);
            require(i == n - 1 || at(y, 2L * i + 1) == SENTINEL, "dgemv writes between elements;", n);
        }
        requireGuards(buffer, "dgemv", n);
    }

    /** C of n × n inside columns, or rows, of n + 1 elements. */
    private void product(Arena arena, int n, Layout layout) throws BackendException {
        int ld = n + 1;
        int down = layout == Layout.COL_MAJOR ? 1 : ld;
        int across = layout == Layout.COL_MAJOR ? ld : 1;
        MemorySegment a = operand(arena, ld * n);
        MemorySegment b = operand(arena, ld * n);
        MemorySegment buffer = guarded(arena, ld * n);
        MemorySegment c = inside(buffer);
        for (int j = 0; j < n; j++) {
            for (int i = 0; i < n; i++) {
                c.setAtIndex(ELEMENT, i * down + j * across, i - j);
            }
        }
        WordCall.call(
                blas("cblas_dgemm"),
                Codes.of(layout),
                Codes.of(Transpose.NO_TRANS),
                Codes.of(Transpose.TRANS),
                n,
                n,
                n,
                2.0,
                a,
                ld,
                b,
                ld,
                -1.0,
                c,
                ld);
        for (int j = 0; j < n; j++) {
            for (int i = 0; i < n; i++) {
                double expected = j - i;
                for (int l = 0; l < n; l++) {
                    expected += 2 * at(a, i * down + l * across) * at(b, j * down + l * across);
                }
                require(at(c, i * down + j * across) == expected, "dgemm", n);
            }
            require(at(c, n + j * ld) == SENTINEL, "dgemm writes between columns;", n);
        }
        requireGuards(buffer, "dgemm", n);
    }

    /** L · X = B for a unit lower triangle, undone by the product in Java. */
    private void solve(Arena arena, int n) throws BackendException {
        MemorySegment a = operand(arena, n * n);
        for (int j = 0; j < n; j++) {
            for (int i = j + 1; i < n; i++) {
                // One subdiagonal keeps the solution small, hence exact.
                a.setAtIndex(ELEMENT, i + j * n, i == j + 1 ? 1 : 0);
            }
        }
        MemorySegment buffer = guarded(arena, n);
        MemorySegment x = inside(buffer);
        for (int i = 0; i < n; i++) {
            x.setAtIndex(ELEMENT, i, i % 3 + 1);
        }
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
                a,
                n,
                x,
                n);
        for (int i = 0; i < n; i++) {
            double left = at(x, i) + (i == 0 ? 0 : at(x, i - 1));
            require(left == i % 3 + 1, "dtrsm", n);
        }
        requireGuards(buffer, "dtrsm", n);
    }

    /** A = L · Lᵀ of a lower triangle with 1, 2, 3, 1, ... on the diagonal and ones below it. */
    private void cholesky(Arena arena, int n) throws BackendException {
        MemorySegment buffer = guarded(arena, n * n);
        MemorySegment a = inside(buffer);
        for (int j = 0; j < n; j++) {
            for (int i = j; i < n; i++) {
                int diagonal = i % 3 + 1;
                double squares = diagonal * diagonal + (i == 0 ? 0 : 1);
                a.setAtIndex(ELEMENT, i + j * n, i == j ? squares : i == j + 1 ? j % 3 + 1 : 0);
            }
        }
        MemorySegment order = integers(arena, n);
        MemorySegment info = integers(arena, -1);
        // Last the length of the text, as Fortran has it.
        WordCall.call(lapack("dpotrf"), arena.allocateFrom("L"), order, a, order, info, 1);
        require(integer(info, 0) == 0, "dpotrf", n);
        for (int j = 0; j < n; j++) {
            for (int i = 0; i < n; i++) {
                double expected = i < j ? SENTINEL : i == j ? i % 3 + 1 : i == j + 1 ? 1 : 0;
                require(at(a, i + j * n) == expected, "dpotrf", n);
            }
        }
        requireGuards(buffer, "dpotrf", n);
    }

    /** A = L · U with halves below the ones of L, fours on the diagonal of U and twos above: no row is exchanged. */
    private void lu(Arena arena, int n) throws BackendException {
        MemorySegment buffer = guarded(arena, n * n);
        MemorySegment a = inside(buffer);
        for (int j = 0; j < n; j++) {
            for (int i = 0; i < n; i++) {
                double value = i == j ? (i == 0 ? 4 : 5) : Math.abs(i - j) == 1 ? 2 : 0;
                a.setAtIndex(ELEMENT, i + j * n, value);
            }
        }
        MemorySegment order = integers(arena, n);
        MemorySegment ipiv = integers(arena, new long[n]);
        MemorySegment info = integers(arena, -1);
        WordCall.call(lapack("dgetrf"), order, order, a, order, ipiv, info);
        require(integer(info, 0) == 0, "dgetrf", n);
        for (int j = 0; j < n; j++) {
            require(integer(ipiv, j) == j + 1, "dgetrf", n);
            for (int i = 0; i < n; i++) {
                double expected = i == j ? 4 : i == j + 1 ? 0.5 : i == j - 1 ? 2 : 0;
                require(at(a, i + j * n) == expected, "dgetrf", n);
            }
        }
        requireGuards(buffer, "dgetrf", n);
    }

    /** That it is there was proven before. */
    private MemorySegment blas(String function) {
        return opened.names().find(opened.library(), function).orElseThrow();
    }

    private MemorySegment lapack(String routine) {
        return opened.names().findFortran(opened.library(), routine).orElseThrow();
    }

    /** Integers of the library's width in memory. */
    private MemorySegment integers(Arena arena, long... values) {
        if (isWide()) {
            return arena.allocateFrom(ValueLayout.JAVA_LONG, values);
        }
        MemorySegment narrow = arena.allocate(ValueLayout.JAVA_INT, values.length);
        for (int i = 0; i < values.length; i++) {
            narrow.setAtIndex(ValueLayout.JAVA_INT, i, (int) values[i]);
        }
        return narrow;
    }

    private long integer(MemorySegment values, int index) {
        return isWide()
                ? values.getAtIndex(ValueLayout.JAVA_LONG, index)
                : values.getAtIndex(ValueLayout.JAVA_INT, index);
    }

    private boolean isWide() {
        return opened.width().width() == IntegerWidth.ILP64;
    }

    /** Small integers, none of them like its neighbour. */
    private static MemorySegment operand(Arena arena, int length) {
        MemorySegment values = arena.allocate(ELEMENT, length);
        for (int i = 0; i < length; i++) {
            values.setAtIndex(ELEMENT, i, i * 5 % 7 - 3);
        }
        return values;
    }

    private static MemorySegment guarded(Arena arena, int length) {
        MemorySegment buffer = arena.allocate(ELEMENT, length + 2L * GUARD);
        for (long i = 0; i < length + 2L * GUARD; i++) {
            buffer.setAtIndex(ELEMENT, i, SENTINEL);
        }
        return buffer;
    }

    private static MemorySegment inside(MemorySegment buffer) {
        return buffer.asSlice(GUARD * ELEMENT.byteSize(), buffer.byteSize() - 2L * GUARD * ELEMENT.byteSize());
    }

    private void requireGuards(MemorySegment buffer, String routine, int n) throws BackendException {
        long length = buffer.byteSize() / ELEMENT.byteSize();
        for (int i = 0; i < GUARD; i++) {
            boolean kept = at(buffer, i) == SENTINEL && at(buffer, length - 1 - i) == SENTINEL;
            require(kept, routine + " writes outside its operand;", n);
        }
    }

    private static double at(MemorySegment values, long index) {
        return values.getAtIndex(ELEMENT, index);
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
