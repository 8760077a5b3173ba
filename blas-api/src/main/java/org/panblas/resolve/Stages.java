package org.panblas.resolve;

/** The stages that belong to the resolution itself; those between them belong to the native layer. */
final class Stages {
    /** A provider of the name and role is found and instantiated. */
    static final String PROVIDER = "provider";

    /** The JVM lets the provider's module call native code. */
    static final String NATIVE_ACCESS = "native access";

    /** The file to open is known. */
    static final String FILES = "file candidates";

    /** The provider was given the request. */
    static final String OPEN = "open";

    /** The backend takes calls. */
    static final String READY = "ready";

    private Stages() {}
}
