package org.panblas.testkit.lapack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.panblas.testkit.Target;
import org.panblas.testkit.engine.CaseName;
import org.panblas.testkit.engine.CaseRunner;

/** What is accepted as ranks, for A and B of one row and two columns, equal where the data is singular. */
class GgsvpConformanceTest {
    private static final double ROOT = Math.sqrt(0.5);

    /** Turns both rows so that B keeps its second element only, and says these ranks. */
    private static Target turning(int k, int l, double left) {
        return (name, form, args) -> {
            View view = new View(Judged.spec("dggsvp3"), args);
            double x = view.get("b", 0, 0);
            double y = view.get("b", 0, 1);
            double length = Math.hypot(x, y);
            double c = x == y ? ROOT : y / length;
            double s = x == y ? ROOT : x / length;
            double a = view.get("a", 0, 0);
            double rest = view.get("a", 0, 1);
            view.put("q", new double[][] {{c, s}, {-s, c}});
            view.put("a", new double[][] {{x == y ? left : c * a - s * rest, s * a + c * rest}});
            view.put("b", new double[][] {{0, s * x + c * y}});
            view.put("u", new double[][] {{1}});
            view.put("v", new double[][] {{1}});
            view.setInt("k", 0, k);
            view.setInt("l", 0, l);
            return 0;
        };
    }

    private static List<String> faults(String data, int k, int l, double left) {
        var test = CaseName.parse(
                "dggsvp3[memory=ARRAY at=0 tail=0 data=" + data
                        + " seed=7 layout=COL_MAJOR jobu=U jobv=V jobq=Q m=1 p=1 n=2"
                        + " lda=1 ldb=1 tola=6.103515625E-5 tolb=6.103515625E-5 ldu=1 ldv=1 ldq=2]",
                Judged::spec);
        return CaseRunner.run(turning(k, l, left), new GgsvpConformance(), test);
    }

    @Test
    void exactRanks() {
        assertEquals(List.of(), faults("plain", 1, 1, 0));
        assertEquals(List.of(), faults("singular", 0, 1, 0));
    }

    @Test
    void zerosAreNoRank() {
        assertFalse(faults("singular", 1, 1, 0).isEmpty());
    }

    @Test
    void roundingBelowTheToleranceIsNoRank() {
        assertFalse(faults("singular", 1, 1, 1e-16).isEmpty());
    }

    @Test
    void moreThanRoundingIsNoRank() {
        assertFalse(faults("singular", 1, 1, 1e-4).isEmpty());
    }

    @Test
    void tooLittle() {
        assertFalse(faults("plain", 0, 1, 0).isEmpty());
        assertFalse(faults("plain", 1, 0, 0).isEmpty());
        assertFalse(faults("singular", 0, 0, 0).isEmpty());
    }
}
