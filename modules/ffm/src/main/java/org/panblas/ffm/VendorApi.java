package org.panblas.ffm;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.panblas.spi.ThreadControl;

/** What a vendor's library tells about itself, each vendor in its own words. All answers are live. */
public interface VendorApi {
    /**
     * Why the next call of the library would end the process, for example a variable that it aborts on. Asked first;
     * an answer is a refusal.
     */
    default Optional<String> hazard(NativeFunctions functions) {
        return Optional.empty();
    }

    /** What helps against a hazard. */
    default String hazardRemedy() {
        return "unset the variable";
    }

    /** Called once before any function that computes: for what a library has to be told before its first call. */
    default void prepare(NativeFunctions functions) {}

    /** The library as others publish it, where the user has added that; it goes before the system's. */
    default Optional<NativeBundle> bundle() {
        return Optional.empty();
    }

    /** BLAS routines that this build of the library must not serve, with the reason. */
    default Map<String, String> quirks(NativeFunctions functions) {
        return Map.of();
    }

    /**
     * Whether both {@code getrf} and {@code gesv} factor a matrix of less than 10 000 elements on one thread, and so with
     * no more stack than a Java thread has. Where that is not known, such calls get a large stack.
     */
    default boolean smallLuOnOneThread(NativeFunctions functions) {
        return false;
    }

    /**
     * Whether products of a complex matrix and a vector read an element behind the vector, an increment away. LAPACK calls
     * them with rows of matrices, so that its operands are then copied to where there is memory behind them.
     */
    default boolean readsBehindVectors(NativeFunctions functions) {
        return false;
    }

    /**
     * BLAS routines whose kernels load a whole vector register where less of an operand is left. An operand that ends with
     * a page is then copied to where there is memory behind it. Only {@code ssymv}, {@code dsymv}, {@code chemv},
     * {@code zhemv} and {@code sgemm} can be named.
     */
    default Set<String> readsBehind(NativeFunctions functions) {
        return Set.of();
    }

    /** LAPACK routines that this build of the library must not serve, with the reason. */
    default Map<String, String> lapackQuirks(NativeFunctions functions) {
        return Map.of();
    }

    /**
     * Files that a library needs and that the loader may not find, because they lie beside it: in the order in which they
     * are opened. One that does not open is left to the loader, which names it where it is wanted.
     *
     * @param library its path
     */
    default List<Path> needs(Path library) {
        return List.of();
    }

    /** Sentences that the user should read. */
    default List<String> warnings(NativeFunctions functions) {
        return List.of();
    }

    /** The version, or an empty string. */
    default String version(NativeFunctions functions) {
        return "";
    }

    /** The configuration string, untouched, or an empty string. */
    default String config(NativeFunctions functions) {
        return "";
    }

    /** The processor core or instruction set whose kernels are in use, or an empty string. */
    default String core(NativeFunctions functions) {
        return "";
    }

    /** {@code pthreads}, {@code openmp} or {@code none}; empty where the library does not tell. */
    default String threadingLayer(NativeFunctions functions) {
        return "";
    }

    /** The integer width by the vendor's own word, with the words; empty where it says nothing. */
    default Optional<IntegerWidth.Fact> integers(NativeFunctions functions) {
        return Optional.empty();
    }

    /** The thread count; equal for equal libraries. */
    default ThreadControl threads(NativeFunctions functions) {
        return new FixedThreads(functions.library());
    }
}
