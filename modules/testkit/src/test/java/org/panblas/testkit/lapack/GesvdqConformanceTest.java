package org.panblas.testkit.lapack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.panblas.testkit.engine.Case;

class GesvdqConformanceTest {
    private static List<Case> failures(Predicate<Case> wanted, PlainGesvdq.Fault... faults) {
        PlainGesvdq routine = new PlainGesvdq(Judged.spec("dgesvdq"), faults);
        return Judged.failures(routine, "dgesvdq", new GesvdqConformance(), wanted);
    }

    @Test
    void theRoutineWithoutFaultsPasses() {
        assertEquals(List.of(), failures(test -> true));
    }

    @ParameterizedTest
    @EnumSource
    void everyFaultIsSeen(PlainGesvdq.Fault fault) {
        String data = fault == PlainGesvdq.Fault.NO_VECTORS_BEYOND_RANK ? "singular" : "plain";
        assertFalse(failures(test -> test.data().equals(data), fault).isEmpty(), fault + " passed");
    }
}
