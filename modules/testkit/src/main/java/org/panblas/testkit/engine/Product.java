package org.panblas.testkit.engine;

import java.util.ArrayList;
import java.util.List;
import org.panblas.Complex;
import org.panblas.Uplo;
import org.panblas.testkit.oracle.Dd;
import org.panblas.testkit.oracle.DdSum;
import org.panblas.testkit.oracle.ErrorBound;
import org.panblas.testkit.oracle.Matrix;

/**
 * The oracle behind nearly every row: {@code X := alpha1 * A1 * B1 + alpha2 * A2 * B2 + beta * C}, each element in
 * double-double, with its bound. A scalar of zero keeps its matrices from being looked at.
 */
public final class Product {
    private record Term(Complex alpha, Matrix rowsOfA, Matrix b) {}

    private final Call call;
    private final Verdict verdict;
    private final String array;
    private final List<Term> terms = new ArrayList<>();
    private Complex beta = Complex.ZERO;
    private Matrix c;
    private Uplo uplo;
    private boolean hermitian;
    private boolean threeM;
    private int column;

    /** Judges the array of this name. */
    public Product(Call call, Verdict verdict, String array) {
        this.call = call;
        this.verdict = verdict;
        this.array = array;
    }

    /** Adds {@code alpha * a * b}. */
    public Product term(Complex alpha, Matrix a, Matrix b) {
        if (alpha.re() != 0 || alpha.im() != 0) {
            terms.add(new Term(alpha, a.transpose(), b));
        }
        return this;
    }

    /** Adds {@code beta * matrix}. */
    public Product plus(Complex factor, Matrix matrix) {
        beta = factor;
        c = factor.re() == 0 && factor.im() == 0 ? null : matrix;
        return this;
    }

    /** Judges one triangle only. */
    public Product triangle(Uplo triangle) {
        uplo = triangle;
        return this;
    }

    /** The diagonal is real and comes out with an imaginary part of exactly zero. */
    public Product hermitian() {
        hermitian = true;
        return this;
    }

    /** The products are made by the 3M method. */
    public Product threeM() {
        threeM = true;
        return this;
    }

    /** The result stands in the array from this column on. */
    public Product fromColumn(int first) {
        column = first;
        return this;
    }

    /** Judges the elements of a result of {@code rows} times {@code cols}. */
    public void verify(int rows, int cols) {
        DdSum sum = new DdSum();
        for (int j = 0; j < cols; j++) {
            for (int i = 0; i < rows; i++) {
                if (uplo == null || Matrix.inTriangle(uplo, i, j)) {
                    element(sum, i, j);
                }
            }
        }
    }

    private void element(DdSum sum, int i, int j) {
        Dd re = Dd.ZERO;
        Dd im = Dd.ZERO;
        double magnitude = 0;
        double scale = 1;
        int length = 0;
        for (Term term : terms) {
            sum.clear();
            int k = term.b.rows();
            sum.addDot(k, term.rowsOfA.re(), term.rowsOfA.im(), i * k, term.b.re(), term.b.im(), j * k);
            re = re.plus(sum.re().times(term.alpha.re())).minus(sum.im().times(term.alpha.im()));
            im = im.plus(sum.re().times(term.alpha.im())).plus(sum.im().times(term.alpha.re()));
            double alpha = Math.abs(term.alpha.re()) + Math.abs(term.alpha.im());
            magnitude += alpha * sum.magnitude();
            scale = Math.max(scale, alpha);
            length += sum.terms();
        }
        if (c != null) {
            double cr = c.re(i, j);
            double ci = hermitian && i == j ? 0 : c.im(i, j);
            re = re.plus(Dd.product(beta.re(), cr)).minus(Dd.product(beta.im(), ci));
            im = im.plus(Dd.product(beta.re(), ci)).plus(Dd.product(beta.im(), cr));
            magnitude += (Math.abs(beta.re()) + Math.abs(beta.im())) * (Math.abs(cr) + Math.abs(ci));
        }
        double bound = threeM
                ? ErrorBound.product3m(length, magnitude, scale, call.precision())
                : ErrorBound.product(length, magnitude, scale, call.precision());
        if (hermitian && i == j) {
            verdict.element(array, i, j + column, re, bound, Dd.ZERO, 0);
        } else {
            verdict.element(array, i, j + column, re, im, bound);
        }
    }
}
