package org.panblas.ref.lapack.linear;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.panblas.Diag;
import org.panblas.Transpose;
import org.panblas.Uplo;

/** A complex matrix with the few operations that residuals take, in double precision and by plain loops. */
public final class Dense {
    /** What stands around an operand. */
    public static final double UNTOUCHED = -77.5;

    public final int m;
    public final int n;
    private final double[] v;

    public Dense(int m, int n) {
        this.m = m;
        this.n = n;
        this.v = new double[2 * m * n];
    }

    /** Numbers from -1 to 1 that a float holds. */
    public static Dense random(Random random, Precision p, int m, int n) {
        Dense a = new Dense(m, n);
        for (int i = 0; i < a.v.length; i++) {
            a.v[i] = p.complex() || i % 2 == 0 ? 2 * random.nextFloat() - 1 : 0;
        }
        return a;
    }

    public static Dense identity(int n) {
        Dense a = new Dense(n, n);
        for (int i = 0; i < n; i++) {
            a.set(i, i, 1, 0);
        }
        return a;
    }

    public double re(int i, int j) {
        return v[2 * (i + j * m)];
    }

    public double im(int i, int j) {
        return v[2 * (i + j * m) + 1];
    }

    public double abs(int i, int j) {
        return Math.hypot(re(i, j), im(i, j));
    }

    public void set(int i, int j, double re, double im) {
        v[2 * (i + j * m)] = re;
        v[2 * (i + j * m) + 1] = im;
    }

    public Dense copy() {
        return scaled(1);
    }

    public Dense scaled(double factor) {
        Dense a = new Dense(m, n);
        for (int i = 0; i < v.length; i++) {
            a.v[i] = v[i] * factor;
        }
        return a;
    }

