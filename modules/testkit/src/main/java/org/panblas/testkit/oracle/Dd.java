package org.panblas.testkit.oracle;

/**
 * A double-double number: the unevaluated sum {@code hi + lo} with {@code |lo| <= ulp(hi) / 2}, about 106 bits.
 *
 * <p>Sums by Knuth's two-sum, products by a fused multiply-add (Higham, Accuracy and Stability of Numerical Algorithms,
 * 2nd ed., 4.3 and 27.9; Dekker, Numer. Math. 18, 1971).
 *
 * @param hi the number rounded to {@code double}
 * @param lo the rest
 */
public record Dd(double hi, double lo) {
    /** Zero. */
    public static final Dd ZERO = new Dd(0, 0);

    /** A number that is a {@code double}. */
    public static Dd of(double x) {
        return new Dd(x, 0);
    }

    /** The exact sum of two doubles. */
    public static Dd sum(double a, double b) {
        double s = a + b;
        double t = s - a;
        return new Dd(s, (a - (s - t)) + (b - t));
    }

    /** The exact product of two doubles, underflow aside. */
    public static Dd product(double a, double b) {
        double p = a * b;
        return new Dd(p, Math.fma(a, b, -p));
    }

    /** {@code this + other}. */
    public Dd plus(Dd other) {
        Dd s = sum(hi, other.hi);
        Dd t = sum(lo, other.lo);
        Dd v = quick(s.hi, s.lo + t.hi);
        return quick(v.hi, v.lo + t.lo);
    }

    /** {@code this - other}. */
    public Dd minus(Dd other) {
        return plus(other.negate());
    }

    /** {@code this * other}. */
    public Dd times(Dd other) {
        Dd p = product(hi, other.hi);
        return quick(p.hi, p.lo + (hi * other.lo + lo * other.hi));
    }

    /** {@code this * factor}. */
    public Dd times(double factor) {
        return times(of(factor));
    }

    /** {@code this / other}, by one Newton step. */
    public Dd over(Dd other) {
        double q = hi / other.hi;
        Dd rest = minus(other.times(q));
        return quick(q, rest.hi / other.hi);
    }

    /** The square root of a number that is not negative, by one Newton step. */
    public Dd sqrt() {
        if (hi == 0) {
            return ZERO;
        }
        double root = Math.sqrt(hi);
        Dd rest = minus(product(root, root));
        return quick(root, rest.hi / (2 * root));
    }

    /** {@code -this}. */
    public Dd negate() {
        return new Dd(-hi, -lo);
    }

    /** {@code |this|}. */
    public Dd abs() {
        return hi < 0 ? negate() : this;
    }

    /** {@code this - x}, rounded once: the error of a computed {@code x}. */
    public double minusRounded(double x) {
        return (hi - x) + lo;
    }

    private static Dd quick(double a, double b) {
        double s = a + b;
        return new Dd(s, b - (s - a));
    }
}
