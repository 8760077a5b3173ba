package org.panblas.ffm;

import java.lang.foreign.MemorySegment;
import org.panblas.spi.BackendException;

/** Whether the JVM lets this module call native code. */
final class NativeAccess {
    private NativeAccess() {}

    /**
     * Tries a restricted method. JDK 25 merely warns unless {@code --illegal-native-access=deny} is given.
     *
     * @return the module that has the access
     */
    static String require() throws BackendException {
        Module module = NativeAccess.class.getModule();
        String name = module.isNamed() ? module.getName() : "ALL-UNNAMED";
        try {
            MemorySegment.NULL.reinterpret(0);
            return name;
        } catch (IllegalCallerException e) {
            throw new BackendException(
                    Stages.NATIVE_ACCESS,
                    "this JVM forbids native code: " + e.getMessage(),
                    "start Java with --enable-native-access=" + name);
        }
    }
}
