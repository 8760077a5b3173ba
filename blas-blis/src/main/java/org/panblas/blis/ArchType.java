package org.panblas.blis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * The variable that chooses the kernels of BLIS, by number or, from 1.0 on, by name. BLIS aborts the process on a number
 * that it does not know, and takes a name that it does not understand for number 0.
 */
final class ArchType {
    static final String VARIABLE = "BLIS_ARCH_TYPE";

    /** The name of the last architecture, in all versions. */
    private static final String LAST = "generic";

    /** No version has that many. */
    private static final int MOST = 64;

    private ArchType() {}

    /**
     * The names of all architectures; empty where the list is not understood.
     *
     * @param name the library's table
     */
    static List<String> known(IntFunction<String> name) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < MOST; i++) {
            names.add(name.apply(i));
            if (names.getLast().equals(LAST)) {
                return names;
            }
        }
        return List.of();
    }

    /**
     * What is wrong with the variable's value.
     *
     * @param named whether the version understands names
     */
    static Optional<String> fault(String value, List<String> known, boolean named) {
        if (value.isBlank() || known.isEmpty() || (named && known.contains(value.strip()))) {
            return Optional.empty();
        }
        try {
            int number = Integer.parseInt(value.strip());
            // Minus one is "choose yourself".
            if (number >= -1 && number < known.size()) {
                return Optional.empty();
            }
        } catch (NumberFormatException e) {
            // Neither a name nor a number: the same fault.
        }
        return Optional.of(VARIABLE + " = \"" + value + "\" is not a number from 0 to " + (known.size() - 1)
                + (named ? " or one of " : " for ") + String.join(", ", known));
    }
}
