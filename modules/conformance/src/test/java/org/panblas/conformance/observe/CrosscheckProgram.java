package org.panblas.conformance.observe;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import org.panblas.Blas;
import org.panblas.CallReplay;
import org.panblas.Diag;
import org.panblas.Layout;
import org.panblas.Side;
import org.panblas.Transpose;
import org.panblas.Uplo;
import org.panblas.testkit.Conformance;
import org.panblas.testkit.Profile;

/**
 * Calls on the backend of the order; with {@code kit NAME} the conformance kit on that one; with {@code replay FILE}
 * the call in a file.
 */
public final class CrosscheckProgram {
    private static final int N = 12;

    private CrosscheckProgram() {}

    public static void main(String[] args) throws Exception {
        if (args.length == 0) {
            calls(Blas.get());
        } else if (args[0].equals("kit")) {
            Profile profile = Profile.fromProperties();
            boolean passed = Conformance.run(
                    Blas.of(args[1]),
                    profile,
                    spec -> profile.equals(Profile.FULL) || spec.complex() != spec.isDouble(),
                    result -> {});
            System.out.println(passed ? "the kit passed" : "the kit failed");
        } else {
            System.out.println(CallReplay.replay(Path.of(args[1])).orElse("they agree"));
        }
    }

    private static void calls(Blas blas) {
        Random random = new Random(5);
        double[] a = random.doubles((long) N * N, -1, 1).toArray();
        double[] b = random.doubles((long) N * N, -1, 1).toArray();
        double[] c = random.doubles((long) N * N, -1, 1).toArray();
        // The gap between the columns is not used.
        blas.dgemm(Layout.COL_MAJOR, Transpose.NO_TRANS, Transpose.TRANS, N - 1, N, N, 0.5, a, N, b, N, 2, c, N);
        double sum = blas.ddot(N, a, 1, b, 1) + blas.idamax(N, a, 1);
        blas.drot(N, a, 1, b, 1, 0.6, 0.8);
        // Diagonal elements far from zero; blocks of one array that share no element.
        for (int i = 0; i < N; i++) {
            a[i * N + i] = 4;
        }
        blas.dtrsm(
                Layout.COL_MAJOR,
                Side.LEFT,
                Uplo.LOWER,
                Transpose.NO_TRANS,
                Diag.NON_UNIT,
                N / 2,
                N / 2,
                1,
                a,
                0,
                N,
                a,
                N / 2 * N,
                N);
        System.out.printf(Locale.ROOT, "done: %s%n", Double.isFinite(sum));
    }
}
