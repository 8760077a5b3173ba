package org.panblas.mkl;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.panblas.ffm.LibraryDescriptor;
import org.panblas.ffm.NativeBundle;
import org.panblas.ffm.NativeFunctions;
import org.panblas.ffm.Platform;
import org.panblas.ffm.VendorApi;
import org.panblas.spi.ThreadControl;

/**
 * Intel's oneMKL through {@code libmkl_rt}, which opens the libraries with the kernels and the threads itself, out of its
 * own folder.
 */
final class Mkl implements VendorApi {
    private static final String MARK = "MKL_Get_Version_String";

    static final LibraryDescriptor DESCRIPTOR = new LibraryDescriptor(
            "mkl",
            "MKL",
            Platform.libraryNames("mkl_rt", "2"),
            directories(),
            false,
            List.of(MARK),
            List.of(
                    "MKL_NUM_THREADS",
                    "OMP_NUM_THREADS",
                    "MKL_DYNAMIC",
                    "MKL_DOMAIN_NUM_THREADS",
                    "MKL_ENABLE_INSTRUCTIONS",
                    "MKL_CBWR",
                    "MKL_VERBOSE"),
            "add " + MklBundle.ARTIFACT + " to the class path, install it (oneAPI or conda: mkl)",
            new Mkl());

    /** The number of LP64 in {@code mkl_service.h}. */
    private static final int LP64 = 0;

    private static final Pattern VERSION = Pattern.compile("Version (\\d+(\\.\\d+)*)");

    private Mkl() {}

    @Override
    public Optional<NativeBundle> bundle() {
        return MklBundle.find();
    }

    @Override
    public Optional<String> hazard(NativeFunctions functions) {
        return layer(functions).isPresent()
                ? Optional.empty()
                : Optional.of("MKL needs " + MklLayer.wanted() + " in the folder of libmkl_rt");
    }

    @Override
    public String hazardRemedy() {
        return "install the whole of MKL, or add " + MklBundle.ARTIFACT + " to the class path";
    }

    /** These settings count for the process, before its first call of MKL; what has been set by then stays. */
    @Override
    public void prepare(NativeFunctions functions) {
        layer(functions)
                .ifPresent(layer -> functions
                        .intSetter("MKL_Set_Threading_Layer")
                        .ifPresent(setter -> setter.accept(layer.code())));
        functions.intSetter("MKL_Set_Interface_Layer").ifPresent(setter -> setter.accept(LP64));
    }

    @Override
    public Map<String, String> quirks(NativeFunctions functions) {
        return MklQuirks.BLAS;
    }

    @Override
    public Map<String, String> lapackQuirks(NativeFunctions functions) {
        return MklQuirks.LAPACK;
    }

    @Override
    public String version(NativeFunctions functions) {
        Matcher found = VERSION.matcher(config(functions));
        return found.find() ? found.group(1) : "";
    }

    @Override
    public String config(NativeFunctions functions) {
        return functions.filledText(MARK).map(text -> text.get()).orElse("");
    }

    @Override
    public String threadingLayer(NativeFunctions functions) {
        return "openmp";
    }

    @Override
    public ThreadControl threads(NativeFunctions functions) {
        return new MklThreads(functions);
    }

    private static Optional<MklLayer> layer(NativeFunctions functions) {
        return functions
                .library()
                .provenance(MARK)
                .flatMap(file -> Optional.ofNullable(file.getParent()))
                .flatMap(MklLayer::find);
    }

    private static List<Path> directories() {
        List<Path> directories = new ArrayList<>(Platform.libraryDirectories(List.of(), "mkl"));
        directories.add(Path.of("/opt/intel/oneapi/mkl/latest/lib"));
        directories.add(Path.of("/opt/intel/oneapi/mkl/latest/lib/intel64"));
        return directories;
    }
}
