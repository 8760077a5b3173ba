package org.panblas.ffm.lapack;

import static org.panblas.ffm.lapack.Access.IN;
import static org.panblas.ffm.lapack.Access.INOUT;
import static org.panblas.ffm.lapack.Access.OUT;

import java.lang.foreign.MemorySegment;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.panblas.Side;
import org.panblas.Transpose;
import org.panblas.Uplo;

/**
 * The LAPACK routines of a library, in all precisions: each is {@code LapackKernels}' routine with the precision in front.
 * Arguments are legal; matrices are column-major. A method returns {@code info >= 0}.
 */
public final class FortranRoutines {
    private final Function<String, Optional<MemorySegment>> symbols;
    private final Map<String, Optional<MemorySegment>> found = new ConcurrentHashMap<>();

    /** @param symbols the address of a function by its Fortran name, for example {@code dgetrf_} */
    public FortranRoutines(Function<String, Optional<MemorySegment>> symbols) {
        this.symbols = symbols;
    }

    /** Whether the library has a routine. {@code routine} is its name without the precision, for example {@code getrf}. */
    public boolean has(Precision precision, String routine) {
        return symbol(precision.letter() + routine).isPresent();
    }

    public int getrf(Precision precision, long m, long n, MemorySegment a, long lda, MemorySegment ipiv) {
        try (FortranCall call = call(precision, "getrf")) {
            return call.size(m)
                    .size(n)
                    .matrix(INOUT, a, m, n, lda)
                    .integers(OUT, ipiv, Math.min(m, n))
                    .run(FortranSignatures.P6.HANDLE);
        }
    }

    public int getrs(
            Precision precision,
            Transpose trans,
            long n,
            long nrhs,
            MemorySegment a,
            long lda,
            MemorySegment ipiv,
            MemorySegment b,
            long ldb) {
        try (FortranCall call = call(precision, "getrs")) {
            return call.trans(trans)
                    .size(n)
                    .size(nrhs)
                    .matrix(IN, a, n, n, lda)
                    .integers(IN, ipiv, n)
                    .matrix(INOUT, b, n, nrhs, ldb)
                    .run(FortranSignatures.P9C1.HANDLE);
        }
    }

    public int gesv(
            Precision precision,
            long n,
            long nrhs,
            MemorySegment a,
            long lda,
            MemorySegment ipiv,
            MemorySegment b,
            long ldb) {
        if (nrhs == 0) {
            // LAPACK factors A all the same; the gesv of OpenBLAS 0.3.31 returns at once and leaves ipiv unwritten.
            return getrf(precision, n, n, a, lda, ipiv);
        }
        if (Math.max(n, nrhs) <= FortranCall.LARGEST_IN_PLACE) {
            // The gesv of OpenBLAS 0.3.21 needs a large stack for every size, its getrf for large ones only.
            int info = getrf(precision, n, n, a, lda, ipiv);
            return info == 0 ? getrs(precision, Transpose.NO_TRANS, n, nrhs, a, lda, ipiv, b, ldb) : info;
        }
        try (FortranCall call = call(precision, "gesv")) {
            return call.size(n)
                    .size(nrhs)
                    .matrix(INOUT, a, n, n, lda)
                    .integers(OUT, ipiv, n)
                    .matrix(INOUT, b, n, nrhs, ldb)
                    .run(FortranSignatures.P8.HANDLE);
        }
    }

    public int potrf(Precision precision, Uplo uplo, long n, MemorySegment a, long lda) {
        try (FortranCall call = call(precision, "potrf")) {
            return call.uplo(uplo).size(n).matrix(INOUT, a, n, n, lda).run(FortranSignatures.P5C1.HANDLE);
        }
    }

    public int potrs(
            Precision precision, Uplo uplo, long n, long nrhs, MemorySegment a, long lda, MemorySegment b, long ldb) {
        try (FortranCall call = call(precision, "potrs")) {
            return call.uplo(uplo)
                    .size(n)
                    .size(nrhs)
                    .matrix(IN, a, n, n, lda)
                    .matrix(INOUT, b, n, nrhs, ldb)
                    .run(FortranSignatures.P8C1.HANDLE);
        }
    }

    public int posv(
            Precision precision, Uplo uplo, long n, long nrhs, MemorySegment a, long lda, MemorySegment b, long ldb) {
        try (FortranCall call = call(precision, "posv")) {
            return call.uplo(uplo)
                    .size(n)
                    .size(nrhs)
                    .matrix(INOUT, a, n, n, lda)
                    .matrix(INOUT, b, n, nrhs, ldb)
                    .run(FortranSignatures.P8C1.HANDLE);
        }
    }

    public int geqrf(Precision precision, long m, long n, MemorySegment a, long lda, MemorySegment tau) {
        try (FortranCall call = call(precision, "geqrf")) {
            return call.size(m)
                    .size(n)
                    .matrix(INOUT, a, m, n, lda)
                    .vector(OUT, tau, Math.min(m, n))
                    .work()
                    .run(FortranSignatures.P8.HANDLE);
        }
    }

    public int ormqr(
            Precision precision,
            Side side,
            Transpose trans,
            long m,
            long n,
            long k,
            MemorySegment a,
            long lda,
            MemorySegment tau,
            MemorySegment c,
            long ldc) {
        return multiplyByQ("ormqr", precision, side, trans, m, n, k, a, lda, tau, c, ldc);
    }

    public int unmqr(
            Precision precision,
            Side side,
            Transpose trans,
            long m,
            long n,
            long k,
            MemorySegment a,
            long lda,
            MemorySegment tau,
            MemorySegment c,
            long ldc) {
        return multiplyByQ("unmqr", precision, side, trans, m, n, k, a, lda, tau, c, ldc);
    }

    private int multiplyByQ(
            String name,
            Precision precision,
            Side side,
            Transpose trans,
            long m,
            long n,
            long k,
            MemorySegment a,
            long lda,
            MemorySegment tau,
            MemorySegment c,
            long ldc) {
        try (FortranCall call = call(precision, name)) {
            return call.side(side)
                    .trans(trans)
                    .size(m)
                    .size(n)
                    .size(k)
                    .matrix(IN, a, side == Side.LEFT ? m : n, k, lda)
                    .vector(IN, tau, k)
                    .matrix(INOUT, c, m, n, ldc)
                    .work()
                    .run(FortranSignatures.P13C2.HANDLE);
        }
    }

    public int gels(
            Precision precision,
            Transpose trans,
            long m,
            long n,
            long nrhs,
            MemorySegment a,
            long lda,
            MemorySegment b,
            long ldb) {
        try (FortranCall call = call(precision, "gels")) {
            return call.trans(trans)
                    .size(m)
                    .size(n)
                    .size(nrhs)
                    .matrix(INOUT, a, m, n, lda)
                    .matrix(INOUT, b, Math.max(m, n), nrhs, ldb)
                    .work()
                    .run(FortranSignatures.P11C1.HANDLE);
        }
    }

    private FortranCall call(Precision precision, String routine) {
        String name = precision.letter() + routine;
        MemorySegment function = symbol(name)
                .orElseThrow(() -> new IllegalStateException(name + ": the library has no symbol " + name + "_"));
        return new FortranCall(precision, name, function);
    }

    private Optional<MemorySegment> symbol(String name) {
        return found.computeIfAbsent(name, routine -> symbols.apply(routine + "_"));
    }
}
