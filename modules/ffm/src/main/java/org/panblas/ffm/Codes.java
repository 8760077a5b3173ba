package org.panblas.ffm;

import org.panblas.Diag;
import org.panblas.Layout;
import org.panblas.Side;
import org.panblas.Transpose;
import org.panblas.Uplo;

/** The numbers that {@code cblas.h} gives its enumerators. */
final class Codes {
    private Codes() {}

    static int of(Layout layout) {
        return switch (layout) {
            case ROW_MAJOR -> 101;
            case COL_MAJOR -> 102;
        };
    }

    static int of(Transpose trans) {
        return switch (trans) {
            case NO_TRANS -> 111;
            case TRANS -> 112;
            case CONJ_TRANS -> 113;
        };
    }

    static int of(Uplo uplo) {
        return switch (uplo) {
            case UPPER -> 121;
            case LOWER -> 122;
        };
    }

    static int of(Diag diag) {
        return switch (diag) {
            case NON_UNIT -> 131;
            case UNIT -> 132;
        };
    }

    static int of(Side side) {
        return switch (side) {
            case LEFT -> 141;
            case RIGHT -> 142;
        };
    }
}
