package org.panblas.ffm;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;

/** Tells whose library a file is. */
final class Vendors {
    /** Functions or variables that one vendor alone exports. The last one is of the reference CBLAS. */
    private static final Map<String, String> MARKS = marks();

    /** What files and folders are called, where a library hides its vendor's functions. */
    private static final Map<String, String> FOLDERS = folders();

    /** A folder and a file: names further up are the user's. */
    private static final int TELLING_NAMES = 2;

    private Vendors() {}

    /** The vendor that a library shows by a symbol, its dependencies included; for messages. */
    static Optional<String> title(NativeFunctions functions) {
        return MARKS.keySet().stream()
                .filter(mark ->
                        functions.names().find(functions.library(), mark).isPresent())
                .findFirst()
                .map(MARKS::get);
    }

    /** The vendor of one file, whatever its dependencies are: by a symbol in it, or by its name and folder. */
    static Optional<String> title(NativeFunctions functions, Path file) {
        for (Map.Entry<String, String> mark : MARKS.entrySet()) {
            if (functions
                    .names()
                    .locate(functions.library(), mark.getKey())
                    .filter(file::equals)
                    .isPresent()) {
                return Optional.of(mark.getValue());
            }
        }
        int names = file.getNameCount();
        String telling = file.subpath(Math.max(0, names - TELLING_NAMES), names)
                .toString()
                .toLowerCase(Locale.ROOT);
        return FOLDERS.keySet().stream().filter(telling::contains).findFirst().map(FOLDERS::get);
    }

    /** The libraries that present modules know. */
    static List<LibraryDescriptor> known() {
        List<LibraryDescriptor> known = new ArrayList<>();
        // The class loader of this layer and not that of the thread, which differs in application servers.
        ServiceLoader.load(Vendor.class, Vendor.class.getClassLoader()).forEach(vendor -> known.add(vendor.library()));
        return known;
    }

    private static Map<String, String> marks() {
        Map<String, String> marks = new LinkedHashMap<>();
        marks.put("flexiblas_current_backend", "FlexiBLAS");
        marks.put("openblas_get_config", "OpenBLAS");
        // AMD's BLIS has the functions of BLIS too.
        marks.put("bli_aocl_enable_instruction_query", "AOCL");
        marks.put("bli_info_get_version_str", "BLIS");
        marks.put("MKL_Get_Version_String", "MKL");
        marks.put("ATL_buildinfo", "ATLAS");
        // AMD's libflame has the functions of libflame too.
        marks.put("FLA_Get_AOCL_Version", "AOCL");
        marks.put("FLA_Init", "libflame");
        marks.put("cblas_dgemm$NEWLAPACK", "Accelerate");
        marks.put("nvpl_blas_get_version", "NVPL");
        marks.put("nvpl_lapack_get_version", "NVPL");
        marks.put("armplversion", "Arm Performance Libraries");
        marks.put("CBLAS_CallFromC", "netlib");
        return marks;
    }

    private static Map<String, String> folders() {
        Map<String, String> folders = new LinkedHashMap<>();
        folders.put("flexiblas", "FlexiBLAS");
        folders.put("openblas", "OpenBLAS");
        folders.put("blis", "BLIS");
        folders.put("atlas", "ATLAS");
        folders.put("flame", "libflame");
        folders.put("mkl", "MKL");
        folders.put("aocl", "AOCL");
        folders.put("nvpl", "NVPL");
        folders.put("armpl", "Arm Performance Libraries");
        return folders;
    }
}