    public Dense op(Transpose trans) {
        if (trans == Transpose.NO_TRANS) {
            return copy();
        }
        Dense a = new Dense(n, m);
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < n; j++) {
                a.set(j, i, re(i, j), trans == Transpose.TRANS ? im(i, j) : -im(i, j));
            }
        }
        return a;
    }

    public Dense times(Dense b) {
        Dense c = new Dense(m, b.n);
        for (int j = 0; j < b.n; j++) {
            for (int k = 0; k < n; k++) {
                double re = b.re(k, j);
                double im = b.im(k, j);
                for (int i = 0; i < m; i++) {
                    c.v[2 * (i + j * m)] += re(i, k) * re - im(i, k) * im;
                    c.v[2 * (i + j * m) + 1] += re(i, k) * im + im(i, k) * re;
                }
            }
        }
        return c;
    }

    public Dense plus(double factor, Dense b) {
        Dense c = new Dense(m, n);
        for (int i = 0; i < v.length; i++) {
            c.v[i] = v[i] + factor * b.v[i];
        }
        return c;
    }

    public Dense minus(Dense b) {
        return plus(-1, b);
    }

    /** Mirrors the lower triangle, conjugated where {@code hermitian}. */
    public Dense symmetric(boolean hermitian) {
        Dense a = copy();
        for (int j = 0; j < n; j++) {
            for (int i = j; i < n; i++) {
                if (i == j && hermitian) {
                    a.set(i, i, re(i, i), 0);
                }
                a.set(j, i, a.re(i, j), hermitian ? -a.im(i, j) : a.im(i, j));
            }
        }
        return a;
    }

    /** Symmetric or Hermitian and dominated by its diagonal of about n. */
    public static Dense positiveDefinite(Random random, Precision p, int n) {
        Dense a = random(random, p, n, n).symmetric(true);
        for (int i = 0; i < n; i++) {
            a.set(i, i, 1 + n + a.re(i, i), 0);
        }
        return a;
    }

    /** The elements with -ku <= i - j <= kl, the others zero. */
    public Dense band(int kl, int ku) {
        Dense a = copy();
        for (int j = 0; j < n; j++) {
            for (int i = 0; i < m; i++) {
                if (i - j > kl || j - i > ku) {
                    a.set(i, j, 0, 0);
                }
            }
        }
        return a;
    }

    public Dense triangle(Uplo uplo, Diag diag) {
        Dense a = uplo == Uplo.UPPER ? band(0, n) : band(m, 0);
        for (int i = 0; diag == Diag.UNIT && i < Math.min(m, n); i++) {
            a.set(i, i, 1, 0);
        }
        return a;
    }

    /** The largest column sum; NaN where there is one. */
    public double norm1() {
        double max = 0;
        for (int j = 0; j < n; j++) {
            double sum = 0;
            for (int i = 0; i < m; i++) {
                sum += abs(i, j);
            }
            max = Math.max(max, sum);
        }
        return max;
    }

    /** Through the kernels of double precision. */
    public Dense inverse() {
        double[] a = v.clone();
        int[] ipiv = new int[n];
        assertThat(ZGetrf.getrf(n, n, a, 0, n, ipiv, 0)).isZero();
        assertThat(ZGetri.getri(n, a, 0, n, ipiv, 0)).isZero();
        Dense inverse = new Dense(n, n);
        System.arraycopy(a, 0, inverse.v, 0, a.length);
        return inverse;
    }

    /** An array with this matrix at an offset, between elements that are not to be touched. */
    public double[] pack(Precision p, int offset, int lda) {
        double[] a = new double[p.parts() * (offset + lda * n + 2)];
        Arrays.fill(a, UNTOUCHED);
        for (int j = 0; j < n; j++) {
            for (int i = 0; i < m; i++) {
                int at = p.parts() * (offset + i + j * lda);
                a[at] = re(i, j);
                if (p.complex()) {
                    a[at + 1] = im(i, j);
                }
            }
        }
        return a;
    }

    /** The same with a triangle only; the other is not to be touched either. */
    public double[] pack(Precision p, Uplo uplo, int offset, int lda) {
        double[] a = pack(p, offset, lda);
        for (int j = 0; j < n; j++) {
            for (int i = 0; i < m; i++) {
                if (uplo == Uplo.UPPER ? i > j : i < j) {
                    Arrays.fill(
                            a, p.parts() * (offset + i + j * lda), p.parts() * (offset + i + 1 + j * lda), UNTOUCHED);
                }
            }
        }
        return a;
    }

    /** Takes the m x n matrix out of an array and checks that what stands around it was left alone. */
    public static Dense unpack(Precision p, int m, int n, double[] a, int offset, int lda) {
        Dense result = new Dense(m, n);
        for (int at = 0; at < a.length; at++) {
            int element = at / p.parts() - offset;
            int i = Math.floorMod(element, lda);
            int j = Math.floorDiv(element, lda);
            if (element >= 0 && i < m && j < n) {
                result.v[2 * (i + j * m) + at % p.parts()] = a[at];
            } else {
                assertThat(a[at]).as("element %d outside of the operand", at).isEqualTo(UNTOUCHED);
            }
        }
        return result;
    }

    /** The same for a triangle; the other one is zero in the result. */
    public static Dense unpack(Precision p, Uplo uplo, int n, double[] a, int offset, int lda) {
        Dense whole = unpack(p, n, n, a, offset, lda);
        for (int j = 0; j < n; j++) {
            for (int i = 0; i < n; i++) {
                if (uplo == Uplo.UPPER ? i > j : i < j) {
                    assertThat(whole.re(i, j))
                            .as("(%d, %d) of the other triangle", i, j)
                            .isEqualTo(UNTOUCHED);
                }
            }
        }
        return whole.triangle(uplo, Diag.NON_UNIT);
    }

    /** The whole matrix of which the triangle is held. */
    public Dense mirrored(Uplo uplo, boolean hermitian) {
        Dense lower = uplo == Uplo.LOWER ? this : op(hermitian ? Transpose.CONJ_TRANS : Transpose.TRANS);
        return lower.symmetric(hermitian);
    }

    /** norm(A * X - B) / (norm(A) * norm(X) * n * eps), the ratio of LAPACK Working Note 41; 0 for nothing. */
    public static double residual(Precision p, Dense a, Dense x, Dense b) {
        double size = a.norm1() * x.norm1() * Math.max(a.n, 1) * p.eps();
        double error = a.times(x).minus(b).norm1();
        return error == 0 ? 0 : error / size;
    }

    /** norm(A - B) / (norm(B) * n * eps). */
    public static double distance(Precision p, Dense a, Dense b) {
        double error = a.minus(b).norm1();
        return error == 0 ? 0 : error / (b.norm1() * Math.max(b.n, 1) * p.eps());
    }
}
