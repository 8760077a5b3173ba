package org.panblas.testkit;

/** The three overload forms of a routine. */
public enum Form {
    /** Arrays from their first element; the offset of every {@link Operand} is 0. */
    ARRAY,
    /** Arrays, each with an offset in elements. */
    OFFSET,
    /** Memory segments and {@code long} sizes. */
    SEGMENT
}
