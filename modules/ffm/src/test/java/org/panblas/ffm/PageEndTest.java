package org.panblas.ffm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.panblas.Layout;
import org.panblas.Transpose;
import org.panblas.spi.BackendException;
import org.panblas.spi.Routines;
import org.panblas.spi.UnservedBlas;

/** Native operands of a routine that reads behind them, near the end of a page and elsewhere. */
class PageEndTest {
    private static final int M = 2;
    private static final int N = 3;
    private static final int K = 4;
    private static final int LD = 6;
    private static final long PAGE = 4096;
    private static final long NEAR = PageEnd.REGISTER_BYTES - Float.BYTES;

    private final Library library = new Library();
    private final CallSettings settings;

    PageEndTest() throws BackendException {
        settings = CallSettings.read();
    }

    /** Keeps the operands of a call, and writes 7 to the first element of C. */
    private static final class Library extends CblasBlas {
        private MemorySegment a;
        private MemorySegment b;
        private MemorySegment c;
        private long lda;

        Library() {
            super(
                    new MemorySegment[Routines.blas().size()],
                    new UnservedBlas(UnsupportedOperationException::new),
                    () -> {});
        }

        @Override
        public void sgemm(
                Layout layout,
                Transpose transA,
                Transpose transB,
                long m,
                long n,
                long k,
                float alpha,
                MemorySegment a,
                long lda,
                MemorySegment b,
                long ldb,
                float beta,
                MemorySegment c,
                long ldc) {
            this.a = a;
            this.lda = lda;
            this.b = b;
            this.c = c;
            c.set(ValueLayout.JAVA_FLOAT, 0, 7);
        }
    }

    private RoutedBlas blas(String... readsBehind) {
        return new RoutedBlas(library, Routes.of(Optional.empty(), settings, 1, Set.of(readsBehind))) {};
    }

    private void product(Layout layout, Transpose trans, MemorySegment a, MemorySegment b, MemorySegment c) {
        blas("sgemm").sgemm(layout, trans, trans, M, N, K, 1, a, LD, b, LD, 1, c, LD);
    }

    private static void columns(RoutedBlas blas, long k, MemorySegment a, MemorySegment b, MemorySegment c) {
        Transpose none = Transpose.NO_TRANS;
        blas.sgemm(Layout.COL_MAJOR, none, none, M, N, k, 1, a, LD, b, LD, 1, c, LD);
    }

    /** An operand of so many elements that ends so many bytes before a page does. */
    private static MemorySegment before(Arena arena, long bytes, long elements) {
        MemorySegment page = arena.allocate(2 * PAGE, PAGE);
        return page.asSlice(2 * PAGE - bytes - elements * Float.BYTES);
    }

    /** The operand's last line is as long as the matrix is wide, not as lda. */
    @ParameterizedTest
    @CsvSource({
        "COL_MAJOR, NO_TRANS, 4, 2",
        "COL_MAJOR, TRANS, 2, 4",
        "ROW_MAJOR, NO_TRANS, 2, 4",
        "ROW_MAJOR, CONJ_TRANS, 4, 2"
    })
    void copiesWhatEndsWithAPage(Layout layout, Transpose trans, int lines, int length) {
        try (Arena arena = Arena.ofConfined()) {
            long elements = (lines - 1L) * LD + length;
            MemorySegment a = before(arena, NEAR, elements);
            for (int i = 0; i < elements; i++) {
                a.setAtIndex(ValueLayout.JAVA_FLOAT, i, i);
            }
            MemorySegment far = arena.allocate(PAGE, PAGE);
            product(layout, trans, a, far, far);

            assertThat(seen(library.a, a)).isFalse();
            assertThat(library.lda).isEqualTo(length);
            for (int line = 0; line < lines; line++) {
                for (int i = 0; i < length; i++) {
                    assertThat(library.a.getAtIndex(ValueLayout.JAVA_FLOAT, (long) line * length + i))
                            .isEqualTo(line * LD + i);
                }
            }
        }
    }

    private static boolean seen(MemorySegment passed, MemorySegment operand) {
        return passed.address() == operand.address();
    }

    @Test
    void passesWhatHasRoom() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment a = before(arena, PageEnd.REGISTER_BYTES, (K - 1L) * LD + M);
            MemorySegment b = before(arena, PageEnd.REGISTER_BYTES, (N - 1L) * LD + K);
            MemorySegment c = before(arena, PageEnd.REGISTER_BYTES, (N - 1L) * LD + M);
            product(Layout.COL_MAJOR, Transpose.NO_TRANS, a, b, c);
            assertThat(library.a).isSameAs(a);
            assertThat(library.b).isSameAs(b);
            assertThat(library.c).isSameAs(c);
        }
    }

    @Test
    void copiesTheResultBackWithoutTheGaps() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment c = before(arena, 0, (N - 1L) * LD + M);
            c.fill((byte) 1);
            float gap = c.get(ValueLayout.JAVA_FLOAT, 0);
            MemorySegment far = arena.allocate(PAGE, PAGE);
            product(Layout.COL_MAJOR, Transpose.NO_TRANS, far, far, c);
            assertThat(seen(library.c, c)).isFalse();
            assertThat(c.getAtIndex(ValueLayout.JAVA_FLOAT, 0)).isEqualTo(7);
            for (int i = 1; i < (N - 1) * LD + M; i++) {
                assertThat(c.getAtIndex(ValueLayout.JAVA_FLOAT, i)).isEqualTo(gap);
            }
        }
    }

    @Test
    void passesArraysAndWhatHasNoElements() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment array = MemorySegment.ofArray(new float[N * LD]);
            MemorySegment nothing = before(arena, 0, 0);
            columns(blas("sgemm"), 0, nothing, nothing, array);
            assertThat(library.a).isSameAs(nothing);
            assertThat(library.b).isSameAs(nothing);
            assertThat(library.c).isSameAs(array);
        }
    }

    @Test
    void passesAllOfALibraryThatKeepsWithinOperands() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment a = before(arena, 0, (K - 1L) * LD + M);
            MemorySegment far = arena.allocate(PAGE, PAGE);
            columns(blas(), K, a, far, far);
            assertThat(library.a).isSameAs(a);
        }
    }

    /** The products of a batch lie side by side; only the last one ends with the page. */
    @Test
    void copiesTheProductOfABatchThatEndsWithAPage() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment all = before(arena, 0, 3L * N * K);
            MemorySegment far = arena.allocate(PAGE, PAGE);
            for (int batch = 1; batch <= 3; batch++) {
                blas("sgemm")
                        .sgemm_batch_strided(
                                Layout.COL_MAJOR,
                                Transpose.NO_TRANS,
                                Transpose.NO_TRANS,
                                M,
                                N,
                                K,
                                1,
                                far,
                                M,
                                0,
                                all,
                                K,
                                N * K,
                                1,
                                far,
                                M,
                                0,
                                batch);
                assertThat(library.b.address() == all.address() + (batch - 1L) * N * K * Float.BYTES)
                        .as("last of %d", batch)
                        .isEqualTo(batch < 2);
            }
        }
    }

    @Test
    void refusesRoutinesThatNobodyListensFor() {
        assertThatThrownBy(() -> blas("dgemm"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("dgemm");
    }
}
