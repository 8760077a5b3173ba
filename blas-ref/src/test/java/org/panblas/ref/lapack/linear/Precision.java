package org.panblas.ref.lapack.linear;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.invoke.MethodType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Locale;

/**
 * One of the four precisions, for tests that are written once. A kernel is called by its family, with double[] for every
 * array of numbers; single precision gets copies as float[], which are copied back.
 */
public enum Precision {
    S,
    D,
    C,
    Z;

    private static final String ROOT = "org.panblas.ref.lapack.";

    public boolean complex() {
        return this == C || this == Z;
    }

    public boolean single() {
        return this == S || this == C;
    }

    /** Numbers in an element. */
    public int parts() {
        return complex() ? 2 : 1;
    }

    public double eps() {
        return single() ? Math.ulp(1.0f) : Math.ulp(1.0);
    }

    public double smallestNormal() {
        return single() ? Float.MIN_NORMAL : Double.MIN_NORMAL;
    }

    public double largest() {
        return single() ? Float.MAX_VALUE : Double.MAX_VALUE;
    }

    /** Calls a kernel that returns info. */
    public int info(String family, Object... args) {
        return (Integer) call(family, args);
    }

    /** Calls the static method of the class of this precision, {@code DGetri.getri} for Getri. */
    public Object call(String family, Object... args) {
        Object[] given = new Object[args.length];
        for (int i = 0; i < args.length; i++) {
            given[i] = single() ? narrow(args[i]) : args[i];
        }
        Object result;
        try {
            result = method(family, given).invoke(null, given);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new AssertionError(e.getCause());
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
        for (int i = 0; i < args.length; i++) {
            if (given[i] instanceof float[] from && args[i] instanceof double[] to) {
                for (int j = 0; j < to.length; j++) {
                    to[j] = from[j];
                }
            }
        }
        return result;
    }

    private Method method(String family, Object[] args) {
        String name = family.toLowerCase(Locale.ROOT);
        for (Method method : owner(family).getDeclaredMethods()) {
            if (method.getName().equals(name) && fits(method.getParameterTypes(), args)) {
                return method;
            }
        }
        throw new AssertionError("no " + this + family + " of " + args.length + " such arguments");
    }

    private Class<?> owner(String family) {
        for (String folder : new String[] {"linear.", "auxiliary."}) {
            try {
                return Class.forName(ROOT + folder + this + family);
            } catch (ClassNotFoundException e) {
                assertThat(e).hasMessageContaining(family);
            }
        }
        throw new AssertionError("no class " + this + family);
    }

    private static boolean fits(Class<?>[] types, Object[] args) {
        boolean fits = types.length == args.length;
        for (int i = 0; fits && i < args.length; i++) {
            fits = MethodType.methodType(types[i]).wrap().returnType().isInstance(args[i]);
        }
        return fits;
    }

    private static Object narrow(Object arg) {
        if (arg instanceof Double number) {
            return number.floatValue();
        }
        if (arg instanceof double[] numbers) {
            float[] copy = new float[numbers.length];
            for (int i = 0; i < copy.length; i++) {
                copy[i] = (float) numbers[i];
            }
            return copy;
        }
        return arg;
    }
}
