package org.panblas.cli;

import java.lang.module.ModuleDescriptor;
import picocli.CommandLine.IVersionProvider;

/** The version that {@code --version} prints, which the build put into the module. */
final class Version implements IVersionProvider {
    Version() {}

    @Override
    public String[] getVersion() {
        ModuleDescriptor module = Main.class.getModule().getDescriptor();
        String version = module == null ? "" : module.rawVersion().orElse("");
        return new String[] {("panblas " + version).strip()};
    }
}
