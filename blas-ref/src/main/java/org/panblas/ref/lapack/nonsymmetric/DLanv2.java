package org.panblas.ref.lapack.nonsymmetric;

/**
 * Schur factorisation of a real 2 x 2 matrix in standard form (LAPACK {@code dlanv2}, 3.10): a rotation (cs, sn) with
 *
 * <pre>( a b ) = ( cs -sn ) ( a' b' ) (  cs sn )
 * ( c d )   ( sn  cs ) ( c' d' ) ( -sn cs )</pre>
 *
 * where either c' = 0, or a' = d' and b' * c' &lt; 0, so that the eigenvalues are a' +- sqrt(b') * sqrt(-c') * i.
 */
final class DLanv2 {
    /** So far above rounding a discriminant has to be for the eigenvalues to count as real at once. */
    private static final double REAL = 4 * Math.ulp(1.0);

    /** A power of two near the root of the smallest number whose reciprocal holds, by which large and small are told. */
    private static final double SMALL =
            Math.scalb(1.0, Math.getExponent(Double.MIN_NORMAL / (0.5 * Math.ulp(1.0))) / 2);

    private static final double LARGE = 1 / SMALL;

    double a;
    double b;
    double c;
    double d;
    double cs;
    double sn;
    /** Real parts of the eigenvalues, of a' and of d'. */
    double re1;

    double re2;
    /** Imaginary part of the first eigenvalue, at least 0; that of the second is its negative. */
    double im;

    /** Standardises ((a, b), (c, d)). */
    void standardise(double a0, double b0, double c0, double d0) {
        a = a0;
        b = b0;
        c = c0;
        d = d0;
        cs = 1;
        sn = 0;
        if (c != 0) {
            if (b == 0) {
                swap();
            } else if (a != d || Math.signum(b) == Math.signum(c)) {
                rotate();
            }
        }
        re1 = a;
        re2 = d;
        im = c == 0 ? 0 : Math.sqrt(Math.abs(b)) * Math.sqrt(Math.abs(c));
    }

    /** A lower triangle turns upper by exchange of rows and columns. */
    private void swap() {
        cs = 0;
        sn = 1;
        double t = d;
        d = a;
        a = t;
        b = -c;
        c = 0;
    }

    private void rotate() {
        double p = 0.5 * (a - d);
        double most = Math.max(Math.abs(b), Math.abs(c));
        double least = Math.min(Math.abs(b), Math.abs(c)) * Math.signum(b) * Math.signum(c);
        double scale = Math.max(Math.abs(p), most);
        double z = p / scale * p + most / scale * least;
        if (z >= REAL) {
            z = p + Math.copySign(Math.sqrt(scale) * Math.sqrt(z), p);
            a = d + z;
            d -= most / z * least;
            double tau = Math.hypot(c, z);
            cs = z / tau;
            sn = c / tau;
            b -= c;
            c = 0;
        } else {
            equaliseDiagonal();
        }
    }

    /** Eigenvalues complex or nearly equal: makes a' = d', and c' = 0 where that leaves b' and c' of one sign. */
    private void equaliseDiagonal() {
        double sigma = b + c;
        double difference = a - d;
        double scale = Math.max(Math.abs(difference), Math.abs(sigma));
        // Two steps suffice for every finite number.
        for (int count = 0; count < 20 && (scale >= LARGE || (scale <= SMALL && scale > 0)); count++) {
            double factor = scale >= LARGE ? SMALL : LARGE;
            sigma *= factor;
            difference *= factor;
            scale = Math.max(Math.abs(difference), Math.abs(sigma));
        }
        double p = 0.5 * difference;
        double tau = Math.hypot(sigma, difference);
        cs = Math.sqrt(0.5 * (1 + Math.abs(sigma) / tau));
        sn = -(p / (tau * cs)) * Math.copySign(1.0, sigma);
        double aa = a * cs + b * sn;
        double bb = b * cs - a * sn;
        double cc = c * cs + d * sn;
        double dd = d * cs - c * sn;
        b = bb * cs + dd * sn;
        c = cc * cs - aa * sn;
        double mean = 0.5 * ((aa * cs + cc * sn) + (dd * cs - bb * sn));
        a = mean;
        d = mean;
        if (c != 0) {
            if (b == 0) {
                b = -c;
                c = 0;
                double t = cs;
                cs = -sn;
                sn = t;
            } else if (Math.signum(b) == Math.signum(c)) {
                separate(mean);
            }
        }
    }

    /** Real eigenvalues after all: b and c have one sign. */
    private void separate(double mean) {
        double rootB = Math.sqrt(Math.abs(b));
        double rootC = Math.sqrt(Math.abs(c));
        double p = Math.copySign(rootB * rootC, c);
        double tau = 1 / Math.sqrt(Math.abs(b + c));
        a = mean + p;
        d = mean - p;
        b -= c;
        c = 0;
        double cs1 = rootB * tau;
        double sn1 = rootC * tau;
        double t = cs * cs1 - sn * sn1;
        sn = cs * sn1 + sn * cs1;
        cs = t;
    }
}
