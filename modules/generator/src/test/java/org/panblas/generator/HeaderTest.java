package org.panblas.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HeaderTest {
    private static final Table DOT = Table.parse(
            "test",
            List.of(
                    "routine ?dot REAL level1 Dot",
                    "  does x",
                    "  args n x:in=vec(n, incX) incX y:in=vec(n, incY) incY",
                    "  returns T",
                    "  source y"));
    private static final String SDOT = "float cblas_sdot(OPENBLAS_CONST blasint n, OPENBLAS_CONST float *x,"
            + " OPENBLAS_CONST blasint incx, OPENBLAS_CONST float *y, OPENBLAS_CONST blasint incy);\n";
    private static final String DDOT = SDOT.replace("float", "double").replace("sdot", "ddot");

    @Test
    void agreement() {
        assertThat(Header.parse("/* head */\n#define X 1\n" + SDOT + DDOT).differences(DOT))
                .isEmpty();
    }

    @Test
    void wrongTypeMissingArgumentMissingAndUndescribedRoutine() {
        assertThat(Header.parse(SDOT + DDOT.replace("double *y", "float *y")).differences(DOT))
                .singleElement()
                .asString()
                .startsWith("ddot: the table says [double, int, double ptr, int, double ptr, int], the header");
        assertThat(Header.parse(SDOT + DDOT.replace("OPENBLAS_CONST blasint n,", ""))
                        .differences(DOT))
                .hasSize(1);
        assertThat(Header.parse(SDOT).differences(DOT)).containsExactly("ddot: the header declares no cblas_ddot");
        assertThat(Header.parse(SDOT + DDOT + "void cblas_dnew(blasint n);").differences(DOT))
                .containsExactly("cblas_dnew is declared in the header and is not in the table");
    }

    @Test
    void orderOfArgumentsCounts() {
        String turned = DDOT.replace("const blasint n, const", "")
                .replace("OPENBLAS_CONST blasint n, OPENBLAS_CONST double *x", "double *x, blasint n");
        assertThat(Header.parse(SDOT + turned).differences(DOT)).hasSize(1);
    }
}
