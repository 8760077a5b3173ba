package org.panblas.cli;

import org.panblas.cli.matrix.Element;
import org.panblas.cli.matrix.Matrix;
import org.panblas.linalg.DenseLinalg;
import org.panblas.linalg.Norm;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds a condition number. */
@Command(
        name = "cond",
        description =
                "Finds the condition of A: its largest singular value over the smallest; prints norms and rank too.",
        footer = MatrixCommand.FILES,
        mixinStandardHelpOptions = true)
final class CondCommand extends MatrixCommand {
    @Parameters(paramLabel = "A", description = "A matrix.")
    private String fileA;

    @Option(names = "--out", paramLabel = "FILE", description = "Write the condition number to FILE instead.")
    private String out;

    CondCommand() {}

    @Override
    void run() {
        Matrix given = read(fileA);
        Matrix a = given.as(wide(given.element()));
        int m = a.rows();
        int n = a.columns();
        DenseLinalg linalg = linalg(a.element());
        say("A is " + sizes(a) + "; gesdd by " + lapackName());
        say("norm", norm(a, Norm.ONE), "largest column sum");
        say("norm", norm(a, Norm.TWO), "largest singular value");
        say("norm", norm(a, Norm.INFINITY), "largest row sum");
        say("rank       " + linalg.matrixRank(LAYOUT, m, n, a.values()) + " of at most " + Math.min(m, n));
        if (m == n) {
            say("condition", 1 / linalg.rcond(LAYOUT, n, a.values()), "||A|| ||A^-1||, column sums, estimated");
        }
        double condition = linalg.cond(LAYOUT, m, n, a.values());
        deliver("condition", new Matrix(Element.D, 1, 1, new double[] {condition}), out);
    }
}
