package org.panblas.cli;

import org.panblas.cli.matrix.Element;
import org.panblas.cli.matrix.Matrix;
import org.panblas.linalg.DenseLinalg;
import org.panblas.linalg.Norm;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Solves a system of linear equations. */
@Command(
        name = "solve",
        description = "Solves A X = B by LU factorization; prints residual, condition and X.",
        footer = MatrixCommand.FILES,
        mixinStandardHelpOptions = true)
final class SolveCommand extends MatrixCommand {
    @Parameters(index = "0", paramLabel = "A", description = "A square matrix.")
    private String fileA;

    @Parameters(index = "1", paramLabel = "B", description = "Right-hand sides, a column each.")
    private String fileB;

    @Option(names = "--out", paramLabel = "FILE", description = "Write X to FILE instead.")
    private String out;

    SolveCommand() {}

    @Override
    void run() {
        Matrix first = readSquare(fileA);
        Matrix second = readRightHandSides(fileB, first);
        Element kind = first.element().with(second.element());
        Matrix a = first.as(wide(kind));
        Matrix b = second.as(wide(kind));
        DenseLinalg linalg = linalg(kind);
        int n = a.rows();
        Matrix x =
                new Matrix(a.element(), n, b.columns(), linalg.solve(LAYOUT, n, b.columns(), a.values(), b.values()));
        double error = norm(remainder(b, a, x), Norm.ONE);
        double condition = 1 / linalg.rcond(LAYOUT, n, a.values());
        say("A is " + sizes(a) + ", B is " + sizes(b) + "; gesv by " + lapackName());
        say(
                "residual",
                ratio(error, norm(a, Norm.ONE) * norm(x, Norm.ONE)),
                "||B - A X|| / (||A|| ||X||), column sums");
        say("condition", condition, "||A|| ||A^-1||, column sums, estimated");
        warnOfCondition(condition, fileA, "X");
        deliver("X", x.as(kind), out);
    }
}
