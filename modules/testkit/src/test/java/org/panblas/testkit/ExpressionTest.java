package org.panblas.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.panblas.Side;
import org.panblas.Transpose;

class ExpressionTest {
    private static final Map<String, Object> VALUES =
            Map.of("m", 5, "n", 3L, "trans", Transpose.TRANS, "side", Side.LEFT);

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "7 ; 7",
                "m ; 5",
                "m + n * 2 - 1 ; 10",
                "(m + n) * 2 ; 16",
                "max(1, m) ; 5",
                "min(m, n) ; 3",
                "op(trans, m, n) ; 3",
                "on(side, m, n) ; 5",
                "max(op(trans, m, n), 4) ; 4"
            })
    void evaluates(String text, long expected) {
        assertEquals(expected, Expression.evaluate(text, VALUES));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"k", "m +", "m n", "max(m)", "trans", "foo(m, n)"})
    void refuses(String text) {
        assertThrows(IllegalArgumentException.class, () -> Expression.evaluate(text, VALUES));
    }

    @Test
    void saysWhere() {
        var e = assertThrows(IllegalArgumentException.class, () -> Expression.evaluate("m + k", VALUES));
        assertEquals("Expression \"m + k\" at 5: unknown name k", e.getMessage());
    }
}
