package org.panblas.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.panblas.Layout;
import org.panblas.Transpose;
import org.panblas.spi.Level3Check;
import org.panblas.testkit.RoutineResult.Failure;

/** A fuzzer that passes everything proves nothing: each fault must be seen, and the routine without faults must pass. */
class FuzzTest {
    /** Enough for each fault several times over. */
    private static final int CALLS = 4_000;

    private static final long SEED = 6;

    private static final RoutineSpec DAXPY = spec("daxpy");
    private static final RoutineSpec DGEMM = spec("dgemm");

    private static RoutineSpec spec(String name) {
        return RoutineSpecs.blas().stream()
                .filter(spec -> spec.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<Failure> failures(Fuzz fuzz, RoutineSpec spec) {
        List<Failure> failures = new ArrayList<>();
        fuzz.run(spec, CALLS, failures::add);
        return failures;
    }

    @Test
    void theRoutineWithoutFaultsPasses() {
        Fuzz fuzz = Fuzz.of(new NaiveAxpy(null), List.of(DAXPY), SEED);
        assertEquals(List.of(), failures(fuzz, DAXPY));
        Fuzz.Counts counts = fuzz.counts();
        assertEquals(CALLS, counts.legal() + counts.refused() + counts.leftOut());
        assertTrue(counts.legal() > CALLS / 3 && counts.refused() > CALLS / 4, counts.toString());
        assertEquals(0, counts.failures());
    }

    @ParameterizedTest
    @EnumSource
    void everyFaultIsSeenAndReplayed(NaiveAxpy.Fault fault) {
        Target faulty = new NaiveAxpy(fault);
        Fuzz fuzz = Fuzz.of(faulty, List.of(DAXPY), SEED);
        List<Failure> failures = failures(fuzz, DAXPY);
        assertFalse(failures.isEmpty(), fault + " passed");
        assertEquals(Math.min(Fuzz.MOST_FAILURES, fuzz.counts().failures()), failures.size());
        for (Failure failure : failures) {
            assertFalse(Conformance.replay(faulty, failure.name()).passed(), failure.name());
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyFaultOfAMatrixProductIsSeen(NaiveBlas.Fault fault) {
        assertFalse(failures(Fuzz.of(checked(new NaiveBlas(fault)), List.of(DGEMM), SEED), DGEMM)
                .isEmpty());
    }

    @Test
    void theProductWithoutFaultsPasses() {
        assertEquals(List.of(), failures(Fuzz.of(checked(new NaiveBlas()), List.of(DGEMM), SEED), DGEMM));
    }

    /** The checks of the API before a routine that has none. */
    private static Target checked(Target target) {
        return (routine, form, args) -> {
            Operand a = (Operand) args[7];
            Operand b = (Operand) args[9];
            Operand c = (Operand) args[12];
            Level3Check.gemm(
                    routine,
                    false,
                    Integer.MAX_VALUE,
                    (Layout) args[0],
                    (Transpose) args[1],
                    (Transpose) args[2],
                    (Long) args[3],
                    (Long) args[4],
                    (Long) args[5],
                    NaiveAxpy.length(a),
                    NaiveAxpy.offset(a),
                    (Long) args[8],
                    NaiveAxpy.length(b),
                    NaiveAxpy.offset(b),
                    (Long) args[10],
                    NaiveAxpy.length(c),
                    NaiveAxpy.offset(c),
                    (Long) args[13]);
            NaiveAxpy.touch(a, false);
            NaiveAxpy.touch(b, false);
            NaiveAxpy.touch(c, true);
            return target.invoke(routine, form, args);
        };
    }

    @Test
    void aRunFollowsFromItsSeed() {
        assertEquals(names(SEED), names(SEED));
        assertFalse(names(SEED).equals(names(SEED + 1)));
    }

    private static List<String> names(long seed) {
        List<String> names = new ArrayList<>();
        Fuzz.of(new NaiveAxpy(null), List.of(DAXPY, DGEMM), seed)
                .run(() -> names.size() < 20, names::add, failure -> {});
        return names;
    }

    @Test
    void theLastCallStandsInAFile(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("call.txt");
        try (LastCall last = new LastCall(file, "--case ")) {
            last.note("zgemm_batch_strided[fuzz=1234567]");
            last.note("daxpy[fuzz=7]");
            assertEquals("--case \"daxpy[fuzz=7]\"", Files.readString(file).strip());
        }
    }
}
