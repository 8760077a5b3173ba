package org.panblas.ffm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.panblas.spi.BackendException;

/**
 * Puts a LAPACK library over a BLAS of the user's choice.
 *
 * <p>A LAPACK that has no BLAS of its own takes the symbols from what the loader has: a {@code libblas.so.3} that it
 * names, or whatever the program offers to all its libraries. To offer a BLAS to all would let it take the place of the
 * BLAS inside every other library too. So the pair is opened as the dependencies of an empty library, which is written
 * for the purpose: the loader searches a symbol in these in turn, and in no other pair.
 */
final class Pairing {
    /** The reference libraries were made to be linked with a program that has it. */
    private static final String MATH = "libm.so.6";

    private Pairing() {}

    /**
     * Opens the pair.
     *
     * @param lapack the LAPACK library, a path or a name for the loader to search
     * @param blas the file of the BLAS
     * @return a library that shows the symbols of both, those of {@code lapack} first
     */
    static NativeLibrary open(String lapack, String blas) throws LoadException, BackendException {
        if (Platform.os() != Platform.Os.LINUX) {
            throw new BackendException(
                    Stages.OPEN, "a LAPACK is put over another BLAS on Linux only", "unset lapack.over");
        }
        // Before the pair, so that its own symbols stay its own: an OpenBLAS has a LAPACK inside.
        NativeLibrary.open(blas);
        try {
            Path directory = NativeCache.ofUser().directory();
            Path file = OwnerOnly.temporary(directory, "pair.so");
            try {
                Files.write(file, ElfPair.of(List.of(NativeLibrary.searched(lapack), blas, MATH)));
                return NativeLibrary.open(file.toString());
            } finally {
                // What is mapped stays.
                Files.delete(file);
            }
        } catch (UnsafeDirectoryException e) {
            throw NativeCache.unsafe(e);
        } catch (IOException e) {
            throw new BackendException(
                    Stages.OPEN,
                    lapack + " cannot be put over " + blas + ": " + e,
                    "set " + NativeCache.PROPERTY + " to a directory that you can write to");
        }
    }
}
