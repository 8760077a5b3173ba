package org.panblas.ffm;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The operating system and processor of this JVM, and how libraries are named and placed on them. */
public final class Platform {
    /** Operating systems that are told apart. */
    public enum Os {
        /** Linux with the GNU C library. */
        LINUX,
        /** macOS. */
        MACOSX,
        /** Windows. */
        WINDOWS
    }

    private static final Os OS = os(System.getProperty("os.name", ""));
    private static final String ARCH = arch(System.getProperty("os.arch", ""));

    private Platform() {}

    /** The operating system; an unknown one is taken for a Linux, whose loader the other Unix systems share. */
    public static Os os() {
        return OS;
    }

    /** Operating system and processor, for example {@code linux-x86_64} or {@code macosx-arm64}. */
    public static String name() {
        return OS.name().toLowerCase(Locale.ROOT) + "-" + ARCH;
    }

    /** The processor, for example {@code x86_64} or {@code arm64}. */
    static String arch() {
        return ARCH;
    }

    /**
     * The file names to ask the loader for, versioned ones first: {@code libraryNames("blis", "4")} is
     * {@code libblis.so.4, libblis.so} on Linux and {@code libblis.4.dylib, libblis.dylib} on macOS.
     */
    public static List<String> libraryNames(String base, String... versions) {
        List<String> names = new ArrayList<>();
        for (String version : versions) {
            switch (OS) {
                case LINUX -> names.add("lib" + base + ".so." + version);
                case MACOSX -> names.add("lib" + base + "." + version + ".dylib");
                case WINDOWS -> names.add("lib" + base + "." + version + ".dll");
            }
        }
        switch (OS) {
            case LINUX -> names.add("lib" + base + ".so");
            case MACOSX -> names.add("lib" + base + ".dylib");
            case WINDOWS -> names.addAll(List.of("lib" + base + ".dll", base + ".dll"));
        }
        return List.copyOf(names);
    }

    /**
     * Places that loaders do not search by themselves.
     *
     * @param debianFolders folders under {@code /usr/lib/<triplet>} in which Debian keeps the variants of a library
     * @param formula the name of the Homebrew formula
     */
    public static List<Path> libraryDirectories(List<String> debianFolders, String formula) {
        List<Path> directories = new ArrayList<>();
        if (OS == Os.LINUX) {
            debianFolders.forEach(folder -> directories.add(debianLibraries().resolve(folder)));
        }
        if (OS == Os.MACOSX) {
            directories.add(Path.of("/opt/homebrew/opt", formula, "lib"));
            directories.add(Path.of("/usr/local/opt", formula, "lib"));
        }
        String conda = System.getenv("CONDA_PREFIX");
        if (conda != null && !conda.isBlank()) {
            directories.add(OS == Os.WINDOWS ? Path.of(conda, "Library", "bin") : Path.of(conda, "lib"));
        }
        return List.copyOf(directories);
    }

    /**
     * A library of the system that other libraries may be called like, for example {@code libblas.so.3}: the file that
     * the loader would find, by its path. By the bare name alone the loader gives what it has loaded under that name
     * before, from wherever that came.
     */
    public static List<String> systemLibrary(String base, String version) {
        List<String> names = libraryNames(base, version);
        List<String> candidates = new ArrayList<>();
        if (OS == Os.LINUX) {
            List<Path> directories = new ArrayList<>();
            String chosen = System.getenv().getOrDefault("LD_LIBRARY_PATH", "");
            for (String directory : chosen.split("[:;]", -1)) {
                if (!directory.isBlank()) {
                    directories.add(Path.of(directory));
                }
            }
            directories.add(debianLibraries());
            directories.add(Path.of("/usr/lib64"));
            directories.add(Path.of("/usr/lib"));
            String name = names.getFirst();
            directories.stream()
                    .map(directory -> directory.resolve(name).toAbsolutePath())
                    .filter(Files::exists)
                    .forEach(file -> candidates.add(file.toString()));
        }
        candidates.addAll(names);
        return List.copyOf(candidates);
    }

    /** {@code /usr/lib/x86_64-linux-gnu} and its like. */
    public static Path debianLibraries() {
        return Path.of("/usr/lib", (ARCH.equals("arm64") ? "aarch64" : ARCH) + "-linux-gnu");
    }

    private static Os os(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.startsWith("windows")) {
            return Os.WINDOWS;
        }
        return lower.startsWith("mac") ? Os.MACOSX : Os.LINUX;
    }

    private static String arch(String name) {
        return switch (name) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm64";
            default -> name;
        };
    }
}
