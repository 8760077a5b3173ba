package org.panblas.cli;

import org.panblas.cli.matrix.Element;
import org.panblas.cli.matrix.Matrix;
import org.panblas.linalg.DenseLinalg;
import org.panblas.linalg.LeastSquares;
import org.panblas.linalg.Norm;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Solves a linear least-squares problem. */
@Command(
        name = "lstsq",
        description = "Finds the X of least norm that makes ||B - A X|| least; prints rank, residual, condition and X.",
        footer = MatrixCommand.FILES,
        mixinStandardHelpOptions = true)
final class LstsqCommand extends MatrixCommand {
    @Parameters(index = "0", paramLabel = "A", description = "A matrix.")
    private String fileA;

    @Parameters(index = "1", paramLabel = "B", description = "Right-hand sides, a column each.")
    private String fileB;

    @Option(
            names = "--rcond",
            paramLabel = "R",
            description = "Singular values up to R times the largest count as 0 (default: max(m, n) * 2^-52).")
    private Double rcond;

    @Option(names = "--out", paramLabel = "FILE", description = "Write X to FILE instead.")
    private String out;

    LstsqCommand() {}

    @Override
    void run() {
        Matrix first = read(fileA);
        Matrix second = readRightHandSides(fileB, first);
        Element kind = first.element().with(second.element());
        Matrix a = first.as(wide(kind));
        Matrix b = second.as(wide(kind));
        int m = a.rows();
        int n = a.columns();
        int nrhs = b.columns();
        DenseLinalg linalg = linalg(kind);
        LeastSquares result = rcond == null
                ? linalg.lstsq(LAYOUT, m, n, nrhs, a.values(), b.values())
                : linalg.lstsq(LAYOUT, m, n, nrhs, a.values(), b.values(), rcond);
        Matrix x = new Matrix(a.element(), n, nrhs, result.x());
        double[] s = result.singularValues();
        say("A is " + sizes(a) + ", B is " + sizes(b) + "; gelsd by " + lapackName());
        say("rank       " + result.rank() + " of at most " + s.length);
        double error = norm(remainder(b, a, x), Norm.FROBENIUS);
        say("residual", ratio(error, norm(b, Norm.FROBENIUS)), "||B - A X|| / ||B||, root of the sum of squares");
        say("condition", s[0] / s[s.length - 1], "largest singular value of A / smallest");
        deliver("X", x.as(kind), out);
    }
}
