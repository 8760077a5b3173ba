package org.panblas.ffm;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.foreign.MemorySegment;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.panblas.BlasArgumentException;
import org.panblas.Layout;
import org.panblas.Transpose;
import org.panblas.spi.BackendException;
import org.panblas.spi.Routines;
import org.panblas.spi.UnservedBlas;

/** Batches of a library with 64-bit integers, some of whose products Java serves, whose integers have 32. */
class WideBatchTest {
    private static final long TOO_LARGE = 1L << 32;

    private final MemorySegment memory = MemorySegment.ofArray(new double[8]);
    private final RoutedBlas blas;

    WideBatchTest() throws BackendException {
        blas = new RoutedBlas(
                CblasBlas.of(
                        IntegerWidth.ILP64,
                        new MemorySegment[Routines.blas().size()],
                        new UnservedBlas(UnsupportedOperationException::new),
                        () -> {}),
                Routes.of(Optional.empty(), CallSettings.read(), 1, Set.of())) {};
    }

    @Test
    void refusalNamesTheBatchAndItsArgument() {
        assertThatThrownBy(() -> blas.dgemm_batch_strided(
                        Layout.COL_MAJOR,
                        Transpose.NO_TRANS,
                        Transpose.NO_TRANS,
                        1,
                        1,
                        1,
                        1,
                        memory,
                        1,
                        1,
                        memory,
                        TOO_LARGE,
                        1,
                        0,
                        memory,
                        1,
                        1,
                        2))
                .isInstanceOf(BlasArgumentException.class)
                .hasMessage("dgemm_batch_strided: ldb (argument 12) = 4294967296, must be <= 2147483647, the backend's"
                        + " largest integer");
    }
}
