package acme;

import java.util.List;
import java.util.Map;
import org.panblas.ffm.LibraryDescriptor;
import org.panblas.ffm.NativeFunctions;
import org.panblas.ffm.Platform;
import org.panblas.ffm.VendorApi;
import org.panblas.spi.ThreadControl;

/** What is to be known of ACME's library. */
final class Acme implements VendorApi {
    static final LibraryDescriptor LIBRARY = new LibraryDescriptor(
            "acme",
            "ACME",
            // libacme.so.2, then libacme.so
            Platform.libraryNames("acme", "2"),
            Platform.libraryDirectories(List.of("acme"), "acme"),
            false,
            List.of("acme_version"),
            List.of("ACME_NUM_THREADS", "OMP_NUM_THREADS"),
            "install it from https://acme.example",
            new Acme());

    private Acme() {}

    /** {@code acme_version} gives "ACME 2.1". */
    @Override
    public String version(NativeFunctions functions) {
        return functions
                .text("acme_version")
                .map(text -> text.get().replaceFirst("ACME ", ""))
                .orElse("");
    }

    @Override
    public Map<String, String> quirks(NativeFunctions functions) {
        String reason = "ACME's H is wrong where an operand is scaled more than once";
        return version(functions).startsWith("2.") ? Map.of("srotmg", reason, "drotmg", reason) : Map.of();
    }

    @Override
    public ThreadControl threads(NativeFunctions functions) {
        return new AcmeThreads(functions);
    }
}
