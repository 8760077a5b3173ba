package org.panblas.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.MemorySegment;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a subclass leaves out goes to the same method of the others, with the same arguments. */
class ForwardingBlasTest {
    private final AtomicReference<Method> called = new AtomicReference<>();
    private final AtomicReference<Object[]> passed = new AtomicReference<>();

    private final BlasKernels others = (BlasKernels) Proxy.newProxyInstance(
            BlasKernels.class.getClassLoader(), new Class<?>[] {BlasKernels.class}, (proxy, method, arguments) -> {
                called.set(method);
                passed.set(arguments);
                return zero(method.getReturnType(), 0);
            });

    static Stream<Method> kernels() {
        return Arrays.stream(BlasKernels.class.getMethods());
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void passesOn(Method kernel) throws Exception {
        Class<?>[] types = kernel.getParameterTypes();
        Object[] arguments = new Object[types.length];
        for (int i = 0; i < types.length; i++) {
            arguments[i] = zero(types[i], i);
        }
        kernel.invoke(new ForwardingBlas(others) {}, arguments);
        assertThat(called.get()).isEqualTo(kernel);
        assertThat(passed.get()).containsExactly(arguments);
    }

    /** A value of a type that differs from those at other places, where the type has so many. */
    private static Object zero(Class<?> type, int place) {
        if (type == int.class) {
            return place;
        } else if (type == long.class) {
            return (long) place;
        } else if (type == float.class) {
            return (float) place;
        } else if (type == double.class) {
            return (double) place;
        } else if (type == MemorySegment.class) {
            return MemorySegment.ofAddress(place);
        } else if (type.isArray()) {
            return Array.newInstance(type.getComponentType(), place);
        } else if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        return null;
    }
}
