package org.panblas.observe;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleProxies;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.ref.WeakReference;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import jdk.jfr.FlightRecorder;
import jdk.jfr.FlightRecorderListener;
import jdk.jfr.Recording;
import jdk.jfr.RecordingState;

/**
 * Tells when the first recording of Flight Recorder runs and when the last one has ended. What a recording is set to does
 * not count here: that may change while it runs, and the event asks for it.
 *
 * <p>Flight Recorder keeps its listeners for ever, and with an object of ours all classes of this program. So what it gets
 * is made of classes of the JDK alone: a proxy whose handler is a method handle, which looks for this object by a weak
 * reference and does nothing once it is gone.
 */
final class FlightRecordings implements InvocationHandler {
    private final Set<Long> running = ConcurrentHashMap.newKeySet();
    private final Consumer<Boolean> told;

    private FlightRecordings(Consumer<Boolean> told) {
        this.told = told;
    }

    /**
     * Begins to listen. It does not start Flight Recorder.
     *
     * @param told takes, now and on each change, whether a recording runs; it must not wait for anything that may wait for
     *     Flight Recorder
     * @return what listens for as long as it is reachable
     */
    static Object listen(Consumer<Boolean> told) {
        FlightRecordings recordings = new FlightRecordings(told);
        FlightRecorder.addListener(listener(recordings));
        if (FlightRecorder.isInitialized()) {
            FlightRecorder.getFlightRecorder().getRecordings().forEach(recordings::changed);
        }
        return recordings;
    }

    private static FlightRecorderListener listener(FlightRecordings recordings) {
        InvocationHandler handler = MethodHandleProxies.asInterfaceInstance(
                InvocationHandler.class, weakly(new WeakReference<>(recordings)));
        return (FlightRecorderListener) Proxy.newProxyInstance(
                FlightRecorderListener.class.getClassLoader(), new Class<?>[] {FlightRecorderListener.class}, handler);
    }

    /** {@code invoke} of the handler that is referred to; null where it is gone. */
    private static MethodHandle weakly(WeakReference<InvocationHandler> handler) {
        MethodType invocation = MethodType.methodType(Object.class, Object.class, Method.class, Object[].class);
        MethodHandles.Lookup lookup = MethodHandles.publicLookup();
        try {
            MethodHandle get = lookup.bind(handler, "get", MethodType.methodType(Object.class))
                    .asType(MethodType.methodType(InvocationHandler.class));
            MethodHandle invoke = lookup.findVirtual(InvocationHandler.class, "invoke", invocation);
            MethodHandle isGone = lookup.findStatic(
                            Objects.class, "isNull", MethodType.methodType(boolean.class, Object.class))
                    .asType(MethodType.methodType(boolean.class, InvocationHandler.class));
            MethodHandle nothing = MethodHandles.empty(invoke.type());
            return MethodHandles.foldArguments(MethodHandles.guardWithTest(isGone, nothing, invoke), get);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("a method of the JDK is missing", e);
        }
    }

    @Override
    public Object invoke(Object listener, Method method, Object[] arguments) {
        return switch (method.getName()) {
            case "recordingStateChanged" -> {
                changed((Recording) arguments[0]);
                yield null;
            }
            case "equals" -> isSame(listener, arguments[0]);
            case "hashCode" -> System.identityHashCode(listener);
            case "toString" -> FlightRecordings.class.getName();
            default -> null;
        };
    }

    @SuppressWarnings("ReferenceEquality") // listeners are told apart by identity
    private static boolean isSame(Object one, Object other) {
        return one == other;
    }

    private void changed(Recording recording) {
        if (recording.getState() == RecordingState.RUNNING) {
            running.add(recording.getId());
        } else {
            running.remove(recording.getId());
        }
        told.accept(!running.isEmpty());
    }
}
