package org.panblas.ref.lapack;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The four precisions, with the arrays of each and a call of its routines: one test serves them all. */
public enum Precision {
    S(false, false),
    D(false, true),
    C(true, false),
    Z(true, true);

    public final boolean complex;
    public final boolean wide;

    Precision(boolean complex, boolean wide) {
        this.complex = complex;
        this.wide = wide;
    }

    /** The distance from 1 to the next number. */
    public double eps() {
        return wide ? Math.ulp(1.0) : Math.ulp(1.0f);
    }

    /** The least normal number. */
    public double tiny() {
        return wide ? Double.MIN_NORMAL : Float.MIN_NORMAL;
    }

    /** The greatest number. */
    public double huge() {
        return wide ? Double.MAX_VALUE : Float.MAX_VALUE;
    }

    /** One name for real routines, another for complex ones. */
    public String name(String real, String ofComplex) {
        return complex ? ofComplex : real;
    }

    /** Rounds to this precision. */
    public double round(double x) {
        return wide ? x : (float) x;
    }

    /** A matrix of this precision with the elements given and room around them. */
    public Matrix matrix(Dense values) {
        return new Matrix(this, complex, values.rows, values.cols).set(values);
    }

    /** A matrix of this precision whose elements are NaN, for results. */
    public Matrix matrix(int rows, int cols) {
        return new Matrix(this, complex, rows, cols);
    }

    /** A column of real numbers, such as d, e, s and w are for complex routines too. */
    public Matrix reals(double... values) {
        Dense x = new Dense(values.length, 1);
        for (int i = 0; i < values.length; i++) {
            x.set(i, 0, values[i], 0);
        }
        return new Matrix(this, false, values.length, 1).set(x).asVector();
    }

    /** A column of numbers that are not real for complex routines, such as tau. */
    public Matrix vector(int length) {
        return matrix(length, 1).asVector();
    }

    /**
     * Calls {@code FAMILY.xCLASS.method}: a {@link Matrix} stands for its array, offset and leading dimension (if it is no
     * vector), an int array for itself and offset 0, and real numbers are rounded.
     *
     * @return info
     */
    public int call(String family, String type, String method, Object... args) {
        try {
            Class<?> owner = Class.forName("org.panblas.ref.lapack." + family + "." + name() + type);
            List<Object> values = new ArrayList<>();
            for (Object arg : args) {
                expand(arg, values);
            }
            Method found = Arrays.stream(owner.getMethods())
                    .filter(m -> m.getName().equals(method) && m.getParameterCount() == values.size())
                    .findFirst()
                    .orElseThrow(() -> new NoSuchMethodException(owner + "." + method + " of " + values.size()));
            Class<?>[] types = found.getParameterTypes();
            for (int i = 0; i < types.length; i++) {
                if (types[i] == float.class && values.get(i) instanceof Double number) {
                    values.set(i, number.floatValue());
                }
            }
            return (int) found.invoke(null, values.toArray());
        } catch (InvocationTargetException e) {
            throw new AssertionError(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    private static void expand(Object arg, List<Object> values) {
        if (arg instanceof Matrix matrix) {
            values.add(matrix.data);
            values.add(matrix.offset);
            if (!matrix.vector) {
                values.add(matrix.ld);
            }
        } else {
            values.add(arg);
            if (arg instanceof int[]) {
                values.add(0);
            }
        }
    }
}
