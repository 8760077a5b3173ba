package org.panblas.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PeakTest {
    /** All lanes and chains count: the sum after three steps, by the recurrence x := x / 2 + 1 / 2 from 1, 2, ..., 12. */
    @Test
    void theLoopsDoWhatTheyAreCountedBy() {
        double sum = 0;
        for (int chain = 1; chain <= FmaLoops.CHAINS; chain++) {
            sum += 1 + (chain - 1) / 8.0;
        }
        for (FmaLoops loops : new FmaLoops[] {new FmaScalarLoops(), new FmaVectorLoops()}) {
            assertThat(loops.sumDoubles(3)).isCloseTo(sum * loops.doubles(), within(1e-12));
            assertThat((double) loops.sumFloats(3)).isCloseTo(sum * loops.floats(), within(1e-3));
        }
    }

    @Test
    void vectorsAreUsedWhereTheVectorApiIs() {
        assertThat(FmaLoops.choose()).isInstanceOf(FmaVectorLoops.class);
        assertThat(new FmaVectorLoops().floats()).isEqualTo(2 * new FmaVectorLoops().doubles());
    }

    @Test
    void aPeakIsMeasuredWithAtMostAThreadAProcessor() {
        int processors = Runtime.getRuntime().availableProcessors();
        Peak peak = Peak.measure(true, processors + 5);
        assertThat(peak.threads()).isEqualTo(processors);
        assertThat(peak.gflops()).isPositive();
    }

    @Test
    void aResultIsHeldAgainstThePeakOfItsPrecisionAndThreads() {
        BenchRun run = Samples.run();
        assertThat(run.peak(result("dgemm", 2)).orElseThrow().gflops()).isEqualTo(80);
        assertThat(run.peak(result("zgemm", 3)).orElseThrow().gflops()).isEqualTo(80);
        assertThat(run.peak(result("dgemm", 8)).orElseThrow().gflops()).isEqualTo(150);
        assertThat(run.peak(result("cgemm", 8)).orElseThrow().gflops()).isEqualTo(160);
        assertThat(run.peak(result("dgemm", 1))).isEmpty();
    }

    private static BenchResult result(String routine, int threads) {
        return new BenchResult(routine, "ref", 1, 1, 1, threads, 1, 1);
    }
}
