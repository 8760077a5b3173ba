package org.panblas.testkit.engine;

import org.panblas.testkit.Form;

/** Where the operands of a case live. */
public enum Memory {
    /** Arrays from their first element. */
    ARRAY(Form.ARRAY),
    /** Arrays from an offset. */
    OFFSET(Form.OFFSET),
    /** Segments of native memory. */
    NATIVE(Form.SEGMENT),
    /** Segments of arrays. */
    HEAP(Form.SEGMENT),
    /** Segments of arrays, those that are only read from being read-only. */
    READ_ONLY(Form.SEGMENT);

    private final Form form;

    Memory(Form form) {
        this.form = form;
    }

    /** The overload form that takes them. */
    public Form form() {
        return form;
    }
}
