package org.panblas.cli.fit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Five of NIST's Statistical Reference Datasets for linear regression. Longley, Pontius and Filip are resources beside
 * this class (README.md there names their source); Wampler 1 and 2 are formulas.
 */
public final class NistSets {
    private static final int WAMPLER_ROWS = 21;
    private static final int WAMPLER_DEGREE = 5;

    private NistSets() {}

    /** All five, from the well-conditioned to the ill-conditioned. */
    public static List<LinearModel> all() {
        return List.of(
                wampler("Wampler 1", power -> BigDecimal.ONE),
                wampler("Wampler 2", power -> BigDecimal.ONE.movePointLeft(power)),
                polynomial("Pontius", "pontius", 2),
                longley(),
                polynomial("Filip", "filip", 10));
    }

    /** Six economic series of 16 years against employment: nearly collinear columns. */
    static LinearModel longley() {
        List<BigDecimal[]> lines = numbers("longley.csv");
        int predictors = lines.getFirst().length - 1;
        BigDecimal[][] columns = new BigDecimal[predictors + 1][];
        columns[0] = filled(lines.size(), row -> BigDecimal.ONE);
        for (int term = 1; term <= predictors; term++) {
            int column = term;
            columns[term] = filled(lines.size(), row -> lines.get(row)[column]);
        }
        BigDecimal[] response = filled(lines.size(), row -> lines.get(row)[0]);
        return model("Longley", columns, response, certified("longley"));
    }

    private static LinearModel polynomial(String name, String file, int degree) {
        List<BigDecimal[]> lines = numbers(file + ".csv");
        BigDecimal[] x = filled(lines.size(), row -> lines.get(row)[1]);
        BigDecimal[] y = filled(lines.size(), row -> lines.get(row)[0]);
        return model(name, powers(x, degree), y, certified(file));
    }

    /** {@code y = sum of coefficient(i) * x^i} at x = 0, 1, ..., 20. */
    private static LinearModel wampler(String name, IntFunction<BigDecimal> coefficient) {
        BigDecimal[][] columns = powers(filled(WAMPLER_ROWS, BigDecimal::valueOf), WAMPLER_DEGREE);
        BigDecimal[] y = filled(
                WAMPLER_ROWS,
                row -> IntStream.rangeClosed(0, WAMPLER_DEGREE)
                        .mapToObj(power -> columns[power][row].multiply(coefficient.apply(power)))
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
        return model(name, columns, y, filled(WAMPLER_DEGREE + 1, coefficient));
    }

    /** The columns x^0 to x^degree, exact: they are rounded once, when they become doubles. */
    private static BigDecimal[][] powers(BigDecimal[] x, int degree) {
        BigDecimal[][] columns = new BigDecimal[degree + 1][];
        for (int term = 0; term <= degree; term++) {
            int power = term;
            columns[term] = filled(x.length, row -> x[row].pow(power));
        }
        return columns;
    }

    private static LinearModel model(
            String name, BigDecimal[][] columns, BigDecimal[] response, BigDecimal[] certified) {
        double[] design = Arrays.stream(columns)
                .flatMap(Arrays::stream)
                .mapToDouble(BigDecimal::doubleValue)
                .toArray();
        return new LinearModel(
                name, response.length, columns.length, design, toDoubles(response), toDoubles(certified));
    }

    private static BigDecimal[] certified(String file) {
        List<BigDecimal[]> lines = numbers(file + "-certified.csv");
        return filled(lines.size(), row -> lines.get(row)[1]);
    }

    /** The lines of a resource after its heading; a cell that is a name, not a number, is null. */
    private static List<BigDecimal[]> numbers(String resource) {
        try (InputStream stream = NistSets.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException(resource + " is missing beside " + NistSets.class);
            }
            return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .map(line -> Arrays.stream(line.split(",", -1))
                            .map(NistSets::number)
                            .toArray(BigDecimal[]::new))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BigDecimal number(String cell) {
        return cell.startsWith("b") ? null : new BigDecimal(cell.strip());
    }

    private static BigDecimal[] filled(int length, IntFunction<BigDecimal> element) {
        return IntStream.range(0, length).mapToObj(element).toArray(BigDecimal[]::new);
    }

    private static double[] toDoubles(BigDecimal[] values) {
        return Arrays.stream(values).mapToDouble(BigDecimal::doubleValue).toArray();
    }
}
