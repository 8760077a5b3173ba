package org.panblas.conformance.lapacke;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.panblas.Layout;
import org.panblas.testkit.ArgKind;
import org.panblas.testkit.ArgSpec;
import org.panblas.testkit.RoutineSpec;

/** The C interface that comes with OpenBLAS, called with the arguments of a specification. */
@SuppressWarnings({"restricted", "UnusedMethod"}) // the predicates are called by C
final class Lapacke {
    private static final MemoryLayout COMPLEX_FLOAT = pair(ValueLayout.JAVA_FLOAT);
    private static final MemoryLayout COMPLEX_DOUBLE = pair(ValueLayout.JAVA_DOUBLE);

    private final SymbolLookup library;

    Lapacke(Path file) {
        library = SymbolLookup.libraryLookup(file, Arena.global());
    }

    private static MemoryLayout pair(ValueLayout part) {
        return MemoryLayout.structLayout(part.withName("re"), part.withName("im"));
    }

    /**
     * Calls a routine. Arrays are copied to native memory and back.
     *
     * @return what the function returns
     */
    Object call(RoutineSpec spec, Object[] args) throws Throwable {
        try (Arena arena = Arena.ofConfined()) {
            List<MemoryLayout> layouts = new ArrayList<>();
            List<Object> values = new ArrayList<>();
            List<Runnable> copies = new ArrayList<>();
            for (int i = 0; i < args.length; i++) {
                ArgSpec arg = spec.args().get(i);
                layouts.add(layout(spec, arg));
                values.add(value(spec, arg, args[i], arena, copies));
            }
            if (spec.base().equals("?larfx")) {
                // Work space that the API hides.
                layouts.add(ValueLayout.ADDRESS);
                values.add(arena.allocate(1 << 16, 64));
            }
            ValueLayout result = spec.returns().equals("info")
                    ? ValueLayout.JAVA_INT
                    : spec.isDouble() ? ValueLayout.JAVA_DOUBLE : ValueLayout.JAVA_FLOAT;
            MethodHandle handle = Linker.nativeLinker()
                    .downcallHandle(
                            library.find("LAPACKE_" + spec.name()).orElseThrow(),
                            FunctionDescriptor.of(result, layouts.toArray(MemoryLayout[]::new)));
            Object returned = handle.invokeWithArguments(values);
            copies.forEach(Runnable::run);
            return returned;
        }
    }

    private static MemoryLayout layout(RoutineSpec spec, ArgSpec arg) {
        return switch (arg.kind()) {
            case ARRAY, SELECT -> ValueLayout.ADDRESS;
            case OPTION, UPLO, DIAG, SIDE, TRANS -> ValueLayout.JAVA_BYTE;
            case SCALAR ->
                spec.complex()
                        ? (spec.isDouble() ? COMPLEX_DOUBLE : COMPLEX_FLOAT)
                        : spec.isDouble() ? ValueLayout.JAVA_DOUBLE : ValueLayout.JAVA_FLOAT;
            case REAL_SCALAR -> spec.isDouble() ? ValueLayout.JAVA_DOUBLE : ValueLayout.JAVA_FLOAT;
            default -> ValueLayout.JAVA_INT;
        };
    }

    private static Object value(RoutineSpec spec, ArgSpec arg, Object value, Arena arena, List<Runnable> copies) {
        return switch (arg.kind()) {
            case LAYOUT -> value == Layout.ROW_MAJOR ? 101 : 102;
            case OPTION -> (byte) (char) value;
            case UPLO, DIAG, SIDE, TRANS -> (byte) value.toString().charAt(0);
            case BOOL -> (boolean) value ? 1 : 0;
            case SELECT -> selector(spec, arg, arena);
            case SCALAR, REAL_SCALAR -> scalar(spec, arg, value, arena);
            case ARRAY -> {
                MemorySegment heap = Arrays.segment(value);
                MemorySegment copy = arena.allocate(Math.max(64, heap.byteSize()), 64);
                MemorySegment.copy(heap, 0, copy, 0, heap.byteSize());
                copies.add(() -> MemorySegment.copy(copy, 0, heap, 0, heap.byteSize()));
                yield copy;
            }
            default -> Math.toIntExact((Long) value);
        };
    }

    private static Object scalar(RoutineSpec spec, ArgSpec arg, Object value, Arena arena) {
        if (spec.complex() && arg.kind() == ArgKind.SCALAR) {
            org.panblas.Complex z = (org.panblas.Complex) value;
            MemorySegment pair = arena.allocate(spec.isDouble() ? COMPLEX_DOUBLE : COMPLEX_FLOAT);
            if (spec.isDouble()) {
                pair.setAtIndex(ValueLayout.JAVA_DOUBLE, 0, z.re());
                pair.setAtIndex(ValueLayout.JAVA_DOUBLE, 1, z.im());
            } else {
                pair.setAtIndex(ValueLayout.JAVA_FLOAT, 0, (float) z.re());
                pair.setAtIndex(ValueLayout.JAVA_FLOAT, 1, (float) z.im());
            }
            return pair;
        }
        double number = (Double) value;
        return spec.isDouble() ? (Object) number : (Object) (float) number;
    }

    /** A positive first number: the predicate that {@link Samples} gives Panblas, in C. */
    private static MemorySegment selector(RoutineSpec spec, ArgSpec arg, Arena arena) {
        int pointers = Integer.parseInt(arg.detail()) + (spec.complex() ? 0 : 1);
        MethodType type = MethodType.methodType(int.class, MemorySegment.class);
        MemoryLayout[] layouts = new MemoryLayout[pointers];
        java.util.Arrays.fill(layouts, ValueLayout.ADDRESS);
        try {
            MethodHandle positive =
                    MethodHandles.lookup().findStatic(Lapacke.class, spec.isDouble() ? "positiveD" : "positiveF", type);
            Class<?>[] others = new Class<?>[pointers - 1];
            java.util.Arrays.fill(others, MemorySegment.class);
            return Linker.nativeLinker()
                    .upcallStub(
                            MethodHandles.dropArguments(positive, 1, others),
                            FunctionDescriptor.of(ValueLayout.JAVA_INT, layouts),
                            arena);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("positive", e);
        }
    }

    private static int positiveD(MemorySegment re) {
        return re.reinterpret(8).get(ValueLayout.JAVA_DOUBLE, 0) > 0 ? 1 : 0;
    }

    private static int positiveF(MemorySegment re) {
        return re.reinterpret(4).get(ValueLayout.JAVA_FLOAT, 0) > 0 ? 1 : 0;
    }
}
