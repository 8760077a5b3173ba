package org.panblas.ffm;

/** The stages of opening a native library, in order, under the names that reports use. */
final class Stages {
    /** The JVM lets this module call native code. */
    static final String NATIVE_ACCESS = "native access";

    /** The files to try are known. */
    static final String FILES = "file candidates";

    /** A process of its own opened it and lived. */
    static final String PROBE = "probe";

    /** The loader opened one. */
    static final String OPEN = "open";

    /** It is the vendor's library. */
    static final String VENDOR = "identify vendor";

    /** Its integers have a known width. */
    static final String WIDTH = "integer width";

    /** It has the symbols without which it is of no use. */
    static final String SYMBOLS = "required symbols";

    /** Its thread count can be asked. */
    static final String THREADS = "thread API";

    /** It computes. */
    static final String SELF_TEST = "self-test";

    /** How calls go is settled. */
    static final String CALLS = "calls";

    private Stages() {}
}
