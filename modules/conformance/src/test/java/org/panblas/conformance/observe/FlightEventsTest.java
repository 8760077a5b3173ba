package org.panblas.conformance.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.panblas.Blas;
import org.panblas.Lapack;
import org.panblas.Layout;
import org.panblas.Transpose;
import org.panblas.Uplo;

/** The events of Flight Recorder: what is in them, and when there are any. */
class FlightEventsTest {
    private static final String EVENT = "org.panblas.Call";

    @TempDir
    Path directory;

    @Test
    void tellsRoutineSizesBackendAndOperations() throws IOException {
        List<RecordedEvent> events = record(Duration.ZERO, () -> {
            product(Blas.of("ref"), 5, 6, 7);
            Lapack.of("ref").dpotrf(Layout.ROW_MAJOR, Uplo.LOWER, 1, new double[] {4}, 1);
        });
        assertThat(events).hasSize(2);
        RecordedEvent product = events.get(0);
        assertThat(product.getString("routine")).isEqualTo("dgemm");
        assertThat(product.getString("backend")).isEqualTo("ref");
        assertThat(List.of(product.getLong("m"), product.getLong("n"), product.getLong("k")))
                .containsExactly(5L, 6L, 7L);
        assertThat(product.getDouble("flops")).isEqualTo(2.0 * 5 * 6 * 7);
        assertThat(product.getString("path")).isEqualTo("java");
        assertThat(product.getDuration()).isPositive();
        assertThat(product.getThread().getJavaThreadId())
                .isEqualTo(Thread.currentThread().threadId());
        RecordedEvent factor = events.get(1);
        assertThat(factor.getString("routine")).isEqualTo("dpotrf");
        assertThat(List.of(factor.getLong("m"), factor.getLong("n"), factor.getLong("k")))
                .containsExactly(-1L, 1L, -1L);
        // A square root, which counts as a multiplication.
        assertThat(factor.getDouble("flops")).isCloseTo(1, within(1e-12));
    }

    @Test
    void tellsTheWayOfACall() throws IOException {
        Blas openblas = Blas.of("openblas");
        int long_ = 400_000; // more than one slice of blas.critical.max, whatever the processor
        int large = 2_000; // a matrix of 32 MB, more than one critical call of level 2 may touch
        List<RecordedEvent> events = record(Duration.ZERO, () -> {
            openblas.ddot(4, new double[4], 1, new double[4], 1);
            openblas.ddot(5_000, new double[5_000], 1, new double[5_000], 1);
            openblas.ddot(long_, new double[long_], 1, new double[long_], 1);
            double[] a = new double[large * large];
            double[] x = new double[large];
            double[] y = new double[large];
            openblas.dsymv(Layout.COL_MAJOR, Uplo.UPPER, large, 1, a, large, x, 1, 0, y, 1);
            openblas.dsymv(
                    Layout.COL_MAJOR,
                    Uplo.UPPER,
                    large,
                    1,
                    MemorySegment.ofArray(a),
                    large,
                    MemorySegment.ofArray(x),
                    1,
                    0,
                    MemorySegment.ofArray(y),
                    1);
            openblas.dsdot(3, new float[3], 1, new float[3], 1);
            try (Arena arena = Arena.ofConfined()) {
                MemorySegment vector = arena.allocate(ValueLayout.JAVA_DOUBLE, 8);
                openblas.ddot(8L, vector, 1, vector, 1);
            }
        });
        assertThat(events)
                .extracting(e -> e.getString("path"))
                .containsExactly("java", "critical", "slices", "java", "copies", "fallback", "plain");
    }

    @Test
    void tellsTheWayOfLapack() throws IOException {
        Lapack openblas = Lapack.of("openblas");
        List<RecordedEvent> events = record(Duration.ZERO, () -> {
            solve(openblas, 3);
            solve(openblas, 120);
            solve(Lapack.of("ref"), 3);
            try (Arena arena = Arena.ofConfined()) {
                MemorySegment a = arena.allocate(ValueLayout.JAVA_DOUBLE, 1);
                a.set(ValueLayout.JAVA_DOUBLE, 0, 1);
                openblas.dpotrf(Layout.COL_MAJOR, Uplo.LOWER, 1L, a, 1);
            }
        });
        assertThat(events)
                .extracting(e -> e.getString("routine") + " " + e.getLong("k") + " " + e.getString("path"))
                .containsExactly("dgesv 2 critical", "dgesv 2 copies", "dgesv 2 java", "dpotrf -1 plain");
    }

    @Test
    void keepsTheThreshold() throws IOException {
        assertThat(record(Duration.ofHours(1), () -> product(Blas.of("ref"), 8, 8, 8)))
                .isEmpty();
    }

    @Test
    void isOffInARecordingThatDoesNotAsk() throws IOException {
        try (Recording recording = new Recording()) {
            recording.start();
            product(Blas.of("ref"), 8, 8, 8);
            assertThat(events(recording)).isEmpty();
            // What a recording wants may change while it runs.
            recording.enable(EVENT).withThreshold(Duration.ZERO);
            product(Blas.of("ref"), 8, 8, 8);
            assertThat(events(recording)).hasSize(1);
        }
    }

    private List<RecordedEvent> record(Duration threshold, Runnable calls) throws IOException {
        try (Recording recording = new Recording()) {
            recording.enable(EVENT).withThreshold(threshold);
            recording.start();
            calls.run();
            return events(recording);
        }
    }

    private List<RecordedEvent> events(Recording recording) throws IOException {
        Path file = directory.resolve(System.nanoTime() + ".jfr");
        recording.dump(file);
        return RecordingFile.readAllEvents(file).stream()
                .filter(e -> e.getEventType().getName().equals(EVENT))
                .toList();
    }

    private static void product(Blas blas, int m, int n, int k) {
        blas.dgemm(
                Layout.ROW_MAJOR,
                Transpose.NO_TRANS,
                Transpose.NO_TRANS,
                m,
                n,
                k,
                1,
                new double[m * k],
                k,
                new double[k * n],
                n,
                0,
                new double[m * n],
                n);
    }

    private static void solve(Lapack lapack, int n) {
        double[] a = new double[n * n];
        for (int i = 0; i < n; i++) {
            a[i * n + i] = 1;
        }
        lapack.dgesv(Layout.COL_MAJOR, n, 2, a, n, new int[n], new double[2 * n], n);
    }
}
