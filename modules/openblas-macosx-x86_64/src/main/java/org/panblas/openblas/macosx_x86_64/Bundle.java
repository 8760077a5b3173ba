package org.panblas.openblas.macosx_x86_64;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import org.panblas.ffm.NativeBundle;

/** Opens the files of this module; a module's resources are open to its own classes only. */
public final class Bundle implements NativeBundle {
    /** For {@link java.util.ServiceLoader}. */
    public Bundle() {}

    @Override
    public String library() {
        return "openblas";
    }

    @Override
    public String platform() {
        return "macosx-x86_64";
    }

    @Override
    public InputStream open(String name) throws IOException {
        InputStream resource = Bundle.class.getResourceAsStream(name);
        if (resource == null) {
            throw new FileNotFoundException(name + " is not in " + NativeBundle.artifact(library(), platform()));
        }
        return resource;
    }
}
