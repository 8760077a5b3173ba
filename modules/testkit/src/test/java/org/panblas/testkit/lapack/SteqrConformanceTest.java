package org.panblas.testkit.lapack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.panblas.testkit.Target;
import org.panblas.testkit.engine.Case;
import org.panblas.testkit.engine.CaseName;
import org.panblas.testkit.engine.CaseRunner;

/** What is accepted of routines that say that they gave up. */
class SteqrConformanceTest {
    private static final SteqrConformance ROW = new SteqrConformance(false);

    private static final String BIG =
            "data=big seed=15 layout=COL_MAJOR jobz=V range=A n=%d vl=0.0 vu=0.6875 il=1 iu=1 ";

    /** Says info, and that it has counted so many eigenvalues. */
    private static Target givingUp(String routine, int info, int count) {
        return (name, form, args) -> {
            View view = new View(Judged.spec(routine), args);
            if (view.spec().indexOf("m") >= 0) {
                view.setInt("m", 0, count);
            }
            return info;
        };
    }

    private static List<String> faults(Target target, String routine, String arguments) {
        Case test = CaseName.parse(routine + "[memory=ARRAY at=0 tail=0 " + arguments + "]", Judged::spec);
        return CaseRunner.run(target, ROW, test);
    }

    @Test
    void noRepresentationOfACluster() {
        String arguments = BIG.formatted(50) + "ldz=50 nzc=50";
        assertEquals(List.of(), faults(givingUp("dstemr", 22, 50), "dstemr", arguments));
    }

    @Test
    void aWrongCount() {
        String arguments = BIG.formatted(50) + "ldz=50 nzc=50";
        assertFalse(faults(givingUp("dstemr", 22, 49), "dstemr", arguments).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5})
    void noCluster(int n) {
        String arguments = BIG.formatted(n) + "ldz=" + n + " nzc=" + n;
        assertFalse(faults(givingUp("dstemr", 22, n), "dstemr", arguments).isEmpty());
    }

    @Test
    void aClusterThatIsNotWanted() {
        String arguments = BIG.formatted(50).replace("range=A", "range=I") + "ldz=50 nzc=50";
        assertFalse(faults(givingUp("dstemr", 22, 1), "dstemr", arguments).isEmpty());
    }

    @Test
    void valuesAlone() {
        String arguments = BIG.formatted(50).replace("jobz=V", "jobz=N") + "ldz=50 nzc=50";
        assertFalse(faults(givingUp("dstemr", 22, 50), "dstemr", arguments).isEmpty());
    }

    @Test
    void aRoutineThatHasAnotherWay() {
        String arguments = BIG.formatted(50) + "abstol=0.0 ldz=50";
        assertFalse(faults(givingUp("dstevr", 22, 50), "dstevr", arguments).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "small", "clustered", "graded", "big"})
    void iterationsThatEnd(String data) {
        String arguments = "data=" + data + " seed=15 n=20";
        assertFalse(faults(givingUp("dsterf", 1, 0), "dsterf", arguments).isEmpty());
    }
}
