package org.panblas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTest {
    @Test
    void writesValues() {
        assertThat(Json.write(Arrays.asList(1, 2.5, true, null, "x")))
                .isEqualTo("[\n  1,\n  2.5,\n  true,\n  null,\n  \"x\"\n]");
        assertThat(Json.write(Map.of("a", Map.of("b", 1)))).isEqualTo("{\n  \"a\": {\n    \"b\": 1\n  }\n}");
        assertThat(Json.write(List.of())).isEqualTo("[]");
        assertThat(Json.write(Map.of())).isEqualTo("{}");
    }

    @Test
    void escapesStrings() {
        assertThat(Json.write("C:\\a \"b\"\n\t\u0001\u00e9\u2028\ud83d"))
                .isEqualTo("\"C:\\\\a \\\"b\\\"\\n\\t\\u0001\u00e9\\u2028\\ud83d\"");
    }
}
