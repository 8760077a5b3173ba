package org.panblas.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.panblas.Blas;
import org.panblas.Complex;
import org.panblas.Lapack;
import org.panblas.Layout;
import org.panblas.Transpose;
import org.panblas.cli.matrix.Element;
import org.panblas.cli.matrix.Matrix;
import org.panblas.cli.matrix.MatrixFiles;
import org.panblas.linalg.ComplexLinalg;
import org.panblas.linalg.DenseLinalg;
import org.panblas.linalg.Linalg;
import org.panblas.linalg.Norm;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * What the commands on matrix files have in common. They compute in double precision, and results have the precision of
 * the operands. What a command has to say stands in lines that begin with {@code #}; a matrix without a file follows
 * them, so that standard output is a matrix file itself.
 */
abstract class MatrixCommand implements Callable<Integer> {
    /** The layout of {@link Matrix}. */
    static final Layout LAYOUT = Layout.COL_MAJOR;

    /** What every command says of its files. */
    static final String FILES =
            "Files: .npy (NumPy), .mtx and .mm (Matrix Market), .csv, .tsv and .txt%n(lines of numbers); - is standard input.";

    @Spec
    private CommandSpec spec;

    @Option(names = "--backend", paramLabel = "NAME", description = "Compute with this backend (default: the order's).")
    private String backend;

    private Blas blas;
    private Lapack lapack;

    @Override
    public final Integer call() {
        blas = backend == null ? Blas.get() : Blas.of(backend);
        lapack = backend == null ? Lapack.get() : Lapack.of(backend);
        try {
            run();
        } catch (UnsupportedOperationException e) {
            // The backend that was asked for lacks a routine: the message says which, and who has it.
            throw new CommandFailure(e.getMessage());
        } catch (OutOfMemoryError e) {
            throw new CommandFailure("the matrices and what is computed from them are larger than Java's memory, which"
                    + " JAVA_TOOL_OPTIONS=-Xmx16g would set to 16 GB");
        }
        spec.commandLine().getOut().flush();
        return 0;
    }

    abstract void run();

    /** The algorithms for real or complex matrices on the chosen backend. */
    final DenseLinalg linalg(Element element) {
        return element.isComplex() ? ComplexLinalg.of(blas, lapack) : Linalg.of(blas, lapack);
    }

    /** Who computes, for the first line of the report. */
    final String lapackName() {
        return lapack.name();
    }

    /** Reads a matrix that has elements, all of them finite. */
    static Matrix read(String file) {
        Matrix matrix = MatrixFiles.read(file, System.in);
        if (matrix.values().length == 0) {
            throw new CommandFailure(file + ": the matrix is " + sizes(matrix) + ", expected one with elements");
        }
        for (int i = 0; i < matrix.rows(); i++) {
            for (int j = 0; j < matrix.columns(); j++) {
                if (!Double.isFinite(matrix.re(i, j)) || !Double.isFinite(matrix.im(i, j))) {
                    throw new CommandFailure(file + ": the element in row " + (i + 1) + " and column " + (j + 1)
                            + " is not finite, expected a number");
                }
            }
        }
        return matrix;
    }

    /** Reads a square matrix. */
    static Matrix readSquare(String file) {
        Matrix matrix = read(file);
        if (matrix.rows() != matrix.columns()) {
            throw new CommandFailure(file + ": the matrix is " + sizes(matrix) + ", expected a square one");
        }
        return matrix;
    }

    /** Reads the right-hand sides for a matrix. */
    static Matrix readRightHandSides(String file, Matrix a) {
        Matrix matrix = read(file);
        if (matrix.rows() != a.rows()) {
            throw new CommandFailure(file + ": the right-hand side has " + matrix.rows() + " rows, expected " + a.rows()
                    + ", as the matrix has");
        }
        return matrix;
    }

    static String sizes(Matrix matrix) {
        return matrix.rows() + " x " + matrix.columns();
    }

    /** The kind in which is computed. */
    static Element wide(Element element) {
        return element.isComplex() ? Element.Z : Element.D;
    }

    /** {@code C - A B}; all have the same kind, D or Z. */
    final Matrix remainder(Matrix c, Matrix a, Matrix b) {
        double[] r = c.values().clone();
        int m = a.rows();
        int k = a.columns();
        int n = b.columns();
        Transpose no = Transpose.NO_TRANS;
        if (a.element().isComplex()) {
            blas.zgemm(LAYOUT, no, no, m, n, k, Complex.of(-1), a.values(), m, b.values(), k, Complex.ONE, r, m);
        } else {
            blas.dgemm(LAYOUT, no, no, m, n, k, -1, a.values(), m, b.values(), k, 1, r, m);
        }
        return new Matrix(c.element(), c.rows(), c.columns(), r);
    }

    final double norm(Matrix matrix, Norm norm) {
        return linalg(matrix.element()).norm(LAYOUT, matrix.rows(), matrix.columns(), matrix.values(), norm);
    }

    /** A quotient of norms; nothing of nothing is nothing. */
    static double ratio(double error, double scale) {
        return error == 0 ? 0 : error / scale;
    }

    /** A line of the report. */
    final void say(String line) {
        out().println("# " + line);
    }

    /** A line of the report with a number and what it means. */
    final void say(String name, double value, String meaning) {
        say(String.format(Locale.ROOT, "%-9s  %.2e  %s", name, value, meaning));
    }

    /** Says that the digits of a result cannot be trusted, where that is so: the condition eats all of them. */
    final void warnOfCondition(double condition, String file, String result) {
        if (!(condition < 1 / Math.ulp(1.0))) {
            spec.commandLine()
                    .getErr()
                    .println("panblas: warning: " + file + " is singular to working precision; no digit of " + result
                            + " need be right");
        }
    }

    /** Writes a result into a file, or after the report when there is none. */
    final void deliver(String what, Matrix matrix, String file) {
        if (file != null) {
            MatrixFiles.write(file, matrix);
            say(what + " written to " + file);
        } else {
            MatrixFiles.print(matrix, out());
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
