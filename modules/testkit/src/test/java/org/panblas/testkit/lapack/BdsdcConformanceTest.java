package org.panblas.testkit.lapack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.panblas.testkit.engine.Case;
import org.panblas.testkit.engine.CaseName;
import org.panblas.testkit.engine.CaseRunner;

/** What is accepted as vectors in compact form. */
class BdsdcConformanceTest {
    private static List<String> faults(PlainBdsdc.Fault fault, String uplo, int n) {
        Case test = CaseName.parse(
                "dbdsdc[memory=OFFSET at=1 tail=0 data=plain seed=7 layout=COL_MAJOR uplo=" + uplo + " compq=P n=" + n
                        + " ldu=1 ldvt=1]",
                Judged::spec);
        return CaseRunner.run(new PlainBdsdc(Judged.spec("dbdsdc"), fault), new BdsdcConformance(), test);
    }

    @Test
    void theRoutineWithoutFaultsPasses() {
        for (int n = 26; n <= 51; n += 5) {
            assertEquals(List.of(), faults(null, "UPPER", n));
            assertEquals(List.of(), faults(null, "LOWER", n));
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyFaultIsSeen(PlainBdsdc.Fault fault) {
        assertFalse(faults(fault, "UPPER", 31).isEmpty(), fault + " passed");
        assertFalse(faults(fault, "LOWER", 40).isEmpty(), fault + " passed");
    }
}
