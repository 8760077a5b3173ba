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
import org.panblas.Lapack;
import org.panblas.spi.Role;

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
                if (recipe != null && hasMethod(routine, recipe)) {
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

    /** The role whose backends have the routine. */
    public Role role() {
        return recipe.family().role();
    }

    /** Whether its speed is bounded by arithmetic alone, so that the machine's peak is what to hold it against. */
    boolean isProduct() {
        return recipe.family() == Recipe.Family.LEVEL_3;
    }

    /** Whether its numbers have 64 bits. */
    public boolean isWide() {
        return precision.isWide();
    }

    /** Times the routine at one size. */
    public BenchResult run(Subject subject, int size) {
        List<Object> arguments = arguments(size);
        Call call = bind(subject.routines(), arguments);
        Operands operands = new Operands(role() == Role.LAPACK ? arguments : List.of());
        double seconds =
                Stopwatch.seconds(role() == Role.LAPACK ? times -> call.nanosAfresh(operands, times) : call::nanos);
        double flops = (precision.isComplex() ? recipe.complexFlops() : recipe.realFlops()).at(size);
        Recipe.Shape shape = recipe.shape();
        return new BenchResult(
                routine,
                subject.name(),
                shape.m(size),
                size,
                shape.k(size),
                subject.threads(),
                seconds,
                flops / seconds / 1e9);
    }

    /** Seconds of a short call, timed in short. */
    double brief(Blas blas, int size) {
        return Stopwatch.brief(bind(blas, arguments(size))::nanos);
    }

    /** Calls the routine once, untimed. */
    void callOnce(Subject subject, int size) {
        bind(subject.routines(), arguments(size)).once();
    }

    private List<Object> arguments(int size) {
        if (recipe.shape() != Recipe.Shape.N && size > LARGEST_ORDER) {
            throw new IllegalArgumentException("a matrix of order " + size + " does not fit a Java array");
        }
        return recipe.arguments().apply(precision, size);
    }

    private static boolean hasMethod(String routine, Recipe recipe) {
        return Arrays.stream(api(recipe).getMethods())
                .anyMatch(method -> method.getName().equals(routine));
    }

    private static Class<?> api(Recipe recipe) {
        return switch (recipe.family().role()) {
            case BLAS -> Blas.class;
            case LAPACK -> Lapack.class;
        };
    }

    /** The routine with its arguments in place: nothing is looked up or boxed while it is timed. */
    private Call bind(Object routines, List<Object> arguments) {
        Method method = Arrays.stream(api(recipe).getMethods())
                .filter(m -> m.getName().equals(routine) && takes(m.getParameterTypes(), arguments))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException(routine + " has no form for " + arguments.size() + " arguments"));
        try {
            MethodHandle handle = MethodHandles.publicLookup().unreflect(method).bindTo(routines);
            handle = MethodHandles.insertArguments(handle, 0, arguments.toArray());
            if (role() == Role.BLAS) {
                handle = handle.asType(MethodType.methodType(void.class));
            }
            return new Call(handle.asType(MethodType.methodType(int.class)));
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
