package org.panblas.testkit.oracle;

/** Applies elementary reflectors {@code H = I - tau v v^H} to columns that are held in double-double. */
public final class Reflectors {
    private final Matrix v;
    private final Matrix tau;

    /**
     * The reflectors as geqrf leaves them.
     *
     * @param v column i holds the i-th vector below the diagonal; the diagonal stands for 1, the rest is not looked at
     * @param tau their factors
     */
    public Reflectors(Matrix v, Matrix tau) {
        this.tau = tau;
        this.v = Matrix.zeros(v.rows(), tau.rows(), v.complex());
        for (int j = 0; j < tau.rows(); j++) {
            this.v.set(j, j, 1, 0);
            for (int i = j + 1; i < v.rows(); i++) {
                this.v.set(i, j, v.re(i, j), v.im(i, j));
            }
        }
    }

    /** {@code Q * c} or {@code Q^H * c}, where Q is the product of the reflectors. */
    public Matrix apply(boolean adjoint, Matrix c) {
        Matrix result = Matrix.zeros(c.rows(), c.cols(), c.complex());
        for (int j = 0; j < c.cols(); j++) {
            Matrix high = c.columns(j, j + 1);
            Matrix low = Matrix.zeros(c.rows(), 1, c.complex());
            int k = tau.rows();
            for (int step = 0; step < k; step++) {
                reflect(adjoint ? step : k - 1 - step, adjoint, high, low);
            }
            for (int i = 0; i < c.rows(); i++) {
                result.set(i, j, high.re(i, 0), high.im(i, 0));
            }
        }
        return result;
    }

    private void reflect(int h, boolean adjoint, Matrix high, Matrix low) {
        Matrix conjugate = v.columns(h, h + 1).conjugate();
        DdSum sum = new DdSum();
        sum.addDot(v.rows(), conjugate.re(), conjugate.im(), 0, high.re(), high.im(), 0);
        sum.addDot(v.rows(), conjugate.re(), conjugate.im(), 0, low.re(), low.im(), 0);
        double tr = tau.re(h, 0);
        double ti = adjoint ? -tau.im(h, 0) : tau.im(h, 0);
        Dd wr = sum.re().times(tr).minus(sum.im().times(ti));
        Dd wi = sum.re().times(ti).plus(sum.im().times(tr));
        for (int i = h; i < v.rows(); i++) {
            double vr = v.re(i, h);
            double vi = v.im(i, h);
            Dd re = new Dd(high.re(i, 0), low.re(i, 0)).minus(wr.times(vr)).plus(wi.times(vi));
            Dd im = new Dd(high.im(i, 0), low.im(i, 0)).minus(wr.times(vi)).minus(wi.times(vr));
            high.set(i, 0, re.hi(), im.hi());
            low.set(i, 0, re.lo(), im.lo());
        }
    }

    /** The largest {@code | |tau|^2 v^H v - 2 re(tau) |}: how far a reflector is from unitary. */
    public double deviation() {
        double worst = 0;
        for (int h = 0; h < tau.rows(); h++) {
            DdSum sum = new DdSum();
            for (int i = h; i < v.rows(); i++) {
                sum.addProduct(v.re(i, h), v.re(i, h));
                sum.addProduct(v.im(i, h), v.im(i, h));
            }
            double tr = tau.re(h, 0);
            double ti = tau.im(h, 0);
            Dd square = Dd.product(tr, tr).plus(Dd.product(ti, ti));
            worst = Math.max(
                    worst, Math.abs(square.times(sum.re()).minus(Dd.of(2 * tr)).hi()));
        }
        return worst;
    }
}
