package plain;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.panblas.spi.BackendInfo;
import org.panblas.spi.BlasBackend;
import org.panblas.spi.BlasKernels;
import org.panblas.spi.ForwardingBlas;
import org.panblas.spi.Routines;
import org.panblas.spi.ThreadControl;

/** A dot product. A negative increment goes through a vector from its last element. */
final class PlainBlas extends ForwardingBlas implements BlasBackend {
    /** It computes on the thread that calls. */
    private static final ThreadControl ONE_THREAD = new ThreadControl() {
        @Override
        public int threads() {
            return 1;
        }

        @Override
        public int maxThreads() {
            return 1;
        }

        @Override
        public void setThreads(int n) {}

        @Override
        public Scope scope() {
            return Scope.FIXED;
        }
    };

    private static final Map<String, String> BY_OTHERS = Routines.blas().stream()
            .filter(routine -> !routine.equals("ddot"))
            .collect(Collectors.toMap(Function.identity(), routine -> "plain has ddot only"));

    PlainBlas(BlasKernels others) {
        super(others);
    }

    @Override
    public double ddot(int n, double[] x, int offsetX, int incX, double[] y, int offsetY, int incY) {
        int ix = incX < 0 ? offsetX + (1 - n) * incX : offsetX;
        int iy = incY < 0 ? offsetY + (1 - n) * incY : offsetY;
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += x[ix + i * incX] * y[iy + i * incY];
        }
        return sum;
    }

    @Override
    public double ddot(long n, MemorySegment x, long incX, MemorySegment y, long incY) {
        long ix = incX < 0 ? (1 - n) * incX : 0;
        long iy = incY < 0 ? (1 - n) * incY : 0;
        double sum = 0;
        for (long i = 0; i < n; i++) {
            sum += element(x, ix + i * incX) * element(y, iy + i * incY);
        }
        return sum;
    }

    private static double element(MemorySegment x, long index) {
        return x.get(ValueLayout.JAVA_DOUBLE_UNALIGNED, index * Double.BYTES);
    }

    @Override
    public BackendInfo info() {
        return new BackendInfo(
                "", "", "", "plain", "1", "", "lp64", "api", "none", "", BY_OTHERS, "", List.of(), Map.of());
    }

    @Override
    public ThreadControl threading() {
        return ONE_THREAD;
    }

    @Override
    public long maxIndex() {
        return Integer.MAX_VALUE;
    }
}
