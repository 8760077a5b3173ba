package org.panblas.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.panblas.OrderException;
import org.panblas.spi.Role;

/** The edge cases on which NumPy's parser was executed; the base list is a,b,c,d,e,f. */
class OrderTableTest {
    private static final Catalogue BASE = new Catalogue(
            Role.BLAS,
            List.of("a", "b", "c", "d", "e", "f"),
            List.of("a", "b", "c", "d", "e", "f").stream()
                    .map(name -> new CatalogueEntry(name, Set.of(Role.BLAS), Set.of(), "blas-" + name, ""))
                    .toList());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''           | ref",
                "','         | ref",
                "' , ,'      | ref",
                "'  '        | ref",
                "'B,e,f'     | b,e,f",
                "'b,b,e'     | b,e",
                "'b,B'       | b",
                "'b,,e,'     | b,e",
                "'b, e'      | b,e",
                "'e,b'       | e,b",
                "'^b,e'      | a,c,d,f",
                "'!b,e'      | a,c,d,f",
                "'^e,b'      | a,c,d,f",
                "'^'         | a,b,c,d,e,f",
                "'!'         | a,b,c,d,e,f",
                "'^,'        | a,b,c,d,e,f",
                "' ^b'       | a,c,d,e,f",
                "'^ b'       | a,c,d,e,f",
                "'^a,b,c,d,e,f' | ''",
            })
    void reads(String text, String names) {
        assertThat(parse(text).effective()).isEqualTo(names.isEmpty() ? List.of() : List.of(names.split(",", -1)));
    }

    @Test
    void tellsUnknownNamesAtOnce() {
        String known = " Known: a, b, c, d, e, f; on the module path: none.";
        assertRejected("B,I,e,f", "blas.order (system property) = \"B,I,e,f\": unknown backend \"i\"." + known);
        assertRejected("b e", "blas.order (system property) = \"b e\": unknown backend \"b e\"." + known);
        assertRejected("b;e", "blas.order (system property) = \"b;e\": unknown backend \"b;e\"." + known);
        assertRejected(
                "^b,zz,yy", "blas.order (system property) = \"^b,zz,yy\": unknown backends \"zz\", \"yy\"." + known);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "^^b      | Use \"^b\".",
                "!b,^e    | Use \"^b,e\".",
                "b,^e     | Use \"^e\", or \"b\".",
                "b,!e,f   | Use \"^e\", or \"b,f\".",
                "b^       | Use \"^b\".",
                "^b^e     | Use \"^be\".",
            })
    void takesOneNegationInFront(String text, String advice) {
        assertRejected(
                text,
                "blas.order = \"" + text
                        + "\": \"^\" or \"!\" may appear once, as the first character, and then excludes every name. "
                        + advice);
    }

    @Test
    void namesAnotherOriginOfAMisplacedNegation() {
        OrderSource source = new OrderSource(Role.BLAS, "b,^e", "environment NPY_BLAS_ORDER");
        assertThatThrownBy(() -> Order.parse(source, BASE, List.of()))
                .isInstanceOf(OrderException.class)
                .hasMessageEndingWith("Use \"^e\", or \"b\". (It comes from: environment NPY_BLAS_ORDER.)");
    }

    @Test
    void lowersCaseAlikeInEveryLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            OrderSource source = new OrderSource(Role.BLAS, "BLIS,LIBFLAME", OrderSource.PROPERTY);
            assertThat(Order.parse(source, Catalogue.of(Role.BLAS), List.of()).effective())
                    .containsExactly("blis", "libflame");
            assertThat(source.key()).isEqualTo("blas.order");
            assertThat(new OrderSource(Role.LAPACK, "", "").key()).isEqualTo("lapack.order");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void takesWhatAProviderOffers() {
        OrderSource source = new OrderSource(Role.BLAS, "zz,b", OrderSource.PROPERTY);
        assertThat(Order.parse(source, BASE, List.of("zz")).effective()).containsExactly("zz", "b");
    }

    private static Order parse(String text) {
        return Order.parse(new OrderSource(Role.BLAS, text, OrderSource.PROPERTY), BASE, List.of());
    }

    private static void assertRejected(String text, String message) {
        assertThatThrownBy(() -> parse(text)).isInstanceOf(OrderException.class).hasMessage(message);
    }
}
