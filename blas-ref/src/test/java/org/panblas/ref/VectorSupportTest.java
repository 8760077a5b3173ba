package org.panblas.ref;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class VectorSupportTest {
    @Test
    void widthsAreThemselves() {
        assertThat(VectorSupport.parse("scalar")).isZero();
        assertThat(VectorSupport.parse("128")).isEqualTo(128);
        assertThat(VectorSupport.parse(" 512 ")).isEqualTo(512);
        assertThat(VectorSupport.parse("AUTO")).isIn(0, 128, 256, 512);
    }

    @Test
    void badValueNamesPropertyValueAndLegalOnes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VectorSupport.parse("64"))
                .withMessage("blas.ref.vector = \"64\", must be one of auto, scalar, 128, 256 or 512");
    }
}
