package org.panblas.ffm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.panblas.ffm.IntegerWidth.ILP64;
import static org.panblas.ffm.IntegerWidth.Kind.API;
import static org.panblas.ffm.IntegerWidth.Kind.OVERRIDE;
import static org.panblas.ffm.IntegerWidth.Kind.PROBE;
import static org.panblas.ffm.IntegerWidth.LP64;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.panblas.ffm.IntegerWidth.Fact;
import org.panblas.spi.BackendException;

/** Witnesses are weighed as documented: agreement, contradiction, silence. */
class IntegerWidthTest {
    private static final String PROPERTY = "blas.x.interface";
    private static final Fact CONFIG = new Fact(API, "its configuration", LP64);
    private static final Fact PROBED = new Fact(PROBE, "cblas_isamax", LP64);

    @Test
    void theStrongestKindIsNamed() throws BackendException {
        assertThat(IntegerWidth.decide(PROPERTY, List.of(CONFIG, PROBED)).knownBy())
                .isEqualTo("api");
        assertThat(IntegerWidth.decide(PROPERTY, List.of(PROBED)).knownBy()).isEqualTo("probe");
        Fact override = new Fact(OVERRIDE, PROPERTY, LP64);
        assertThat(IntegerWidth.decide(PROPERTY, List.of(override, PROBED)).knownBy())
                .isEqualTo("override");
    }

    @Test
    void bothFactsOfAContradictionAreTold() {
        Fact probed = new Fact(PROBE, "cblas_isamax", ILP64);
        assertThatThrownBy(() -> IntegerWidth.decide(PROPERTY, List.of(CONFIG, probed)))
                .isInstanceOf(BackendException.class)
                .hasMessageContaining("its configuration says lp64, but cblas_isamax says ilp64");
    }

    @Test
    void anOverrideDoesNotSilenceAProbe() {
        Fact override = new Fact(OVERRIDE, PROPERTY, ILP64);
        assertThatThrownBy(() -> IntegerWidth.decide(PROPERTY, List.of(override, PROBED)))
                .isInstanceOfSatisfying(
                        BackendException.class, e -> assertThat(e.remedy()).isEqualTo("remove " + PROPERTY));
    }

    @Test
    void silenceIsARefusal() {
        assertThatThrownBy(() -> IntegerWidth.decide(PROPERTY, List.of()))
                .isInstanceOfSatisfying(
                        BackendException.class, e -> assertThat(e.remedy()).contains(PROPERTY));
    }

    @Test
    void suffixesSpeakToo() {
        assertThat(new SymbolNames("", "64_").sayIlp64()).isTrue();
        assertThat(new SymbolNames("", "$NEWLAPACK$ILP64").sayIlp64()).isTrue();
        assertThat(new SymbolNames("scipy_", "").sayIlp64()).isFalse();
        assertThat(new SymbolNames("", "$NEWLAPACK").sayIlp64()).isFalse();
    }

    @Test
    void decoratedNames() {
        assertThat(new SymbolNames("scipy_", "64_").c("cblas_dgemm")).isEqualTo("scipy_cblas_dgemm64_");
        assertThat(new SymbolNames("scipy_", "64_").fortran("dgetrf")).contains("scipy_dgetrf_64_");
        assertThat(new SymbolNames("", "_64").fortran("dgetrf")).contains("dgetrf_64_");
        assertThat(new SymbolNames("", "$NEWLAPACK").fortran("dgetrf")).contains("dgetrf$NEWLAPACK");
        assertThat(SymbolNames.PLAIN.fortran("dgetrf").getFirst()).isEqualTo("dgetrf_");
    }
}
