package org.panblas.crosscheck;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.panblas.Blas;
import org.panblas.BlasArgumentException;
import org.panblas.spi.Precision;

/** Makes calls by the name of the routine, behind all checks. */
final class Calls {
    private static final Map<String, Method> ON_SEGMENTS = new HashMap<>();
    private static final Map<String, Method> ON_ARRAYS = new HashMap<>();

    static {
        for (Method method : Blas.class.getMethods()) {
            List<Class<?>> types = Arrays.asList(method.getParameterTypes());
            if (types.contains(MemorySegment.class)) {
                ON_SEGMENTS.put(method.getName(), method);
            } else if (types.contains(float[].class) || types.contains(double[].class)) {
                // The form without offsets is the shorter one.
                ON_ARRAYS.merge(
                        method.getName(), method, (a, b) -> a.getParameterCount() < b.getParameterCount() ? a : b);
            }
        }
    }

    private Calls() {}

    /** Makes a call in the segment form; the result is null for routines without. */
    static Object onSegments(Blas blas, RecordedCall call) {
        return invoke(
                ON_SEGMENTS,
                blas,
                call.routine(),
                call.arguments().stream().map(Argument::value).toArray());
    }

    /** Makes a call in the form it was made in. */
    static Object again(Blas blas, RecordedCall call) {
        if (!call.arrays()) {
            return onSegments(blas, call);
        }
        Object[] values = call.arguments().stream().map(Calls::forArrays).toArray();
        Object result = invoke(ON_ARRAYS, blas, call.routine(), values);
        for (int i = 0; i < values.length; i++) {
            Argument argument = call.arguments().get(i);
            if (argument.written()) {
                argument.segment().copyFrom(heap(values[i]));
            }
        }
        return result;
    }

    private static Object forArrays(Argument argument) {
        if (argument.isOperand()) {
            return argument.elements().real() == Precision.S
                    ? argument.segment().toArray(ValueLayout.JAVA_FLOAT_UNALIGNED)
                    : argument.segment().toArray(ValueLayout.JAVA_DOUBLE_UNALIGNED);
        }
        return argument.value() instanceof Long size ? (Object) Math.toIntExact(size) : argument.value();
    }

    static MemorySegment heap(Object array) {
        return array instanceof float[] floats
                ? MemorySegment.ofArray(floats)
                : MemorySegment.ofArray((double[]) array);
    }

    private static Object invoke(Map<String, Method> methods, Blas blas, String routine, Object[] values) {
        Method method = methods.get(routine);
        if (method == null) {
            throw new BlasArgumentException(routine + ": there is no such routine");
        }
        try {
            return method.invoke(blas, values);
        } catch (IllegalAccessException e) {
            throw new LinkageError("a method of a public interface", e);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
