package org.panblas.accelerate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How many threads "as many as it likes" may be. */
class AccelerateThreadsTest {
    @Test
    void theVariableElseTheProcessors() {
        assertThat(AccelerateThreads.most(null, 8)).isEqualTo(8);
        assertThat(AccelerateThreads.most(" 3 ", 8)).isEqualTo(3);
        assertThat(AccelerateThreads.most("0", 8)).isEqualTo(8);
        assertThat(AccelerateThreads.most("many", 8)).isEqualTo(8);
    }
}
