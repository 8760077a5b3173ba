package org.panblas.ref.lapack.nonsymmetric;

/** A rotation with (c s; -s c) * (f, g)^T = (r, 0)^T (LAPACK {@code dlartg}). */
final class DGivens {
    double c;
    double s;
    double r;

    void of(double f, double g) {
        if (g == 0) {
            c = 1;
            s = 0;
            r = f;
        } else if (f == 0) {
            c = 0;
            s = Math.copySign(1.0, g);
            r = Math.abs(g);
        } else {
            // Neither squares nor the root can leave the range after this.
            double scale = Math.max(Math.abs(f), Math.abs(g));
            double fs = f / scale;
            double gs = g / scale;
            double norm = Math.copySign(Math.sqrt(fs * fs + gs * gs), fs);
            c = fs / norm;
            s = gs / norm;
            r = norm * scale;
        }
    }
}
