package org.panblas.ref.lapack.nonsymmetric;

/** Matrices that are hard, or special, for algorithms of eigenvalues. */
enum Gallery {
    RANDOM,
    UPPER_TRIANGLE,
    HESSENBERG,
    ZERO,
    IDENTITY,
    JORDAN,
    COMPANION,
    FRANK,
    GRADED,
    CYCLE,
    REPEATED,
    SKEW,
    NILPOTENT,
    RANK_ONE,
    BADLY_SCALED,
    SPLIT;

    /** Entries representable in single precision. */
    Matrix of(int n, boolean complex) {
        Matrix r = Matrix.random(n, n, 17L * n + name().hashCode(), complex);
        Matrix a = new Matrix(n, n);
        for (int j = 0; j < n; j++) {
            for (int i = 0; i < n; i++) {
                int p = i + j * n;
                double keep = factor(i, j, n);
                a.re[p] = (float) (keep * r.re[p]);
                a.im[p] = (float) (keep * r.im[p]);
                double fixed = fixed(i, j, n);
                if (fixed != 0) {
                    a.re[p] = fixed;
                    a.im[p] = complex && this != FRANK ? (float) (0.5 * fixed) : 0;
                }
                if (this == SKEW && i > j) {
                    a.re[p] = -r.re[j + i * n];
                    a.im[p] = r.im[j + i * n];
                }
                if (this == RANK_ONE) {
                    a.re[p] = 1;
                }
            }
        }
        return a;
    }

    /** What the random part is multiplied by. */
    private double factor(int i, int j, int n) {
        return switch (this) {
            case RANDOM -> 1;
            case UPPER_TRIANGLE -> i <= j ? 1 : 0;
            case HESSENBERG -> i <= j + 1 ? 1 : 0;
            case COMPANION -> i == 0 ? 1 : 0;
            case GRADED -> Math.pow(10, -16.0 * (i + j) / (2 * n));
            case SKEW, NILPOTENT -> i < j ? 1 : 0;
            case BADLY_SCALED -> Math.pow(2, (i * 7 % 11) - (j * 7 % 11));
            case SPLIT -> (i < n / 2) == (j < n / 2) ? 1 : 0;
            default -> 0;
        };
    }

    /** Entries that are given. */
    private double fixed(int i, int j, int n) {
        return switch (this) {
            case IDENTITY -> i == j ? 1 : 0;
            case JORDAN -> i == j ? 2 : i + 1 == j ? 1 : 0;
            case COMPANION -> i == j + 1 ? 1 : 0;
            case FRANK -> i > j + 1 ? 0 : i == j + 1 ? n - i : n - j;
            case CYCLE -> i == (j + 1) % n ? 1 : 0;
            case REPEATED -> i == j ? 1 + j % 3 : i < j && (i + j) % 5 == 0 ? 1 : 0;
            default -> 0;
        };
    }
}
