package org.panblas.mkl;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.panblas.ffm.LoadException;
import org.panblas.ffm.NativeLibrary;

/**
 * What MKL computes with. {@code libmkl_rt} opens a library of the layer at its first call, and ends the process where that or
 * the run-time library of OpenMP beneath it cannot be opened. So this is tried before. The layer without threads is left
 * out: the redistributable files do not have it, and with these it ends the process.
 */
enum MklLayer {
    /** Over Intel's OpenMP. */
    INTEL(0, "libmkl_intel_thread.so.2", "libiomp5.so"),

    /** Over that of GCC. */
    GNU(3, "libmkl_gnu_thread.so.2", "libgomp.so.1");

    /** Where oneAPI's installer puts Intel's OpenMP. */
    private static final Path COMPILER = Path.of("/opt/intel/oneapi/compiler/latest/lib");

    private final int code;
    private final String library;
    private final String openMp;

    /**
     * @param code its number in {@code mkl_service.h}
     * @param library its library, beside {@code libmkl_rt}
     * @param openMp the library of OpenMP that it needs
     */
    MklLayer(int code, String library, String openMp) {
        this.code = code;
        this.library = library;
        this.openMp = openMp;
    }

    int code() {
        return code;
    }

    /** The first layer that works in a folder. Its OpenMP is open then, and MKL finds it. */
    static Optional<MklLayer> find(Path folder) {
        return Stream.of(values())
                .filter(layer -> Files.exists(folder.resolve(layer.library)) && layer.opensOpenMp(folder))
                .findFirst();
    }

    /** What there must be, for messages. */
    static String wanted() {
        return INTEL.library + " with " + INTEL.openMp + ", or " + GNU.library + " with " + GNU.openMp;
    }

    private boolean opensOpenMp(Path folder) {
        return List.of(
                        folder.resolve(openMp).toString(),
                        openMp,
                        COMPILER.resolve(openMp).toString())
                .stream()
                .anyMatch(MklLayer::opens);
    }

    private static boolean opens(String file) {
        try {
            NativeLibrary.open(file);
            return true;
        } catch (LoadException e) {
            return false;
        }
    }
}
