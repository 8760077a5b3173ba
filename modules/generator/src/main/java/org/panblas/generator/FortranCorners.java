package org.panblas.generator;

import java.util.Set;
import java.util.regex.Pattern;

/** Corners of LAPACK routines that are kept from every library (docs/decisions/0009): code before and after the call. */
final class FortranCorners {
    private static final Set<String> BALANCED = Set.of("geev", "geevx", "gees", "geesx");

    /** Drivers that look for eigenvalues by their numbers. */
    private static final Pattern BY_INDEX = Pattern.compile("(sy|he|st|sp|hp|sb|hb)(evr|evx|gvx)(_2stage)?");

    private FortranCorners() {}

    /** Refuses a NaN where the reference ends the process: from gebal, which refuses it, gehrd gets bounds that nothing has set. */
    static String withoutNaN(Entry entry) {
        return BALANCED.contains(entry.base())
                ? "        NotNumbers.refuse(%s, %d, a, precision, n, lda);%n"
                        .formatted(FortranEmitter.index(entry), entry.position(entry.arg("a")))
                : "";
    }

    /** What a routine returns that has called the library, which said {@code info}. */
    static String result(Entry entry) {
        return BY_INDEX.matcher(entry.base()).matches() ? "MissingValues.tell(info, range, iu - il + 1, m)" : "info";
    }

    /** The complex drivers by laqz0 are those by hgeqz where laqz0 is wrong. */
    private static String oldQz(Entry entry) {
        boolean real = entry.args().stream().anyMatch(arg -> arg.name().equals("alphar"));
        return real
                ? ""
                : """
                            // From order 75 on, xLAQZ0 of LAPACK before 3.12 calls its products with wrong leading dimensions.
                            if (hasOldComplexQz()) {
                                return %s(precision, %s);
                            }
                    """.formatted(
                        entry.base().substring(0, entry.base().length() - 1), Lapack.pass(Lapack.params(entry, false)));
    }

