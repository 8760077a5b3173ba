package org.panblas.testkit.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DdTest {
    /** Twofold precision keeps 106 bits; a few operations may cost some of them. */
    private static final BigDecimal RELATIVE = new BigDecimal(Math.scalb(1.0, -100));

    private static BigDecimal big(Dd x) {
        return new BigDecimal(x.hi()).add(new BigDecimal(x.lo()));
    }

    private static void close(BigDecimal expected, Dd got, BigDecimal scale) {
        BigDecimal error = expected.subtract(big(got)).abs();
        assertTrue(error.compareTo(scale.abs().multiply(RELATIVE)) <= 0, () -> "error " + error + " of " + expected);
    }

    @Test
    void operationsKeepTwofoldPrecision() {
        Random random = new Random(1);
        for (int i = 0; i < 1000; i++) {
            Dd x = Dd.sum(random.nextDouble() + 1, random.nextDouble() * 0x1p-60);
            Dd y = Dd.sum(random.nextDouble() + 1, random.nextDouble() * 0x1p-60);
            BigDecimal a = big(x);
            BigDecimal b = big(y);
            close(a.add(b), x.plus(y), a);
            close(a.subtract(b), x.minus(y), a);
            close(a.multiply(b), x.times(y), a);
            close(a.divide(b, MathContext.DECIMAL128), x.over(y), a);
            close(a.sqrt(MathContext.DECIMAL128), x.sqrt(), a);
        }
    }

    @Test
    @SuppressWarnings("BigDecimalLiteralDouble") // the double next to 0.1 is meant
    void sumsSurviveCancellation() {
        DdSum sum = new DdSum();
        sum.addProduct(1e16, 1);
        sum.addProduct(0.1, 0.1);
        sum.addProduct(-1e16, 1);
        assertEquals(new BigDecimal(0.1).pow(2).doubleValue(), sum.re().hi());
        assertEquals(3, sum.terms());
    }

    @Test
    void complexProductsGoToTheirParts() {
        DdSum sum = new DdSum();
        sum.addProduct(1, 2, 3, 4);
        assertEquals(-5, sum.re().hi());
        assertEquals(10, sum.im().hi());
        assertEquals(21, sum.magnitude());
    }
}
