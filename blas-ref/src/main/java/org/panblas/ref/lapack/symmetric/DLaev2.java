package org.panblas.ref.lapack.symmetric;

/**
 * Eigenvalues and the first eigenvector of the symmetric matrix (a b; b c) (LAPACK {@code dlaev2}). The eigenvalue of
 * greater modulus is right to a few ulps; an instance holds the last result.
 */
final class DLaev2 {
    double greater;
    double lesser;
    double cosine;
    double sine;

    void solve(double a, double b, double c) {
        double sum = a + c;
        double difference = a - c;
        double twice = b + b;
        double root = hypotenuse(Math.abs(difference), Math.abs(twice));
        boolean aGreater = Math.abs(a) > Math.abs(c);
        double max = aGreater ? a : c;
        double min = aGreater ? c : a;
        int signSum = 1;
        if (sum == 0) {
            greater = root / 2;
            lesser = -root / 2;
        } else {
            signSum = sum < 0 ? -1 : 1;
            greater = (sum + signSum * root) / 2;
            lesser = (max / greater) * min - (b / greater) * b;
        }
        int signDifference = difference >= 0 ? 1 : -1;
        double cs = difference + signDifference * root;
        if (Math.abs(cs) > Math.abs(twice)) {
            double cotangent = -twice / cs;
            sine = 1 / Math.sqrt(1 + cotangent * cotangent);
            cosine = cotangent * sine;
        } else if (twice == 0) {
            cosine = 1;
            sine = 0;
        } else {
            double tangent = -cs / twice;
            cosine = 1 / Math.sqrt(1 + tangent * tangent);
            sine = tangent * cosine;
        }
        if (signSum == signDifference) {
            double t = cosine;
            cosine = -sine;
            sine = t;
        }
    }

    private static double hypotenuse(double x, double y) {
        double max = Math.max(x, y);
        double min = Math.min(x, y);
        return max == 0 ? 0 : max * Math.sqrt(1 + (min / max) * (min / max));
    }
}
