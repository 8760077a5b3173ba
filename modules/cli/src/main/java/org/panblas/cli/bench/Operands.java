package org.panblas.cli.bench;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;

/** The numbers a call begins with, kept aside: a routine that overwrites its operands gets them anew for each call. */
final class Operands {
    private final List<Object> arrays = new ArrayList<>();
    private final List<Object> copies = new ArrayList<>();

    /** Keeps a copy of every array of numbers among the arguments. */
    Operands(List<Object> arguments) {
        for (Object argument : arguments) {
            if (argument instanceof double[] wide) {
                arrays.add(wide);
                copies.add(wide.clone());
            } else if (argument instanceof float[] narrow) {
                arrays.add(narrow);
                copies.add(narrow.clone());
            }
        }
    }

    /** Puts the numbers back. */
    void restore() {
        for (int i = 0; i < arrays.size(); i++) {
            Object copy = copies.get(i);
            System.arraycopy(copy, 0, arrays.get(i), 0, Array.getLength(copy));
        }
    }
}
