package org.panblas.ref;

import java.util.Locale;
import java.util.Optional;

/**
 * Decides once whether the kernels run with vectors of the incubating Vector API, and how wide those are.
 *
 * <p>The system property {@value #PROPERTY} is {@code auto} (the default: the width the processor prefers, or scalar
 * code when the module {@code jdk.incubator.vector} was not resolved), {@code scalar}, {@code 128}, {@code 256} or
 * {@code 512}. A width above the processor's is legal, because tests need it, but slow.
 *
 * <p>Nothing here mentions a type of the Vector API, so this class loads without it.
 */
public final class VectorSupport {
    /** The system property that is read. */
    public static final String PROPERTY = "blas.ref.vector";

    private static final String MODULE = "jdk.incubator.vector";
    private static final String LEGAL = "auto, scalar, 128, 256 or 512";

    private static final int BITS;
    /** Kept, not thrown, so that every caller sees the sentence instead of an error of class initialisation. */
    private static final String FAULT;

    static {
        int bits = 0;
        String fault = null;
        try {
            bits = parse(System.getProperty(PROPERTY, "auto"));
        } catch (IllegalArgumentException e) {
            fault = e.getMessage();
        }
        BITS = bits;
        FAULT = fault;
    }

    private VectorSupport() {}

    /** Whether the module of the Vector API is present and readable, whatever the property says. */
    public static boolean available() {
        Optional<Module> module = ModuleLayer.boot().findModule(MODULE);
        return module.isPresent() && VectorSupport.class.getModule().canRead(module.get());
    }

    /**
     * The width of the vectors in bits; 0 means scalar code.
     *
     * @throws IllegalArgumentException if the property has no legal value, or asks for vectors that are not there
     */
    public static int bits() {
        if (FAULT != null) {
            throw new IllegalArgumentException(FAULT);
        }
        return BITS;
    }

    /**
     * Whether the kernels use vectors: the one question that chooses between a scalar and a vector twin.
     *
     * @throws IllegalArgumentException as {@link #bits()}
     */
    public static boolean enabled() {
        return bits() != 0;
    }

    /**
     * Whether the processor has 32 vector registers for the vectors in use: AVX-512 and all of AArch64. Otherwise a kernel
     * must do with 16.
     */
    public static boolean manyRegisters() {
        String processor = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        return bits() >= 512 || processor.equals("aarch64");
    }

    static int parse(String text) {
        String value = text.strip().toLowerCase(Locale.ROOT);
        return switch (value) {
            case "auto" -> available() ? usable(Species.Preferred.bits()) : 0;
            case "scalar" -> 0;
            case "128", "256", "512" -> requested(value);
            default ->
                throw new IllegalArgumentException("%s = \"%s\", must be one of %s".formatted(PROPERTY, text, LEGAL));
        };
    }

    private static int requested(String value) {
        if (!available()) {
            throw new IllegalArgumentException(
                    "%s = \"%s\" needs the module %s: start java with --add-modules %s, or use auto or scalar (legal: %s)"
                            .formatted(PROPERTY, value, MODULE, MODULE, LEGAL));
        }
        return Integer.parseInt(value);
    }

    /** Vectors of 64 bits hold one double and gain nothing; above 512 bits no kernel has been shaped. */
    private static int usable(int preferred) {
        return preferred < 128 ? 0 : Math.min(preferred, 512);
    }
}
