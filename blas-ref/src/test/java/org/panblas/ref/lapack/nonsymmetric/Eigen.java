package org.panblas.ref.lapack.nonsymmetric;

import java.util.ArrayList;
import java.util.List;

/** Eigenvalues as a routine returns them: wr and wi of a real one, w of a complex one. */
final class Eigen {
    private final Precision p;
    private final double[] first;
    private final double[] second;
    final int n;

    Eigen(Precision p, int n) {
        this.p = p;
        this.n = n;
        this.first = new double[p.parts() * (n + 2)];
        this.second = new double[n + 2];
    }

    /** The arguments of a call with the arrays of eigenvalues put in where {@link Eigen} itself stands. */
    Object[] into(Object... arguments) {
        List<Object> list = new ArrayList<>();
        for (Object argument : arguments) {
            if (argument != this) {
                list.add(argument);
            } else {
                list.add(first);
                list.add(1);
                if (!p.complex) {
                    list.add(second);
                    list.add(1);
                }
            }
        }
        return list.toArray();
    }

    double re(int i) {
        return first[p.parts() * (i + 1)];
    }

    double im(int i) {
        return p.complex ? first[2 * (i + 1) + 1] : second[i + 1];
    }

    /** The diagonal matrix of the eigenvalues. */
    Matrix diagonal() {
        Matrix d = new Matrix(n, n);
        for (int i = 0; i < n; i++) {
            d.re[i * (n + 1)] = re(i);
            d.im[i * (n + 1)] = im(i);
        }
        return d;
    }

    /** Eigenvectors unpacked: of a real matrix, pairs of columns become conjugate vectors. */
    Matrix vectors(Matrix v) {
        Matrix c = v.copy();
        if (!p.complex) {
            for (int j = 0; j < n; j++) {
                if (im(j) > 0) {
                    for (int i = 0; i < v.m; i++) {
                        double y = v.re[i + (j + 1) * v.m];
                        c.im[i + j * v.m] = y;
                        c.re[i + (j + 1) * v.m] = v.re[i + j * v.m];
                        c.im[i + (j + 1) * v.m] = -y;
                    }
                }
            }
        }
        return c;
    }
}
