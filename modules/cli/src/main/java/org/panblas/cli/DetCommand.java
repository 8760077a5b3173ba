package org.panblas.cli;

import java.util.Locale;
import org.panblas.Complex;
import org.panblas.cli.matrix.Element;
import org.panblas.cli.matrix.Matrix;
import org.panblas.linalg.ComplexLinalg;
import org.panblas.linalg.DenseLinalg;
import org.panblas.linalg.Linalg;
import org.panblas.linalg.LogDeterminant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds a determinant. */
@Command(
        name = "det",
        description = "Finds the determinant of A and its logarithm; prints condition, logarithm and determinant.",
        footer = MatrixCommand.FILES,
        mixinStandardHelpOptions = true)
final class DetCommand extends MatrixCommand {
    @Parameters(paramLabel = "A", description = "A square matrix.")
    private String fileA;

    @Option(names = "--out", paramLabel = "FILE", description = "Write the determinant to FILE instead.")
    private String out;

    DetCommand() {}

    @Override
    void run() {
        Matrix given = readSquare(fileA);
        Matrix a = given.as(wide(given.element()));
        int n = a.rows();
        DenseLinalg linalg = linalg(a.element());
        LogDeterminant logarithm = linalg.slogdet(LAYOUT, n, a.values());
        Complex determinant = switch (linalg) {
            case Linalg real -> Complex.of(real.det(LAYOUT, n, a.values()));
            case ComplexLinalg complex -> complex.det(LAYOUT, n, a.values());
        };
        say("A is " + sizes(a) + "; getrf by " + lapackName());
        double condition = 1 / linalg.rcond(LAYOUT, n, a.values());
        say("condition", condition, "||A|| ||A^-1||, column sums, estimated");
        String sign = a.element().isComplex()
                ? String.format(
                        Locale.ROOT,
                        "(%s, %s)",
                        logarithm.sign().re(),
                        logarithm.sign().im())
                : Double.toString(logarithm.sign().re());
        say("logarithm  " + logarithm.logAbs() + " of the absolute value; sign " + sign);
        double[] value = a.element() == Element.Z
                ? new double[] {determinant.re(), determinant.im()}
                : new double[] {determinant.re()};
        deliver("determinant", new Matrix(a.element(), 1, 1, value), out);
    }
}
