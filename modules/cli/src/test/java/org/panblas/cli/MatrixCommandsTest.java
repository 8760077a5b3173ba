package org.panblas.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.panblas.cli.matrix.Element;
import org.panblas.cli.matrix.Matrix;
import org.panblas.cli.matrix.MatrixFiles;

/** The commands on matrix files, from the command line to what is printed and written. */
class MatrixCommandsTest {
    /** LAPACK's test ratio of 30 times the sizes here. */
    private static final double SMALL = 30 * 4 * Math.ulp(1.0);

    private static final String A = "2,1,1\n1,3,2\n1,0,0\n";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path directory;

    private int run(String... args) {
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }

    private String file(String name, String content) {
        try {
            return Files.writeString(directory.resolve(name), content).toString();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private String fresh(String name) {
        return directory.resolve(name).toString();
    }

    /** What stands on standard output, which is a matrix file with comments. */
    private Matrix printed() {
        assertThat(err.toString()).isEmpty();
        return MatrixFiles.read("-", new ByteArrayInputStream(out.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static Matrix read(String file) {
        return MatrixFiles.read(file, InputStream.nullInputStream());
    }

    /** The number in the line of the report that begins with this name. */
    private double reported(String name) {
        Matcher matcher = Pattern.compile("# " + name + " +(\\S+) .*").matcher(out.toString());
        assertThat(matcher.find()).as("%s in %s", name, out).isTrue();
        return Double.parseDouble(matcher.group(1));
    }

    private static void assertClose(Matrix matrix, double... expected) {
        assertThat(matrix.values()).containsExactly(expected, within(30 * 10 * Math.ulp(1.0)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"openblas", "ref"})
    void solvePrintsResidualConditionAndSolution(String backend) {
        int code = run("solve", file("A.csv", A), file("b.csv", "4\n5\n6\n"), "--backend", backend);
        assertThat(err.toString()).isEmpty();
        assertThat(code).isZero();
        assertThat(out.toString()).contains("# A is 3 x 3, B is 3 x 1; gesv by " + backend);
        assertThat(reported("residual")).isLessThan(SMALL);
        // The inverse of A is [[0, 0, 1], [-2, 1, 3], [3, -1, -5]]; the largest column sums are 4 and 9.
        assertThat(reported("condition")).isEqualTo(36);
        assertClose(printed(), 6, 15, -23);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x.npy", "x.mtx", "x.csv", "x.txt"})
    void solveWritesTheSolutionInAnyFormatForComplexRightHandSides(String name) {
        String b = file("b.mtx", "%%MatrixMarket matrix array complex general\n3 2\n4 1\n5 0\n6 0\n0 1\n0 0\n0 0\n");
        assertThat(run("solve", file("A.csv", A), b, "--out", fresh(name))).isZero();
        assertThat(out.toString()).contains("# X written to " + fresh(name)).hasLineCount(4);
        Matrix x = read(fresh(name));
        assertThat(x.element()).isEqualTo(Element.Z);
        assertThat(x.columns()).isEqualTo(2);
        // The first column of the inverse is (0, -2, 3).
        assertClose(x, 6, 0, 15, -2, -23, 3, 0, 0, 0, -2, 0, 3);
    }

    @Test
    void theResultHasThePrecisionOfTheOperands() {
        MatrixFiles.write(fresh("a.npy"), new Matrix(Element.S, 2, 2, new double[] {3, 0, 0, 7}));
        MatrixFiles.write(fresh("b.npy"), new Matrix(Element.S, 2, 1, new double[] {1, 1}));
        assertThat(run("solve", fresh("a.npy"), fresh("b.npy"), "--out", fresh("x.npy")))
                .isZero();
        assertThat(read(fresh("x.npy")).element()).isEqualTo(Element.S);
        assertThat(read(fresh("x.npy")).values()).containsExactly(1f / 3, 1f / 7);
        assertThat(run("solve", fresh("a.npy"), file("b.csv", "1\n1\n"), "--out", fresh("x.npy")))
                .isZero();
        assertThat(read(fresh("x.npy")).element()).isEqualTo(Element.D);
    }

    @Test
    void aSingularMatrixIsAFailureAndANearlySingularOneAWarning() {
        assertThat(run("solve", file("A.csv", "1,2\n2,4\n"), file("b.csv", "1\n2\n")))
                .isEqualTo(1);
        assertThat(err.toString())
                .startsWith("panblas: solve: the matrix is singular")
                .hasLineCount(1);
        assertThat(out.toString()).isEmpty();
        err.getBuffer().setLength(0);
        assertThat(run("solve", file("N.csv", "1,1\n1,1.0000000000000002\n"), file("b.csv", "1\n2\n")))
                .isZero();
        assertThat(err.toString())
                .contains("warning", "N.csv is singular to working precision")
                .hasLineCount(1);
    }

    @Test
    void lstsqFitsALine() {
        assertThat(run("lstsq", file("A.csv", "1;0\n1;1\n1;2\n1;3\n"), file("b.txt", "1\n3\n5\n8\n")))
                .isZero();
        // The normal equations: [[4, 6], [6, 14]] x = (17, 37).
        assertClose(printed(), 0.8, 2.3);
        assertThat(out.toString()).contains("# rank       2 of at most 2");
        // The residual (0.2, -0.1, -0.4, 0.3) has the square 0.3; b has 99.
        assertThat(reported("residual")).isCloseTo(Math.sqrt(0.3 / 99), within(0.005 * Math.sqrt(0.3 / 99)));
        double root = Math.sqrt(100 + 4 * 36);
        assertThat(reported("condition")).isCloseTo(Math.sqrt((18 + root) / (18 - root)), within(0.01));
    }

    @Test
    void lstsqTakesRcond() {
        String a = file("A.csv", "1,0\n0,1e-3\n0,0\n");
        String b = file("b.csv", "1\n1\n1\n");
        assertThat(run("lstsq", a, b, "--rcond", "0.01")).isZero();
        assertThat(out.toString()).contains("# rank       1 of at most 2");
        assertClose(printed(), 1, 0);
    }

    @Test
    void eigFindsRealValuesOfASymmetricMatrix() {
        assertThat(run("eig", file("A.csv", "2,1\n1,2\n"), "--vectors", fresh("v.csv")))
                .isZero();
        assertThat(out.toString()).contains("symmetric; syevd by", "# eigenvectors written to " + fresh("v.csv"));
        assertClose(printed(), 1, 3);
        assertThat(reported("residual")).isLessThan(SMALL);
        double[] v = read(fresh("v.csv")).values();
        assertThat(v[0]).isCloseTo(-v[1], within(SMALL));
        assertThat(v[2]).isCloseTo(v[3], within(SMALL));
    }

    @Test
    void eigFindsComplexValuesOfARealMatrix() {
        assertThat(run("eig", file("A.csv", "0,-2\n2,0\n"), "--vectors", fresh("v.npy")))
                .isZero();
        assertThat(out.toString()).contains("geev by");
        assertThat(reported("residual")).isLessThan(SMALL);
        assertThat(reported("condition")).isCloseTo(1, within(1.01));
        assertClose(printed(), 0, 2, 0, -2);
        assertThat(read(fresh("v.npy")).element()).isEqualTo(Element.Z);
    }

    @Test
    void eigPrintsRealValuesOfARealMatrixThatIsNotSymmetric() {
        assertThat(run("eig", file("A.csv", "3,1\n0,2\n"), "--vectors", fresh("v.npy")))
                .isZero();
        assertThat(printed().element()).isEqualTo(Element.D);
        assertClose(printed(), 3, 2);
        assertThat(read(fresh("v.npy")).element()).isEqualTo(Element.D);
    }

    @Test
    void eigKnowsAHermitianMatrix() {
        assertThat(run("eig", file("A.csv", "1,1j\n-1j,1\n"))).isZero();
        assertThat(out.toString()).contains("Hermitian; heevd by");
        assertThat(printed().element()).isEqualTo(Element.D);
        assertClose(printed(), 0, 2);
    }

    @Test
    void svdWritesItsFactors() {
        int code = run("svd", file("A.csv", "3,0\n0,-4\n0,0\n"), "--u", fresh("u.npy"), "--vt", fresh("vt.csv"));
        assertThat(code).isZero();
        assertThat(reported("residual")).isLessThan(SMALL);
        assertThat(reported("condition")).isEqualTo(1.33);
        assertClose(printed(), 4, 3);
        assertThat(read(fresh("u.npy")).rows()).isEqualTo(3);
        assertThat(read(fresh("u.npy")).columns()).isEqualTo(2);
        assertThat(read(fresh("vt.csv")).rows()).isEqualTo(2);
    }

    @Test
    void detPrintsTheDeterminantAndItsLogarithm() {
        assertThat(run("det", file("A.csv", A))).isZero();
        assertClose(printed(), -1);
        assertThat(out.toString()).containsPattern("# logarithm +\\S+ of the absolute value; sign -1.0");
        out.getBuffer().setLength(0);
        assertThat(run("det", file("C.csv", "1j,0\n0,2j\n"))).isZero();
        assertClose(printed(), -2, 0);
    }

    @Test
    void condPrintsNormsRankAndCondition() {
        assertThat(run("cond", file("A.csv", "3,0\n0,-4\n0,0\n"))).isZero();
        assertClose(printed(), 4.0 / 3);
        assertThat(out.toString()).contains("# rank       2 of at most 2", "4.00e+00  largest singular value");
        out.getBuffer().setLength(0);
        assertThat(run("cond", file("S.csv", "1,2\n2,4\n"), "--out", fresh("c.csv")))
                .isZero();
        assertThat(reported("condition")).isGreaterThan(1 / SMALL);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "solve | '1,2\\n3,x\\n' | , line 2, column 3: expected a number, found \"x\"",
                "eig | '1,2\\n3\\n' | , line 2, column 2: expected 2 numbers as in line 1, found 1",
                "svd | '1,nan\\n' | : the element in row 1 and column 2 is not finite, expected a number",
                "det | '1,2,3\\n4,5,6\\n' | : the matrix is 2 x 3, expected a square one",
                "cond | '' | : expected lines of numbers, found none",
                "lstsq | '1\\n' | : there is no such file or directory",
                "solve | '1\\n' | : there is no such file or directory"
            })
    void aMalformedFileIsOneSentence(String command, String content, String message) {
        String a = file("A.csv", content.replace("\\n", "\n"));
        List<String> two = List.of("solve", "lstsq");
        int code = two.contains(command) ? run(command, a, fresh("missing.csv")) : run(command, a);
        assertThat(code).isEqualTo(1);
        assertThat(err.toString())
                .startsWith("panblas: ")
                .contains(".csv" + message)
                .hasLineCount(1);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void theRightHandSideMustBeAsHighAsTheMatrix() {
        String b = file("b.csv", "1\n2\n");
        assertThat(run("solve", file("A.csv", A), b)).isEqualTo(1);
        assertThat(err.toString())
                .contains(b + ": the right-hand side has 2 rows, expected 3, as the matrix has")
                .hasLineCount(1);
    }

    @Test
    void aResultThatCannotBeWrittenIsOneSentence() {
        assertThat(run("det", file("A.csv", A), "--out", fresh("no/such/x.csv")))
                .isEqualTo(1);
        assertThat(err.toString())
                .contains("there is no such file or directory")
                .hasLineCount(1);
    }

    @Test
    void aBackendThatIsNotThereIsOneSentenceMoreThanItsName() {
        assertThat(run("det", file("A.csv", A), "--backend", "mkl")).isEqualTo(1);
        assertThat(err.toString()).startsWith("panblas: ").contains("mkl");
    }

    @Test
    void aMissingFileNameIsWrongUsage() {
        assertThat(run("solve", file("A.csv", A))).isEqualTo(2);
        assertThat(err.toString()).contains("'B'", "./panblas solve --help").hasLineCount(1);
    }
}
