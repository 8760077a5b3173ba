package org.panblas.ffm.lapack;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.function.Predicate;
import org.panblas.EigenvalueSelector;
import org.panblas.GeneralizedEigenvalueSelector;
import org.panblas.spi.Precision;

/**
 * A predicate on eigenvalues as a function that Fortran can call. An exception may not cross Fortran's frames, so it is
 * kept, further eigenvalues count as unwanted, and the call throws it when the library has returned. For the same reason
 * the JDK passes addresses as numbers, for which it needs no memory: an {@code OutOfMemoryError} before this code has begun
 * would end the process.
 */
final class Selectors {
    /** The most addresses that LAPACK passes. */
    private static final int MOST = 3;

    private static final MethodHandle ASK = ask();

    private final Precision p;
    private final Predicate<double[]> predicate;
    private Throwable failure;

    private Selectors(Precision p, Predicate<double[]> predicate) {
        this.p = p;
        this.predicate = predicate;
    }

    static Selectors of(Precision p, EigenvalueSelector selector) {
        return new Selectors(p, values -> selector.select(values[0], values[1]));
    }

    /** A real one is shown alpha's parts and beta; a complex one two pairs. */
    static Selectors of(Precision p, GeneralizedEigenvalueSelector selector) {
        return new Selectors(
                p, values -> selector.select(values[0], values[1], values[2], values.length > 3 ? values[3] : 0));
    }

    /**
     * The function: LAPACK passes {@code pointers} addresses, each of one element.
     *
     * @param wide whether a LOGICAL has 64 bits
     */
    MemorySegment function(int pointers, boolean wide, Arena arena) {
        MethodHandle ask = MethodHandles.insertArguments(ASK, 0, this, pointers);
        // What is not passed is 0 and never looked at.
        for (int i = MOST; i > pointers; i--) {
            ask = MethodHandles.insertArguments(ask, i - 1, 0L);
        }
        ValueLayout logical = wide ? ValueLayout.JAVA_LONG : ValueLayout.JAVA_INT;
        ValueLayout[] parameters = new ValueLayout[pointers];
        java.util.Arrays.fill(parameters, ValueLayout.JAVA_LONG);
        return Linker.nativeLinker()
                .upcallStub(
                        ask.asType(ask.type().changeReturnType(logical.carrier())),
                        FunctionDescriptor.of(logical, parameters),
                        arena);
    }

    /** Throws what the predicate threw. */
    void rethrow() {
        switch (failure) {
            case null -> {}
            case Error e -> throw e;
            case RuntimeException e -> throw e;
            default -> throw new IllegalStateException(failure);
        }
    }

    @SuppressWarnings("UnusedMethod") // Fortran calls it, by the handle above
    private int ask(int pointers, long first, long second, long third) {
        if (failure != null) {
            return 0;
        }
        try {
            int parts = p.isComplex() ? 2 : 1;
            double[] values = new double[parts * pointers];
            for (int i = 0; i < values.length; i++) {
                int pointer = i / parts;
                long address = pointer == 0 ? first : pointer == 1 ? second : third;
                MemorySegment element = MemorySegment.ofAddress(address).reinterpret(p.bytes());
                long at = (long) (i % parts) * p.realBytes();
                values[i] = p.real() == Precision.S
                        ? element.get(ValueLayout.JAVA_FLOAT, at)
                        : element.get(ValueLayout.JAVA_DOUBLE, at);
            }
            return predicate.test(values) ? 1 : 0;
        } catch (Throwable e) {
            failure = e;
            return 0;
        }
    }

    private static MethodHandle ask() {
        try {
            return MethodHandles.lookup()
                    .findVirtual(
                            Selectors.class,
                            "ask",
                            MethodType.methodType(int.class, int.class, long.class, long.class, long.class));
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
