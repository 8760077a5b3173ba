package org.panblas.conformance.standin;

/**
 * What a stand-in with 64-bit integers shows: the functions that a library must have and those that tell the width, each in
 * C, which passes the call on to one with 32 bits.
 */
final class WideStandIn {
    /** What the functions with 32-bit integers are called. */
    private static final String REAL = "real_%s";

    private static final String SOURCE = """
            double R(cblas_ddot)(int, const double *, int, const double *, int);
            void R(cblas_dgemm)(int, int, int, int, int, int, double, const double *, int, const double *, int, double,
                                  double *, int);
            void R(cblas_dgemv)(int, int, int, int, double, const double *, int, const double *, int, double, double *,
                                  int);
            void R(cblas_dtrsm)(int, int, int, int, int, int, int, double, const double *, int, double *, int);
            void R(dgetrf)(int *, int *, double *, int *, int *, int *);
            void R(zgetrf)(int *, int *, double *, int *, int *, int *);
            void R(dpotrf)(char *, int *, double *, int *, int *, unsigned long);

            double C(cblas_ddot)(long n, const double *x, long incx, const double *y, long incy) {
              return R(cblas_ddot)(n, x, incx, y, incy);
            }
            void C(cblas_dgemm)(int layout, int transa, int transb, long m, long n, long k, double alpha, const double *a,
                                long lda, const double *b, long ldb, double beta, double *c, long ldc) {
              R(cblas_dgemm)(layout, transa, transb, m, n, k, alpha, a, lda, b, ldb, beta, c, ldc);
            }
            void C(cblas_dgemv)(int layout, int trans, long m, long n, double alpha, const double *a, long lda,
                                const double *x, long incx, double beta, double *y, long incy) {
              R(cblas_dgemv)(layout, trans, m, n, alpha, a, lda, x, incx, beta, y, incy);
            }
            void C(cblas_dtrsm)(int layout, int side, int uplo, int trans, int diag, long m, long n, double alpha,
                                const double *a, long lda, double *b, long ldb) {
              R(cblas_dtrsm)(layout, side, uplo, trans, diag, m, n, alpha, a, lda, b, ldb);
            }
            long C(cblas_isamax)(long n, const float *x, long incx) {
              long at = 0;
              for (long i = 1; i < n && incx > 0; i++) if (x[i * incx] > x[at * incx]) at = i;
              return at;
            }
            void F(ilaver)(long *major, long *minor, long *patch) { *major = 3; *minor = 12; *patch = 0; }
            static void lu(void (*getrf)(int *, int *, double *, int *, int *, int *), long *m, long *n, double *a, long *lda,
                           long *ipiv, long *info) {
              int rows = *m, cols = *n, ld = *lda, failed, pivots[256];
              getrf(&rows, &cols, a, &ld, pivots, &failed);
              for (int i = 0; i < rows && i < cols; i++) ipiv[i] = pivots[i];
              *info = failed;
            }
            void F(dgetrf)(long *m, long *n, double *a, long *lda, long *ipiv, long *info) {
              lu(R(dgetrf), m, n, a, lda, ipiv, info);
            }
            void F(zgetrf)(long *m, long *n, double *a, long *lda, long *ipiv, long *info) {
              lu(R(zgetrf), m, n, a, lda, ipiv, info);
            }
            void F(dpotrf)(char *uplo, long *n, double *a, long *lda, long *info, unsigned long length) {
              int order = *n, ld = *lda, failed;
              R(dpotrf)(uplo, &order, a, &ld, &failed, length);
              *info = failed;
            }
            /* That there is one tells that the LAPACK has a BLAS of its own. */
            void F(dgemm)(void) { __builtin_trap(); }
            """;

    private WideStandIn() {}

    /**
     * A library with these names.
     *
     * @param cName what {@code cblas_dgemm} is called, with {@code %s} for that name
     * @param fortranName what the Fortran routine {@code dgetrf} is called, with {@code %s} for that name
     */
    static StandIn named(String cName, String fortranName) {
        return StandIn.named(REAL, REAL).with(macro("R", REAL) + macro("C", cName) + macro("F", fortranName) + SOURCE);
    }

    private static String macro(String name, String pattern) {
        String[] sides = pattern.split("%s", -1);
        String pasted =
                (sides[0].isEmpty() ? "" : sides[0] + "##") + "name" + (sides[1].isEmpty() ? "" : "##" + sides[1]);
        return "#define " + name + "(name) " + pasted + "\n";
    }
}
