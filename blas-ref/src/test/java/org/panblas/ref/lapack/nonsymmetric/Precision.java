package org.panblas.ref.lapack.nonsymmetric;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/** Calls a routine of any of the four precisions with operands held in double precision. */
enum Precision {
    S(false, true),
    D(false, false),
    C(true, true),
    Z(true, false);

    final boolean complex;
    final boolean single;

    Precision(boolean complex, boolean single) {
        this.complex = complex;
        this.single = single;
    }

    /** The distance from 1 to the next number. */
    double eps() {
        return single ? Math.ulp(1.0f) : Math.ulp(1.0);
    }

    double smallest() {
        return single ? Float.MIN_NORMAL : Double.MIN_NORMAL;
    }

    /** Array elements of a number. */
    int parts() {
        return complex ? 2 : 1;
    }

    /** Calls e.g. {@code DGeev.geev}; arrays are read and written back, scalars rounded. */
    int call(String family, String method, Object... arguments) {
        return ((Number) invoke(family, method, arguments)).intValue();
    }

    Object invoke(String family, String method, Object... arguments) {
        Object[] passed = new Object[arguments.length];
        for (int i = 0; i < passed.length; i++) {
            passed[i] = single ? round(arguments[i]) : arguments[i];
        }
        Object result = method(name() + family, method, passed.length);
        try {
            result = ((Method) result).invoke(null, passed);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(name() + family + " threw", e.getCause());
        }
        for (int i = 0; i < passed.length; i++) {
            if (single && arguments[i] instanceof double[] to) {
                float[] from = (float[]) passed[i];
                for (int j = 0; j < to.length; j++) {
                    to[j] = from[j];
                }
            }
        }
        return result;
    }

    private static Method method(String type, String name, int parameters) {
        try {
            for (Method method :
                    Class.forName(Precision.class.getPackageName() + "." + type).getDeclaredMethods()) {
                if (method.getName().equals(name) && method.getParameterCount() == parameters) {
                    return method;
                }
            }
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
        throw new IllegalStateException("no " + type + "." + name + " with " + parameters + " parameters");
    }

    private static Object round(Object argument) {
        if (argument instanceof double[] from) {
            float[] to = new float[from.length];
            for (int i = 0; i < to.length; i++) {
                to[i] = (float) from[i];
            }
            return to;
        }
        return argument instanceof Double value ? Float.valueOf(value.floatValue()) : argument;
    }
}
