package org.panblas.conformance.threads;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A control group of Linux with a quota of processor time, as a container has one. Only root may make it, and not everywhere. */
final class CpuQuota implements AutoCloseable {
    private static final Path ROOT = Path.of("/sys/fs/cgroup");
    private static final int PERIOD = 100_000;

    private final Path group;

    private CpuQuota(Path group) {
        this.group = group;
    }

    /** A group that may use so many processors; empty where none can be made. */
    static Optional<CpuQuota> of(int processors) {
        boolean second = Files.exists(ROOT.resolve("cgroup.controllers"));
        Path group = ROOT.resolve(second ? "" : "cpu")
                .resolve("panblas-" + ProcessHandle.current().pid());
        try {
            Files.createDirectory(group);
            if (second) {
                Files.writeString(group.resolve("cpu.max"), processors * PERIOD + " " + PERIOD);
            } else {
                Files.writeString(group.resolve("cpu.cfs_period_us"), String.valueOf(PERIOD));
                Files.writeString(group.resolve("cpu.cfs_quota_us"), String.valueOf(processors * PERIOD));
            }
            return Optional.of(new CpuQuota(group));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** What precedes a command that is to run in the group. */
    List<String> prefix() {
        return List.of(
                "sh",
                "-c",
                "echo $$ > \"$0\" && exec \"$@\"",
                group.resolve("cgroup.procs").toString());
    }

    @Override
    public void close() throws IOException {
        Files.delete(group);
    }
}
