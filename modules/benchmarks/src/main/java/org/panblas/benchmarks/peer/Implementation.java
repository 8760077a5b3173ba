package org.panblas.benchmarks.peer;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The names that a benchmark's parameter {@code implementation} takes. Nothing is loaded before {@link #open}. */
public enum Implementation {
    /** Panblas in Java. */
    REF,
    /** OpenBLAS through Panblas. */
    OPENBLAS,
    /** BLIS through Panblas. */
    BLIS,
    /** dev.ludovic.netlib in Java, with the Vector API; it knows one thread. */
    NETLIB_VECTOR,
    /** dev.ludovic.netlib over JNI, on the file of the openblas backend. */
    NETLIB_JNI,
    /** The binding of OpenBLAS that JavaCPP generates. */
    JAVACPP,
    /** EJML's dense matrices, its single-threaded operations. */
    EJML,
    /** ojAlgo. */
    OJALGO,
    /** jblas over JNI, with the ATLAS that it carries. */
    JBLAS,
    /** Apache Commons Math. */
    COMMONS_MATH;

    /** The name on the command line, for example {@code netlib-jni}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one of this name. */
    public static Implementation of(String label) {
        return Arrays.stream(values())
                .filter(implementation -> implementation.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new NotOffered("no implementation \"" + label + "\"; there are "
                        + Arrays.stream(values()).map(Implementation::label).collect(Collectors.joining(", "))));
    }

    /** Opens it with so many threads, where it can be told. */
    public Peer open(int threads) {
        try {
            return switch (this) {
                case REF, OPENBLAS, BLIS -> new PanblasPeer(label(), threads);
                case NETLIB_VECTOR -> NetlibPeer.vector();
                case NETLIB_JNI -> NetlibPeer.jni(threads);
                case JAVACPP -> new JavaCppPeer(threads);
                case EJML -> new EjmlPeer();
                case OJALGO -> new OjAlgoPeer(threads);
                case JBLAS -> new JblasPeer();
                case COMMONS_MATH -> new CommonsMathPeer();
            };
        } catch (NotOffered e) {
            throw e;
        } catch (RuntimeException | LinkageError e) {
            throw new NotOffered(label() + " cannot be used here: " + e);
        }
    }
}
