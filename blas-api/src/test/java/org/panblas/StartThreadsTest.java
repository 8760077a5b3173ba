package org.panblas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.panblas.order.Settings;
import org.panblas.resolve.Fakes;
import org.panblas.spi.ThreadControl.Scope;

class StartThreadsTest {
    private final Fakes.Threads library = new Fakes.Threads();

    @ParameterizedTest
    @CsvSource({
        // value, the library's own, processors, expected
        "      , 4, 2, 2",
        "auto  , 4, 2, 2",
        "AUTO  , 4, 6, 4",
        "auto  , 1, 6, 6",
        "auto  , 1, 16, 8",
        "3     , 4, 2, 3",
        "99    , 4, 2, 99",
    })
    void chooses(String value, int own, int processors, int expected) {
        library.now = own;
        assertThat(choose(value, List.of(), processors)).hasValue(expected);
    }

    @Test
    void aVariableOfTheLibraryWinsOverAutoButNotOverANumber() {
        List<String> set = List.of("BLIS_ARCH_TYPE", "OMP_NUM_THREADS");
        assertThat(choose("auto", set, 2)).isEqualTo(OptionalInt.empty());
        assertThat(choose("3", set, 2)).hasValue(3);
        assertThat(choose("auto", List.of("BLIS_ARCH_TYPE"), 2)).hasValue(2);
    }

    @Test
    void leavesAFixedLibraryAlone() {
        library.scope = Scope.FIXED;
        assertThat(choose(null, List.of(), 2)).isEqualTo(OptionalInt.empty());
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "many", "1.5"})
    void rejectsOtherValues(String value) {
        assertThatThrownBy(() -> choose(value, List.of(), 2))
                .isInstanceOf(OrderException.class)
                .hasMessageStartingWith("blas.threads (system property) = \"" + value + "\": must be ");
    }

    private OptionalInt choose(String value, List<String> variables, int processors) {
        Settings settings = new Settings(name -> value, name -> null);
        return StartThreads.choose(settings, library, variables, processors);
    }
}
