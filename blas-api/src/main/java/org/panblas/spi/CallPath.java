package org.panblas.spi;

/** The way that a call takes through a backend. */
public enum CallPath {
    /** Nobody tells, or there was nothing to compute. */
    UNKNOWN,
    /** Java computes: the backend is one in Java, or the call is so small that a downcall would cost more. */
    JAVA,
    /** Another backend computes, because the library lacks the routine or must not serve it. */
    FALLBACK,
    /** A downcall on operands in arrays, which holds up garbage collection while it lasts. */
    CRITICAL,
    /** Several of these, each short. */
    SLICES,
    /** A downcall on copies of the operands in native memory. */
    COPIES,
    /** A downcall on operands in native memory. */
    PLAIN
}
