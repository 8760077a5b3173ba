package org.panblas.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.panblas.OrderException;
import org.panblas.spi.Role;

/** The real names: defaults, aliases, and the text for unknown ones. */
class OrderNamesTest {
    private static final List<String> PRESENT = List.of("ref", "openblas", "blis");

    @Test
    void defaultsAreThoseOfNumPyWithRefLast() {
        assertThat(Catalogue.of(Role.BLAS).defaultOrder())
                .containsExactly("mkl", "blis", "openblas", "atlas", "accelerate", "blas", "ref");
        assertThat(Catalogue.of(Role.LAPACK).defaultOrder())
                .containsExactly("mkl", "openblas", "libflame", "atlas", "accelerate", "lapack", "ref");
    }

    @ParameterizedTest
    @CsvSource({
        "BLAS, java, ref",
        "BLAS, reference, ref",
        "BLAS, netlib, blas",
        "BLAS, blas, blas",
        "BLAS, lapack, lapack",
        "LAPACK, netlib, lapack",
        "LAPACK, lapack, lapack",
        "LAPACK, blas, blas",
        "LAPACK, flame, libflame",
        "LAPACK, blis, blis",
        "BLAS, veclib, accelerate",
        "BLAS, Armpl, armpl",
        "BLAS, ssl2, ssl2",
    })
    void resolvesAliases(Role role, String text, String name) {
        assertThat(parse(role, text).effective()).containsExactly(name);
    }

    @Test
    void dropsNamesThatAliasesMadeEqual() {
        assertThat(parse(Role.BLAS, "java,blis,ref,netlib,blas").effective()).containsExactly("ref", "blis", "blas");
        assertThat(parse(Role.BLAS, "^java,netlib").effective())
                .containsExactly("mkl", "blis", "openblas", "atlas", "accelerate");
    }

    @Test
    void anAliasNeverHidesAProvider() {
        OrderSource source = new OrderSource(Role.BLAS, "netlib", OrderSource.PROPERTY);
        assertThat(Order.parse(source, Catalogue.of(Role.BLAS), List.of("netlib"))
                        .effective())
                .containsExactly("netlib");
    }

    @Test
    void tellsWhatAnUnknownNameWasMeantToBe() {
        assertThatThrownBy(() -> parse(Role.BLAS, "opnblas,blis"))
                .isInstanceOf(OrderException.class)
                .hasMessage(
                        "blas.order (system property) = \"opnblas,blis\": unknown backend \"opnblas\" (did you mean \"openblas\"?)."
                                + " Known: accelerate, armpl, atlas, blas, blis, flame, java, lapack, libflame, mkl, netlib, openblas,"
                                + " ref, reference, ssl2, veclib; on the module path: ref, openblas, blis.");
        assertThatThrownBy(() -> parse(Role.LAPACK, "^mlk,qqqqq,libopenblas"))
                .hasMessageStartingWith(
                        "lapack.order (system property) = \"^mlk,qqqqq,libopenblas\": unknown backends \"mlk\" (did you mean \"mkl\"?),"
                                + " \"qqqqq\", \"libopenblas\" (did you mean \"openblas\"?). Known: ");
    }

    @ParameterizedTest
    @CsvSource({
        "openblas, openblas, 0",
        "opnblas, openblas, 1",
        "mlk, mkl, 1",
        "bliss, blis, 1",
        "atlsa, atlas, 1",
        "ca, abc, 3",
        "'', ref, 3",
    })
    void countsTypingErrors(String a, String b, int expected) {
        assertThat(DidYouMean.distance(a, b)).isEqualTo(expected);
        assertThat(DidYouMean.distance(b, a)).isEqualTo(expected);
    }

    private static Order parse(Role role, String text) {
        return Order.parse(new OrderSource(role, text, OrderSource.PROPERTY), Catalogue.of(role), PRESENT);
    }
}
