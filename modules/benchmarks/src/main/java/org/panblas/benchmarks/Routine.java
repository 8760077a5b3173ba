package org.panblas.benchmarks;

import java.util.Locale;
import org.panblas.Transpose;
import org.panblas.benchmarks.peer.Call;
import org.panblas.benchmarks.peer.Peer;

/**
 * A routine that is timed at order n: what it is called with, and the floating-point operations that its speed is counted
 * by. They follow LAPACK Working Note 41, of which the leading term is kept; those of the iterative routines are the
 * usual estimates (Golub and Van Loan, Matrix Computations, 4th ed., 7.5, 8.3, 8.6) and only set a scale.
 */
enum Routine {
    /** Vectors of n elements. */
    DDOT(0, 0, 2) {
        @Override
        Call prepare(Peer peer, int n, Transpose transA, Transpose transB) {
            return peer.ddot(n, Operands.vector(n), Operands.vector(n));
        }
    },
    DAXPY(0, 0, 2) {
        @Override
        Call prepare(Peer peer, int n, Transpose transA, Transpose transB) {
            return peer.daxpy(n, Operands.vector(n), Operands.vector(n));
        }
    },
    DSCAL(0, 0, 1) {
        @Override
        Call prepare(Peer peer, int n, Transpose transA, Transpose transB) {
            return peer.dscal(n, Operands.vector(n));
        }
    },
    DNRM2(0, 0, 2) {
        @Override
        Call prepare(Peer peer, int n, Transpose transA, Transpose transB) {
            return peer.dnrm2(n, Operands.vector(n));
        }
    },
    DASUM(0, 0, 1) {
        @Override
        Call prepare(Peer peer, int n, Transpose transA, Transpose transB) {
            return peer.dasum(n, Operands.vector(n));
        }
    },
    IDAMAX(0, 0, 1) {
        @Override
        Call prepare(Peer peer, int n, Transpose transA, Transpose transB) {
            return peer.idamax(n, Operands.vector(n));
        }
    },
    /** Matrices and vectors. */
    DGEMV(0, 2) {
        @Override
        Call prepare(Peer peer, int n, Transpose transA, Transpose transB) {
            return peer.dgemv(transA, n, Operands.general(n), Operands.vector(n), new double[n]);
        }
    },
    DGER(0, 2) {
        @Override
        Call prepare(Peer peer, int n, Transpose transA, Transpose transB) {
            return peer.dger(n, Operands.general(n), Operands.vector(n), Operands.vector(n));
        }
    },
    DSYMV(0, 2) {
        @Override
        Call prepare(Peer peer, int n, Transpose transA, Transpose transB) {
            return peer.dsymv(n, Operands.symmetric(n), Operands.vector(n), new double[n]);
        }
    },
    DTRMV(0, 1) {
        @Override
        Call prepare(Peer peer, int n, Transpose transA, Transpose transB) {
            return peer.dtrmv(n, Operands.triangle(n), Operands.vector(n));
        }
    },
    DTRSV(0, 1) {
        @Override
        Call prepare(Peer peer, int n, Transpose transA, Transpose transB) {
            return peer.dtrsv(n, Operands.triangle(n), Operands.vector(n));
        }
    },
    ZGEMV(0, 8) {
        @Override
        Call prepare(Peer peer, int n, Transpose transA, Transpose transB) {
            return peer.zgemv(
                    transA,
                    n,
                    Operands.vector(Math.multiplyExact(2 * n, n)),
                    Operands.vector(2 * n),
                    new double[2 * n]);
        }
    },
    /** Products in four precisions. */
    DGEMM(2, 0) {
        @Override
        Call prepare(Peer peer, int n, Transpose transA, Transpose transB) {
            return peer.dgemm(transA, transB, n, Operands.general(n), Operands.general(n), new double[n * n]);
        }
    },
    SGEMM(2, 0) {
        @Override
        Call prepare(Peer peer, int n, Transpose transA, Transpose transB) {
            int size = Math.multiplyExact(n, n);
            return peer.sgemm(transA, transB, n, Operands.floats(size), Operands.floats(size), new float[size]);
        }
    },
    ZGEMM(8, 0) {
        @Override
        Call prepare(Peer peer, int n, Transpose transA, Transpose transB) {
            int size = Math.multiplyExact(2 * n, n);
            return peer.zgemm(transA, transB, n, Operands.vector(size), Operands.vector(size), new double[size]);
        }
    },
    CGEMM(8, 0) {
        @Override
        Call prepare(Peer peer, int n, Transpose transA, Transpose transB) {
            int size = Math.multiplyExact(2 * n, n);
            return peer.cgemm(transA, transB, n, Operands.floats(size), Operands.floats(size), new float[size]);
        }
    },
    /** The rest of level 3. */
    DSYMM(2, 0) {
        @Override
        Call prepare(Peer peer, int n, Transpose transA, Transpose transB) {
            return peer.dsymm(n, Operands.symmetric(n), Operands.general(n), new double[n * n]);
        }
    },
    DSYRK(1, 1) {
        @Override
        Call prepare(Peer peer, int n, Transpose transA, Transpose transB) {
            return peer.dsyrk(n, Operands.general(n), new double[n * n]);
        }
    },
    DSYR2K(2, 2) {
        @Override
        Call prepare(Peer peer, int n, Transpose transA, Transpose transB) {
            return peer.dsyr2k(n, Operands.general(n), Operands.general(n), new double[n * n]);
        }
    },
    DTRMM(1, 0) {
        @Override
        Call prepare(Peer peer, int n, Transpose transA, Transpose transB) {
            return peer.dtrmm(n, Operands.triangle(n), Operands.general(n));
        }
    },
    DTRSM(1, 0) {
        @Override
        Call prepare(Peer peer, int n, Transpose transA, Transpose transB) {
            return peer.dtrsm(n, Operands.triangle(n), Operands.general(n));
        }
    },
    /** Factorisations. */
    DGETRF(2.0 / 3, 0) {
        @Override
        Call prepare(Peer peer, int n, Transpose transA, Transpose transB) {
            return peer.dgetrf(n, Operands.general(n));
        }
    },
    DPOTRF(1.0 / 3, 0) {
        @Override
        Call prepare(Peer peer, int n, Transpose transA, Transpose transB) {
            return peer.dpotrf(n, Operands.definite(n));
        }
    },
    DGEQRF(4.0 / 3, 0) {
        @Override
        Call prepare(Peer peer, int n, Transpose transA, Transpose transB) {
            return peer.dgeqrf(n, Operands.general(n));
        }
    },
    /** Eigenvalues and singular values, with vectors. */
    DSYEVD(9, 0) {
        @Override
        Call prepare(Peer peer, int n, Transpose transA, Transpose transB) {
            return peer.dsyevd(n, Operands.symmetric(n));
        }
    },
    DGESDD(22, 0) {
        @Override
        Call prepare(Peer peer, int n, Transpose transA, Transpose transB) {
            return peer.dgesdd(n, Operands.general(n));
        }
    },
    DGEEV(25, 0) {
        @Override
        Call prepare(Peer peer, int n, Transpose transA, Transpose transB) {
            return peer.dgeev(n, Operands.general(n));
        }
    },
    /** A system with one right-hand side. */
    DGESV(2.0 / 3, 2) {
        @Override
        Call prepare(Peer peer, int n, Transpose transA, Transpose transB) {
            return peer.dgesv(n, Operands.general(n), Operands.vector(n));
        }
    };

    private final double cubic;
    private final double square;
    private final double linear;

    /** With the coefficients of the powers of n in the number of operations. */
    Routine(double cubic, double square, double linear) {
        this.cubic = cubic;
        this.square = square;
        this.linear = linear;
    }

    Routine(double cubic, double square) {
        this(cubic, square, 0);
    }

    /** A call at order n; transposes count for products only. */
    abstract Call prepare(Peer peer, int n, Transpose transA, Transpose transB);

    /** Floating-point operations of a call. */
    double flops(int n) {
        return ((cubic * n + square) * n + linear) * n;
    }

    /** The name on the command line, for example {@code dgemm}. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Routine of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }
}
