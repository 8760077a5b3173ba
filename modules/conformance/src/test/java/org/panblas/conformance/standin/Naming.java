package org.panblas.conformance.standin;

import static org.panblas.conformance.standin.Naming.Width.ILP64;
import static org.panblas.conformance.standin.Naming.Width.LP64;

import java.nio.file.Path;

/** How vendors name what they all have, and by which functions of their own they are told apart. */
enum Naming {
    SCIPY_OPENBLAS(
            "libscipy_openblas.so",
            "scipy_%s",
            "scipy_%s_",
            LP64,
            "OpenBLAS",
            """
            const char *scipy_openblas_get_config(void) { return "OpenBLAS 0.3.30 DYNAMIC_ARCH MAX_THREADS=64"; }
            int scipy_openblas_get_parallel(void) { return 1; }
            """ + count("scipy_openblas_get_num_threads", "scipy_openblas_set_num_threads")),
    SCIPY_OPENBLAS64("libscipy_openblas64_.so", "scipy_%s64_", "scipy_%s_64_", ILP64, "OpenBLAS", """
            const char *scipy_openblas_get_config64_(void) { return "OpenBLAS 0.3.30 USE64BITINT DYNAMIC_ARCH"; }
            """),
    OPENBLAS64_("libopenblas64_.so.0", "%s64_", "%s_64_", ILP64, "OpenBLAS", """
            const char *openblas_get_config64_(void) { return "OpenBLAS 0.3.29 USE64BITINT"; }
            """),
    /** The extended names of netlib's build, alone. */
    NETLIB_64("libblas64.so.3", "%s_64", "%s_64_", ILP64, "netlib", "int CBLAS_CallFromC;"),
    WITH_64("libone64.so", "%s64", "%s64_", ILP64, "an unknown vendor", ""),
    FLEXIBLAS(
            "libflexiblas.so.3",
            "%s",
            "%s_",
            LP64,
            "FlexiBLAS",
            """
            int flexiblas_current_backend(char *name, unsigned long size) { return 0; }
            """ + count("flexiblas_get_num_threads", "flexiblas_set_num_threads") + """
            int openblas_get_num_threads(void) { return count; }
            void openblas_set_num_threads(int n) { count = n; }
            void bli_thread_set_num_threads(int n) { count = n; }
            int MKL_Get_Max_Threads(void) { return count; }
            void MKL_Set_Num_Threads(int n) { count = n; }
            """),
    FLEXIBLAS64("libflexiblas64.so.3", "%s", "%s_", ILP64, "FlexiBLAS", """
            int flexiblas_current_backend(char *name, unsigned long size) { return 0; }
            """),
    NVPL(
            "libnvpl_blas_lp64_gomp.so.0",
            "%s",
            "%s_",
            LP64,
            "NVPL 0.4.1",
            """
            int nvpl_blas_get_version(void) { return 401; }
            """ + count("nvpl_blas_get_max_threads", "nvpl_blas_set_num_threads")),
    NVPL_ILP64("libnvpl_blas_ilp64_gomp.so.0", "%s", "%s_", ILP64, "NVPL 0.4.1", """
            int nvpl_blas_get_version(void) { return 401; }
            """),
    ARMPL(
            "libarmpl_lp64_mp.so",
            "%s",
            "%s_",
            LP64,
            "Arm Performance Libraries",
            """
            void armplversion(int *major, int *minor, int *patch, const char **tag) {}
            """ + count("armpl_get_num_threads", "armpl_set_num_threads")),
    ARMPL_ILP64("libarmpl_ilp64.so", "%s", "%s_", ILP64, "Arm Performance Libraries", """
            void armplversion(int *major, int *minor, int *patch, const char **tag) {}
            """),
    AOCL("libblis-mt.so.4", "%s", "%s_", LP64, "AOCL AOCL-BLIS 4.2.1 Build 20240303", aocl(32) + """
            static long count = 3;
            long bli_thread_get_num_threads(void) { return count; }
            void bli_thread_set_num_threads(long n) { count = n; }
            """),
    AOCL_ILP64("libblis-mt-ilp64.so.4", "%s", "%s_", ILP64, "AOCL AOCL-BLIS 4.2.1 Build 20240303", aocl(64));

    /** The integers of a library. */
    enum Width {
        LP64,
        ILP64
    }

    final String file;
    final Width width;
    final String maker;
    private final String cName;
    private final String fortranName;
    private final String own;

    Naming(String file, String cName, String fortranName, Width width, String maker, String own) {
        this.file = file;
        this.cName = cName;
        this.fortranName = fortranName;
        this.width = width;
        this.maker = maker;
        this.own = own;
    }

    /** The suffix, by which alone 64-bit integers are told before anything is called; empty where there is none. */
    String suffix() {
        return cName.substring(cName.indexOf("%s") + 2);
    }

    Path build(Path directory) throws Exception {
        StandIn library = width == ILP64 ? WideStandIn.named(cName, fortranName) : StandIn.named(cName, fortranName);
        return library.with(own).build(directory.resolve(file));
    }

    /** The same names over 32-bit integers. */
    Path buildNarrow(Path directory) throws Exception {
        return StandIn.named(cName, fortranName).build(directory.resolve("narrow-" + file));
    }

    /** A thread count that starts at 3. */
    private static String count(String get, String set) {
        return """
                static int count = 3;
                int %s(void) { return count; }
                void %s(int n) { count = n; }
                """.formatted(get, set);
    }

    private static String aocl(int bits) {
        return """
                const char *bli_info_get_version_str(void) { return "AOCL-BLIS 4.2.1 Build 20240303"; }
                long bli_info_get_blas_int_type_size(void) { return %d; }
                long bli_info_get_enable_openmp(void) { return 1; }
                _Bool bli_aocl_enable_instruction_query(void) { return 1; }
                """.formatted(bits);
    }
}
