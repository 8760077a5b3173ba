package org.panblas.ffm;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.panblas.spi.BackendException;

/** Unpacks the made-up bundle into a cache, in a JVM of its own, when the file that releases all of them appears. */
final class UnpackMain {
    private UnpackMain() {}

    public static void main(String[] arguments) throws Exception {
        MemoryBundle bundle = new MemoryBundle();
        Path go = Path.of(arguments[1]);
        System.out.println("ready");
        while (!Files.exists(go)) {
            Thread.onSpinWait();
        }
        List<Path> files = unpack(bundle, Path.of(arguments[0]));
        for (Path file : files) {
            byte[] wanted = bundle.files.get(file.getFileName().toString());
            if (!MemoryBundle.digest(Files.readAllBytes(file)).equals(MemoryBundle.digest(wanted))) {
                throw new IllegalStateException(file + " has another content");
            }
        }
    }

    private static List<Path> unpack(NativeBundle bundle, Path cache) throws BackendException {
        return new NativeCache(cache).unpack(bundle, false);
    }
}
