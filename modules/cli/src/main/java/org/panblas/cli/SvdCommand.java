package org.panblas.cli;

import org.panblas.cli.matrix.Element;
import org.panblas.cli.matrix.Matrix;
import org.panblas.linalg.Norm;
import org.panblas.linalg.Svd;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds singular values and vectors. */
@Command(
        name = "svd",
        description = "Finds A = U diag(s) V^H; prints residual, condition and the singular values.",
        footer = MatrixCommand.FILES,
        mixinStandardHelpOptions = true)
final class SvdCommand extends MatrixCommand {
    @Parameters(paramLabel = "A", description = "A matrix.")
    private String fileA;

    @Option(names = "--out", paramLabel = "FILE", description = "Write the singular values to FILE instead.")
    private String out;

    @Option(names = "--u", paramLabel = "FILE", description = "Write U to FILE, m x min(m, n).")
    private String fileU;

    @Option(names = "--vt", paramLabel = "FILE", description = "Write V^H to FILE, min(m, n) x n.")
    private String fileVt;

    SvdCommand() {}

    @Override
    void run() {
        Matrix given = read(fileA);
        Element kind = given.element();
        Matrix a = given.as(wide(kind));
        int m = a.rows();
        int n = a.columns();
        int k = Math.min(m, n);
        Svd svd = linalg(kind).svd(LAYOUT, m, n, a.values(), false);
        Matrix u = new Matrix(a.element(), m, k, svd.u());
        Matrix vt = new Matrix(a.element(), k, n, svd.vt());
        say("A is " + sizes(a) + "; gesdd by " + lapackName());
        double error = norm(remainder(a, scaledColumns(u, svd.s()), vt), Norm.FROBENIUS);
        double scale = norm(a, Norm.FROBENIUS);
        say("residual", ratio(error, scale), "||A - U diag(s) V^H|| / ||A||, root of the sum of squares");
        say("condition", svd.s()[0] / svd.s()[k - 1], "largest singular value / smallest");
        if (fileU != null) {
            deliver("U", u.as(kind), fileU);
        }
        if (fileVt != null) {
            deliver("V^H", vt.as(kind), fileVt);
        }
        Matrix values = new Matrix(Element.D, k, 1, svd.s());
        deliver("singular values", values.as(kind.isSingle() ? Element.S : Element.D), out);
    }

    /** {@code U diag(s)}. */
    private static Matrix scaledColumns(Matrix u, double[] s) {
        double[] scaled = u.values().clone();
        int height = s.length == 0 ? 0 : scaled.length / s.length;
        for (int at = 0; at < scaled.length; at++) {
            scaled[at] *= s[at / height];
        }
        return new Matrix(u.element(), u.rows(), u.columns(), scaled);
    }
}
