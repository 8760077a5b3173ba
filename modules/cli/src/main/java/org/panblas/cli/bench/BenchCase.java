package org.panblas.cli.bench;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.panblas.Blas;

/**
 * One routine in one precision. The call is put together from the routine's name, so that four precisions need one
 * {@link Recipe}.
 */
public final class BenchCase {
    /** The largest matrix order whose elements, complex ones too, still fit one Java array. */
    private static final int LARGEST_ORDER = 32_767;

    private final String routine;
    private final Precision precision;
    private final Recipe recipe;

    private BenchCase(String routine, Precision precision, Recipe recipe) {
        this.routine = routine;
        this.precision = precision;
        this.recipe = recipe;
    }

    /** The case of a routine such as {@code dgemm}, or empty when it cannot be timed here. */
    public static Optional<BenchCase> of(String routine) {
        for (Precision precision : Precision.values()) {
            if (routine.startsWith(precision.letter())) {
                Recipe recipe = Recipe.of(routine.substring(1));
                if (recipe != null && hasMethod(routine)) {
                    return Optional.of(new BenchCase(routine, precision, recipe));
                }
            }
        }
        return Optional.empty();
    }

    /** The names of all routines that can be timed. */
    public static String known() {
        return all().stream().map(BenchCase::routine).collect(Collectors.joining(", "));
    }

    /** All routines that can be timed. */
    public static List<BenchCase> all() {
        return Arrays.stream(Precision.values())
                .flatMap(precision -> Recipe.bases().map(base -> precision.letter() + base))
                .flatMap(routine -> of(routine).stream())
                .toList();
    }

    /** The routine's name. */
    public String routine() {
        return routine;
    }

    /** Times the routine at one size. */
    public BenchResult run(Blas blas, int size) {
        if (recipe.shape() != Recipe.Shape.N && size > LARGEST_ORDER) {
            throw new IllegalArgumentException("a matrix of order " + size + " does not fit a Java array");
        }
        MethodHandle call = bind(blas, recipe.arguments().apply(precision, size));
        double seconds = Stopwatch.seconds(call);
        double flops = (precision.isComplex() ? recipe.complexFlops() : recipe.realFlops()).at(size);
        Recipe.Shape shape = recipe.shape();
        return new BenchResult(
                routine,
                blas.name(),
                shape.m(size),
                size,
                shape.k(size),
                blas.threads(),
                seconds,
                flops / seconds / 1e9);
    }

    /** Seconds of a short call, timed in short. */
    double brief(Blas blas, int size) {
        return Stopwatch.brief(bind(blas, recipe.arguments().apply(precision, size)));
    }

    /** Calls the routine once, untimed. */
    void callOnce(Blas blas, int size) {
        Stopwatch.invoke(bind(blas, recipe.arguments().apply(precision, size)), 1);
    }

    private static boolean hasMethod(String routine) {
        return Arrays.stream(Blas.class.getMethods())
                .anyMatch(method -> method.getName().equals(routine));
    }

    /** The routine with its arguments in place: nothing is looked up or boxed while it is timed. */
    private MethodHandle bind(Blas blas, List<Object> arguments) {
        Method method = Arrays.stream(Blas.class.getMethods())
                .filter(m -> m.getName().equals(routine) && takes(m.getParameterTypes(), arguments))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException(routine + " has no form for " + arguments.size() + " arguments"));
        try {
            MethodHandle handle = MethodHandles.publicLookup().unreflect(method).bindTo(blas);
            return MethodHandles.insertArguments(handle, 0, arguments.toArray())
                    .asType(MethodType.methodType(void.class));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean takes(Class<?>[] types, List<Object> arguments) {
        if (types.length != arguments.size()) {
            return false;
        }
        for (int i = 0; i < types.length; i++) {
            if (!MethodType.methodType(types[i]).wrap().returnType().isInstance(arguments.get(i))) {
                return false;
            }
        }
        return true;
    }
}
