package org.panblas.ffm;

/**
 * A place where the JVM can stop the calling thread. The compiler takes a loop's own safepoint out where the loop has a
 * call, because it believes that every call has one; a critical downcall has none.
 */
final class Safepoint {
    private static final Object NOBODY = new Object();

    private Safepoint() {}

    /** Stops here where the JVM wants to: it looks whenever a native method of the JDK returns, and this is the least. */
    static void poll() {
        if (Thread.holdsLock(NOBODY)) {
            throw new IllegalStateException();
        }
    }
}
