package org.panblas.cli;

import org.panblas.Uplo;
import org.panblas.cli.matrix.Element;
import org.panblas.cli.matrix.Matrix;
import org.panblas.linalg.Eigen;
import org.panblas.linalg.HermitianEigen;
import org.panblas.linalg.Norm;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds eigenvalues and eigenvectors. */
@Command(
        name = "eig",
        description = {
            "Finds the eigenvalues of A; prints residual, condition and the eigenvalues.",
            "Those of a symmetric or Hermitian matrix ascend."
        },
        footer = MatrixCommand.FILES,
        mixinStandardHelpOptions = true)
final class EigCommand extends MatrixCommand {
    @Parameters(paramLabel = "A", description = "A square matrix.")
    private String fileA;

    @Option(names = "--out", paramLabel = "FILE", description = "Write the eigenvalues to FILE instead.")
    private String out;

    @Option(names = "--vectors", paramLabel = "FILE", description = "Write the eigenvectors to FILE, a column each.")
    private String vectorFile;

    EigCommand() {}

    @Override
    void run() {
        Matrix given = readSquare(fileA);
        Matrix a = given.as(wide(given.element()));
        if (isHermitian(a)) {
            hermitian(given.element(), a);
        } else {
            general(given.element(), a);
        }
    }

    private static boolean isHermitian(Matrix a) {
        for (int j = 0; j < a.columns(); j++) {
            for (int i = 0; i <= j; i++) {
                if (a.re(i, j) != a.re(j, i) || a.im(i, j) != -a.im(j, i)) {
                    return false;
                }
            }
        }
        return true;
    }

    private void hermitian(Element kind, Matrix a) {
        int n = a.rows();
        HermitianEigen eigen = linalg(kind).eigh(LAYOUT, Uplo.LOWER, n, a.values());
        Matrix values = new Matrix(Element.D, n, 1, eigen.values());
        Matrix vectors = new Matrix(a.element(), n, n, eigen.vectors());
        boolean complex = kind.isComplex();
        say("A is " + sizes(a) + (complex ? ", Hermitian; heevd by " : ", symmetric; syevd by ") + lapackName());
        report(a, vectors, values.as(a.element()));
        deliver(kind, values.as(kind.isSingle() ? Element.S : Element.D), vectors);
    }

    private void general(Element kind, Matrix a) {
        int n = a.rows();
        Eigen eigen = linalg(kind).eig(LAYOUT, n, a.values());
        Matrix values = new Matrix(Element.Z, n, 1, eigen.values());
        Matrix vectors = new Matrix(Element.Z, n, n, eigen.vectors());
        say("A is " + sizes(a) + "; geev by " + lapackName());
        report(a.as(Element.Z), vectors, values);
        Element result = resultKind(kind, values);
        deliver(result, values.as(result), vectors);
    }

    /** The values of a real matrix are real when none belongs to a conjugate pair, and so are the vectors. */
    private static Element resultKind(Element kind, Matrix values) {
        boolean real = !kind.isComplex();
        for (int j = 0; j < values.rows(); j++) {
            real &= values.im(j, 0) == 0;
        }
        if (real) {
            return kind;
        }
        return kind.isSingle() ? Element.C : Element.Z;
    }

    private void report(Matrix a, Matrix vectors, Matrix values) {
        int n = a.rows();
        double error = norm(remainder(scaledColumns(vectors, values), a, vectors), Norm.ONE);
        double scale = norm(a, Norm.ONE) * norm(vectors, Norm.ONE);
        say("residual", ratio(error, scale), "||A V - V diag(w)|| / (||A|| ||V||), column sums");
        double condition = 1 / linalg(vectors.element()).rcond(LAYOUT, n, vectors.values());
        say("condition", condition, "||V|| ||V^-1||, column sums, estimated: how far w may move with A");
    }

    /** {@code V diag(w)}. */
    private static Matrix scaledColumns(Matrix vectors, Matrix values) {
        double[] scaled = vectors.values().clone();
        int parts = vectors.element().isComplex() ? 2 : 1;
        for (int j = 0; j < vectors.columns(); j++) {
            double re = values.re(j, 0);
            double im = values.im(j, 0);
            for (int i = 0; i < vectors.rows(); i++) {
                int at = parts * (j * vectors.rows() + i);
                scaled[at] = re * vectors.re(i, j) - im * vectors.im(i, j);
                if (parts == 2) {
                    scaled[at + 1] = re * vectors.im(i, j) + im * vectors.re(i, j);
                }
            }
        }
        return new Matrix(vectors.element(), vectors.rows(), vectors.columns(), scaled);
    }

    private void deliver(Element kind, Matrix values, Matrix vectors) {
        if (vectorFile != null) {
            deliver("eigenvectors", vectors.as(kind), vectorFile);
        }
        deliver("eigenvalues", values, out);
    }
}
