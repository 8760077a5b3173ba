package org.panblas.cli.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DelimitedReaderTest {
    @ParameterizedTest
    @ValueSource(strings = {"savetxt.txt", "savetxt.tsv", "savetxt-g.csv", "savetxt-heading.csv"})
    void readsWhatNumPyWrites(String file) {
        Samples.assertHolds(Samples.read(file), Element.D, 3, 4, Samples.REAL, Samples.ZERO);
    }

    @Test
    void readsComplexNumbersAsNumPyWritesThem() {
        Samples.assertHolds(Samples.read("savetxt-complex.txt"), Element.Z, 3, 4, Samples.REAL, Samples.IMAGINARY);
    }

    @Test
    void readsWhatIsNotFinite() {
        assertThat(Samples.read("savetxt-special.txt").values())
                .containsExactly(Samples.read("special.npy").values());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,2\n3,4",
                "1;2\r\n3;4\r\n",
                "1\t2\n3\t4\n",
                "  1   2\n3 \t 4  \n",
                "1 , 2\n3,\t4\n",
                "\n# a comment, with commas\n1;2 # one more\n\n3;4\n\n#",
                "\uFEFF1,2\r3,4\r",
                "first,second\n1,2\n3,4\n",
                "\"first name\";\"second\"\n1;2\n3;4\n",
                "one heading\n1,2\n3,4\n"
            })
    void readsEveryDelimiterWithOrWithoutAHeading(String text) {
        Samples.assertHolds(Samples.parse("csv", text), Element.D, 2, 2, (i, j) -> 2.0 * i + j + 1, Samples.ZERO);
    }

    @Test
    void oneComplexNumberMakesTheMatrixComplex() {
        Matrix matrix = Samples.parse("csv", "1,2\n3,4+0j\n");
        assertThat(matrix.element()).isEqualTo(Element.Z);
        assertThat(matrix.values()).containsExactly(1, 0, 3, 0, 2, 0, 4, 0);
    }

    @Test
    void readsMoreNumbersThanWereExpectedAtFirst() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 1000; i++) {
            text.append(i).append(i == 700 ? "+1j\n" : "\n");
        }
        Samples.assertHolds(
                Samples.parse("csv", text.toString()), Element.Z, 1000, 1, (i, j) -> i, (i, j) -> i == 700 ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | f.csv: expected lines of numbers, found none",
                "'# 1\\n \\n' | f.csv: expected lines of numbers, found none",
                "'only a heading' | f.csv: expected lines of numbers, found none",
                "'a,b\\nc,d' | f.csv, line 2, column 1: expected a number, found \"c\"",
                "'1,x' | f.csv, line 1, column 3: expected a number, found \"x\"",
                "'1,2\\n3, x4' | f.csv, line 2, column 4: expected a number, found \"x4\"",
                "'1,2,\\n' | f.csv, line 1, column 5: expected a number, found nothing",
                "'1,,2\\n' | f.csv, line 1, column 3: expected a number, found nothing",
                "'1,2\\n\\n3\\n' | f.csv, line 3, column 2: expected 2 numbers as in line 1, found 1",
                "'h\\n1\\n3;4\\n' | f.csv, line 3, column 1: expected a number, found \"3;4\"",
                "'1;2\\n3;4;5\\n' | f.csv, line 2, column 5: expected 2 numbers as in line 1, found 3",
                "'1,2\\n\"3\",4' | f.csv, line 2, column 1: expected a number, found \"\"3\"\"",
                "'1;2,5' | f.csv, line 1, column 3: expected a number, found \"2,5\"",
                "'1 + 2j' | f.csv, line 1, column 3: expected a number, found \"+\""
            })
    void saysWhatIsWrongAndWhere(String text, String message) {
        assertThatThrownBy(() -> Samples.parse("csv", text.replace("\\n", "\n")))
                .isInstanceOf(MatrixFileException.class)
                .hasMessage(message);
    }

    /** A shorter text may be a smaller matrix. */
    @Test
    void noTruncationMakesTheReaderFail() {
        byte[] whole = "x,y\n1.5,-2e3\n(3+4j),nan\n".getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length < whole.length; length++) {
            try {
                Matrix matrix = Samples.parse("csv", Arrays.copyOf(whole, length));
                assertThat(matrix.rows()).as("%d bytes", length).isBetween(1, 2);
            } catch (MatrixFileException e) {
                assertThat(e).hasMessageStartingWith("f.csv");
            }
        }
    }
}
