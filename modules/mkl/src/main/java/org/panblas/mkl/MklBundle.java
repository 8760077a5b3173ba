package org.panblas.mkl;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.panblas.ffm.NativeBundle;
import org.panblas.ffm.Platform;

/**
 * The redistributable files of oneMKL as {@value #ARTIFACT} carries them. The user adds that artifact; the digests of
 * its files are here, so that only what this version was built for is opened.
 */
final class MklBundle implements NativeBundle {
    /** What the user adds. */
    static final String ARTIFACT = "org.bytedeco:mkl:2025.3-1.5.13:linux-x86_64-redist";

    private static final String PLATFORM = "linux-x86_64";

    private static final String FOLDER = "org/bytedeco/mkl/" + PLATFORM + "/";

    private MklBundle() {}

    /** The files, where the artifact is on the class path, on its platform. */
    static Optional<NativeBundle> find() {
        boolean there = Platform.name().equals(PLATFORM)
                && MklBundle.class.getClassLoader().getResource(FOLDER + "libmkl_rt.so.2") != null;
        return there ? Optional.of(new MklBundle()) : Optional.empty();
    }

    @Override
    public String library() {
        return "mkl";
    }

    @Override
    public String platform() {
        return PLATFORM;
    }

    @Override
    public String artifact() {
        return ARTIFACT;
    }

    @Override
    public boolean opensItsOwn() {
        return true;
    }

    @Override
    public InputStream open(String name) throws IOException {
        InputStream resource = name.equals(LIST)
                ? MklBundle.class.getResourceAsStream(name)
                : MklBundle.class.getClassLoader().getResourceAsStream(FOLDER + name);
        if (resource == null) {
            throw new FileNotFoundException(name + " is not in " + ARTIFACT);
        }
        return resource;
    }
}
