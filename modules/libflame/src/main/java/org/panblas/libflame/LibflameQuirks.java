package org.panblas.libflame;

import java.util.HashMap;
import java.util.Map;

/** What the conformance kit found wrong in libflame 5.2, and others therefore serve. */
final class LibflameQuirks {
    private static final String ALL = "sdcz";
    private static final String REAL = "sd";
    private static final String COMPLEX = "cz";

    static final Map<String, String> LAPACK = lapack();

    private LibflameQuirks() {}

    private static Map<String, String> lapack() {
        Map<String, String> quirks = new HashMap<>();
        put(quirks, ALL, "it spoils the memory of the process", "laswp");
        put(quirks, COMPLEX, "it spoils the memory of the process", "heequb");
        put(quirks, ALL, "sums of squares of large numbers overflow, and of others are wrong", "lassq");
        put(
                quirks,
                ALL,
                "infinite where numbers are large",
                "gees geesx geev geevx gges ggesx ggev ggevx hgeqz hseqr tgexc tgsen trsen");
        put(quirks, ALL, "an empty matrix is refused", "trexc");
        put(quirks, ALL, "a legal leading dimension is refused", "gesdd");
        put(quirks, ALL, "the rank is 0", "gelsd");
        put(quirks, ALL, "the solution of nothing is not zero", "ggglm");
        put(quirks, ALL, "columns that are to stand in front do not", "geqp3 geqpf");
        put(quirks, ALL, "the diagonal of R is negative", "geqrfp");
        put(quirks, ALL, "a singular factor is not reported", "potri");
        put(quirks, ALL, "e holds more than D's part outside the diagonal", "syconv");
        put(quirks, REAL, "tau is written", "orgbr orglq orgqr orgtr ormlq ormqr ormtr");
        put(quirks, REAL, "the product is wrong", "ormbr");
        put(quirks, REAL, "vectors of multiple eigenvalues are not orthogonal", "spevx spgvx syevr syevx sygvx");
        put(quirks, COMPLEX, "vectors of multiple eigenvalues are not orthogonal", "heevr heevx hegvx hpevx hpgvx");
        return Map.copyOf(quirks);
    }

    private static void put(Map<String, String> quirks, String precisions, String reason, String routines) {
        for (String routine : routines.split(" ", -1)) {
            precisions.chars().forEach(precision -> quirks.put((char) precision + routine, reason));
        }
    }
}
