package org.panblas.cli.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.panblas.Complex;

class NumberTextTest {
    @ParameterizedTest
    @CsvSource({
        "1, 1, 0",
        "+1., 1, 0",
        "-.5, -0.5, 0",
        "1e3, 1000, 0",
        "1.25D-2, 0.0125, 0",
        "1d2, 100, 0",
        "nan, NaN, 0",
        "-NaN, NaN, 0",
        "inf, Infinity, 0",
        "-Infinity, -Infinity, 0",
        "1+2j, 1, 2",
        "1-2i, 1, -2",
        "-2.5J, 0, -2.5",
        "1e-5+2e+5j, 1e-5, 2e5",
        "1e+5j, 0, 1e5",
        "(1+2j), 1, 2",
        "(1+-2j), 1, -2",
        "nan+infj, NaN, Infinity",
        "-inf-nanj, -Infinity, NaN",
        "0j, 0, 0"
    })
    void readsNumbers(String text, double re, double im) {
        assertThat(NumberText.number(text)).isEqualTo(new Complex(re, im));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "+", ".", "e5", "1e", "1e+", "1.2.3", "0x10", "1f", "1_000", "j", "1+j", "1+2", "1 2j", "(1)",
                "(1+2j", "1+2j)", "1--2j", "infinit", "\u0661", "--1", "2j+1"
            })
    void refusesWhatIsNoNumber(String text) {
        assertThat(NumberText.number(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, -0.0, Double.MIN_VALUE, Double.MAX_VALUE, Double.NEGATIVE_INFINITY, Double.NaN, 1e23})
    void writesWhatReadsAsTheSameNumber(double value) {
        assertThat(NumberText.real(NumberText.of(value, Element.D))).isEqualTo(Double.valueOf(value));
        float narrow = (float) value;
        assertThat((float) NumberText.real(NumberText.of(narrow, Element.S))).isEqualTo(Float.valueOf(narrow));
    }
}