    /** What precedes the call of a routine. */
    static String before(Entry entry) {
        return switch (entry.base()) {
            case "gesv" -> """
                            // OpenBLAS 0.3.31 returns at once from a gesv without right-hand sides, and leaves ipiv unwritten; with
                            // few of them its gesv factors on one thread. That of its 0.3.21 needs a large stack for every size.
                            if (nrhs == 0) {
                                return getrf(precision, n, n, a, lda, ipiv);
                            }
                            if (splitsGesv(n, nrhs)) {
                                return SplitGesv.solve(this, precision, n, nrhs, a, lda, ipiv, b, ldb);
                            }
                    """;
            case "dlag2s", "slag2d", "zlag2c", "clag2z" -> """
                            // OpenBLAS 0.3.31 counts up to n without end where that is the largest integer.
                            if (m == 0 || n == 0) {
                                return 0;
                            }
                    """;
            case "gtsv" -> """
                            // Without right-hand sides LAPACK 3.12 writes the first column of B all the same.
                            if (nrhs == 0) {
                                MemorySegment column = MemorySegment.ofArray(new long[Math.toIntExact(2 * n)]);
                                return gtsv(precision, n, 1, dl, d, du, column, max(1, n));
                            }
                    """;
            case "gelss" -> """
                            // Without right-hand sides LAPACK up to 3.11 writes a column of B all the same.
                            if (nrhs == 0) {
                                MemorySegment column = MemorySegment.ofArray(new long[Math.toIntExact(2 * max(m, n))]);
                                return gelss(precision, m, n, 1, a, lda, column, max(1, max(m, n)), s, rcond, rank);
                            }
                    """;
            case "orhr_col", "unhr_col" -> """
                            // LAPACK up to 3.11 goes wrong with blocks that are wider than the matrix.
                            if (nb > max(1, n)) {
                                return %s(precision, m, n, max(1, n), a, lda, t, ldt, d);
                            }
                    """.formatted(entry.base());
            case "sytri2x", "hetri2x" -> """
                            // Work space grows with the square of the block, which need not be wider than the matrix.
                            if (nb > max(1, n)) {
                                return %s(precision, uplo, n, a, lda, ipiv, max(1, n));
                            }
                    """.formatted(entry.base());
            case "stegr", "stemr" ->
                """
                            // The reference counts the values of a matrix of order 0 in a variable that nothing has set.
                            if (n == 0) {
                                m.set(ValueLayout.JAVA_INT_UNALIGNED, 0, 0);
                                return 0;
                            }
                            // Of two values LAPACK up to 3.11 takes the one that is larger in size for the second.
                            if (n == 2 && range == 'I' && il == iu%s) {
                                MemorySegment both = MemorySegment.ofArray(new long[8]);
                                MemorySegment rows = MemorySegment.ofArray(new int[4]);
                                int info = %s;
                                MemorySegment.copy(w, (il - 1) * precision.realBytes(), w, 0, precision.realBytes());
                                if (jobz == 'V') {
                                    lacpy(precision, 'A', 2, 1, both.asSlice(2 * (il - 1) * precision.bytes()), 2, z, ldz);
                                    MemorySegment.copy(rows, (il - 1) * 2L * Integer.BYTES, isuppz, 0, 2L * Integer.BYTES);
                                }
                                m.set(ValueLayout.JAVA_INT_UNALIGNED, 0, 1);
                                return info;
                            }
                    """.formatted(
                                entry.base().equals("stemr") ? " && nzc >= 0" : "",
                                entry.base().equals("stemr")
                                        ? "stemr(precision, jobz, 'A', n, d, e, vl, vu, il, iu, m, w, both, 2, 2, rows, tryrac)"
                                        : "stegr(precision, jobz, 'A', n, d, e, vl, vu, il, iu, abstol, m, w, both, 2, rows)");
            case "gejsv" -> """
                            // The reference asks for the work space of a matrix without columns with an illegal leading dimension.
                            if (m == 0 || n == 0) {
                                for (int i = 0; i < 3; i++) {
                                    istat.set(ValueLayout.JAVA_INT_UNALIGNED, i * (long) Integer.BYTES, 0);
                                }
                                return laset(precision.real(), 'A', 7, 1, 0, 0, 0, 0, stat, 7);
                            }
                    """;
            case "gelsd" -> """
                            // LAPACK's own lalsd refuses a system without right-hand sides; the rank is asked for all the same.
                            if (nrhs == 0) {
                                MemorySegment column = MemorySegment.ofArray(new long[Math.toIntExact(2 * max(m, n))]);
                                return gelsd(precision, m, n, 1, a, lda, column, max(1, max(m, n)), s, rcond, rank);
                            }
                    """;
            case "sfrk", "hfrk" -> """
                            // OpenBLAS's small products for AVX-512 multiply A by alpha = 0, which lets NaN through.
                            if (alpha == 0 && k > 0) {
                                return %s(precision, transr, uplo, trans, n, 0, alpha, a, lda, beta, c);
                            }
                    """.formatted(entry.base());
            case "orgbr", "ungbr", "ormbr", "unmbr" -> """
                            // Where k is near 2^31 the reference looks for work space of its size, and OpenBLAS takes a minute.
                            if (m == 0 || n == 0) {
                                return 0;
                            }
                    """;
            case "ggqrf", "ggrqf" -> """
                            // The work space that the reference asks for overflows where another dimension is near 2^31.
                            if (n == 0) {
                                return 0;
                            }
                    """;
            case "ggsvp3" -> """
                            // Without rows the reference counts through work space for all columns, however many there are.
                            if (m == 0 && p == 0) {
                                k.set(ValueLayout.JAVA_INT_UNALIGNED, 0, 0);
                                l.set(ValueLayout.JAVA_INT_UNALIGNED, 0, 0);
                                return jobq == 'Q' ? laset(precision, 'A', n, n, 0, 0, 1, 0, q, ldq) : 0;
                            }
                    """;
            case "gges3", "ggev3" -> oldQz(entry);
            case "tgexc" -> """
                            // The reference refuses every place in a pair of order 0.
                            if (n == 0) {
                                return 0;
                            }
                    """;
            case "tgsyl" -> """
                            // The reference refuses equations without unknowns.
                            if (m == 0 || n == 0) {
                                laset(precision.real(), 'A', 1, 1, 1, 0, 1, 0, scale, 1);
                                return ijob > 0 && trans == Transpose.NO_TRANS
                                        ? laset(precision.real(), 'A', 1, 1, 0, 0, 0, 0, dif, 1)
                                        : 0;
                            }
                    """;
            case "gghd3" -> """
                            // Where it forms Q, LAPACK 3.12 updates only those rows of Z that a formed Z would need.
                            if (compq == 'I' && compz == 'V') {
                                laset(precision, 'A', n, n, 0, 0, 1, 0, q, ldq);
                                return gghd3(precision, 'V', compz, n, ilo, ihi, a, lda, b, ldb, q, ldq, z, ldz);
                            }
                    """;
            case "bdsvdx" -> """
                            // Where values are repeated, the eigenproblem of order 2 n has more vectors in a range than the singular
                            // values that are asked for, and LAPACK writes them all.
                            long room = 2 * n * (2 * n + 1) * precision.bytes();
                            if (jobz == 'V' && n > 0 && !(z.isNative() && z.byteSize() == room)) {
                                MemorySegment all = Arena.ofAuto().allocate(room, precision.bytes());
                                long columns = when(range, "I", iu - il + 1, n) + 1;
                                lacpy(precision, 'A', 2 * n, columns, z, ldz, all, 2 * n);
                                int info = bdsvdx(
                                        precision, uplo, jobz, range, n, d, e, vl, vu, il, iu, ns, s, all, 2 * n, superb);
                                lacpy(precision, 'A', 2 * n, columns, all, 2 * n, z, ldz);
                                return info;
                            }
                    """;
            case "pstrf", "geevx", "ggevx" -> """
                            // Of a matrix of order 0 MKL 2025.3 tells a rank or a range, where LAPACK writes nothing.
                            if (n == 0) {
                                return 0;
                            }
                    """;
            case "ptsv" -> """
                            // Without right-hand sides the complex one of MKL 2025.3 does not factor A.
                            if (nrhs == 0) {
                                return pttrf(precision, n, d, e);
                            }
                    """;
            case "gesvdq" -> """
                            // Of a matrix without columns MKL 2025.3 tells a rank, where LAPACK writes nothing.
                            if (n == 0) {
                                return 0;
                            }
                            // Both sets of vectors by way of R^H are wrong in the reference where the rank is half of n or less.
                            if (jobr == 'T' && jobu != 'N' && jobv != 'N') {
                                return gesvdq(precision, joba, jobp, 'N', jobu, jobv, m, n, a, lda, s, u, ldu, v, ldv, numrank);
                            }
                    """;
            case "gesvj" -> """
                            // The reference does not normalise a single column whose tolerance the caller sets.
                            if (n == 1 && jobu == 'C') {
                                return gesvj(precision, joba, 'U', jobv, m, n, a, lda, sva, mv, v, ldv, stat);
                            }
                    """;
            case "geqrt3" -> """
                            // The reference's recursion has no end for n = 0.
                            if (n == 0) {
                                return 0;
                            }
                    """;
            case "syswapr", "heswapr" -> """
                            // The reference reads A(0, 0) for n = 0.
                            if (n == 0) {
                                return 0;
                            }
                    """;
            default -> "";
        };
    }
}
