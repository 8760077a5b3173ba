package org.panblas.openblas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.panblas.ffm.NativeBundle;
import org.panblas.ffm.NativeFile;

/** Every platform's module carries the files it lists, unchanged, the library last. */
class BundlesTest {
    private static List<NativeBundle> bundles() {
        BundlesTest.class.getModule().addUses(NativeBundle.class);
        return ServiceLoader.load(NativeBundle.class, NativeBundle.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }

    @Test
    void allPlatforms() {
        assertThat(bundles())
                .extracting(NativeBundle::platform)
                .containsExactlyInAnyOrder(
                        "linux-x86_64", "linux-arm64", "macosx-x86_64", "macosx-arm64", "windows-x86_64");
    }

    @Test
    void digests() throws IOException, NoSuchAlgorithmException {
        for (NativeBundle bundle : bundles()) {
            assertThat(bundle.files().getLast().name()).startsWith("libopenblas");
            for (NativeFile file : bundle.files()) {
                try (InputStream in = bundle.open(file.name())) {
                    byte[] digest = MessageDigest.getInstance("SHA-256").digest(in.readAllBytes());
                    assertThat(HexFormat.of().formatHex(digest))
                            .as("%s of %s", file.name(), bundle.platform())
                            .isEqualTo(file.sha256());
                }
            }
        }
    }
}
