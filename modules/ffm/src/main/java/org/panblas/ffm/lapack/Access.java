package org.panblas.ffm.lapack;

/** What a routine does with an operand, and so which way its copy goes. */
enum Access {
    IN,
    OUT,
    INOUT;

    boolean isWritten() {
        return this != IN;
    }
}
