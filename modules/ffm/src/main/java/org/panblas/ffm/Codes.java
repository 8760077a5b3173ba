package org.panblas.ffm;

import org.panblas.Diag;
import org.panblas.Layout;
import org.panblas.Side;
import org.panblas.Transpose;
import org.panblas.Uplo;

/** The numbers that {@code cblas.h} gives its enumerators. */
final class Codes {
    private static final int ROW_MAJOR = 101;
    private static final int NO_TRANS = 111;
    private static final int UPPER = 121;
    private static final int NON_UNIT = 131;
    private static final int LEFT = 141;

    private Codes() {}

    // The enumerators follow one another in C as they do in Java.

    static int of(Layout layout) {
        return ROW_MAJOR + layout.ordinal();
    }

    static int of(Transpose trans) {
        return NO_TRANS + trans.ordinal();
    }

    static int of(Uplo uplo) {
        return UPPER + uplo.ordinal();
    }

    static int of(Diag diag) {
        return NON_UNIT + diag.ordinal();
    }

    static int of(Side side) {
        return LEFT + side.ordinal();
    }
}
