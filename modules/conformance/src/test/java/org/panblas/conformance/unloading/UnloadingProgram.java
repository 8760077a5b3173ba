package org.panblas.conformance.unloading;

import java.io.File;
import java.io.IOException;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.lang.ref.WeakReference;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jfr.Recording;

/**
 * Uses Panblas in a class loader of its own, in a module layer, and from a thread with another class loader, lets go of each and
 * waits until it is collected. It prints what is left after a time that is far longer than anything of Panblas stays idle.
 */
final class UnloadingProgram {
    private static final Duration PATIENCE = Duration.ofSeconds(150);

    private static final InheritableThreadLocal<Object> INHERITED = new InheritableThreadLocal<>();

    private UnloadingProgram() {}

    public static void main(String[] args) throws Exception {
        Map<String, WeakReference<?>> left = new LinkedHashMap<>();
        try (Recording recording = new Recording()) {
            recording.enable("org.panblas.Call").withoutThreshold();
            recording.start();
            left.put("class loader", new WeakReference<>(classLoader()));
        }
        left.put("layer", new WeakReference<>(layer()));
        left.putAll(caller());
        long since = System.nanoTime();
        while (System.nanoTime() - since < PATIENCE.toNanos()
                && !(left.isEmpty() && threads().isEmpty())) {
            System.gc();
            Thread.sleep(500);
            left.values().removeIf(reference -> reference.refersTo(null));
        }
        System.out.printf(
                "after %d s left: %s, threads: %s%n",
                (System.nanoTime() - since) / 1_000_000_000, left.keySet(), threads());
    }

    /** As an application server does it: everything on one path. */
    private static ClassLoader classLoader() throws Exception {
        URL[] path = path().map(UnloadingProgram::url).toArray(URL[]::new);
        URLClassLoader loader = new URLClassLoader("program", path, ClassLoader.getPlatformClassLoader());
        run(loader);
        loader.close();
        return loader;
    }

    /** Panblas in a layer of modules, and the program in a loader over it. */
    @SuppressWarnings("restricted") // it lets the layer call native code, as whoever makes one has to
    private static ClassLoader layer() throws Exception {
        Path[] modules = path().filter(UnloadingProgram::isModule).toArray(Path[]::new);
        ModuleFinder finder = ModuleFinder.of(modules);
        Configuration configuration = ModuleLayer.boot()
                .configuration()
                .resolveAndBind(finder, ModuleFinder.of(), names(finder).collect(Collectors.toSet()));
        ModuleLayer.Controller layer = ModuleLayer.defineModulesWithOneLoader(
                configuration, List.of(ModuleLayer.boot()), ClassLoader.getPlatformClassLoader());
        layer.enableNativeAccess(layer.layer().findModule("org.panblas.ffm").orElseThrow());
        URL here = Calls.class.getProtectionDomain().getCodeSource().getLocation();
        ClassLoader api = layer.layer().findLoader("org.panblas");
        try (URLClassLoader program = new URLClassLoader("program", new URL[] {here}, api)) {
            run(program);
        }
        return api;
    }

    private static void run(ClassLoader loader) throws Exception {
        Class<?> calls = loader.loadClass(Calls.class.getName());
        if (!calls.getClassLoader().equals(loader)) {
            throw new IllegalStateException("the program is not the loader's own");
        }
        Thread.currentThread().setContextClassLoader(loader);
        try {
            ((Runnable) calls.getConstructor().newInstance()).run();
        } finally {
            Thread.currentThread().setContextClassLoader(ClassLoader.getSystemClassLoader());
        }
    }

    /** Panblas stays; what the thread brought that called it first must not. */
    private static Map<String, WeakReference<?>> caller() throws Exception {
        ClassLoader loader = new URLClassLoader("caller", new URL[0], null);
        Object inherited = new Object();
        Thread thread = new Thread(() -> {
            INHERITED.set(inherited);
            Thread.currentThread().setContextClassLoader(loader);
            new Calls().run();
        });
        thread.start();
        thread.join();
        return Map.of("context", new WeakReference<>(loader), "thread local", new WeakReference<>(inherited));
    }

    private static Stream<Path> path() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of);
    }

    private static boolean isModule(Path path) {
        boolean module =
                path.endsWith("target/classes") || path.getFileName().toString().startsWith("blas-");
        return module && names(ModuleFinder.of(path)).findAny().isPresent();
    }

    /** Modules of Panblas that programs have. */
    private static Stream<String> names(ModuleFinder finder) {
        return finder.findAll().stream()
                .map(ModuleReference::descriptor)
                .map(descriptor -> descriptor.name())
                .filter(name -> name.startsWith("org.panblas") && !name.equals("org.panblas.testkit"));
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new java.io.UncheckedIOException(new IOException(e));
        }
    }

    /** Those of Panblas. */
    private static List<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("panblas-"))
                .toList();
    }
}
