package org.panblas.cli;

import picocli.CommandLine.IVersionProvider;

/** The version that {@code --version} prints, as the jar's manifest gives it. */
final class Version implements IVersionProvider {
    Version() {}

    @Override
    public String[] getVersion() {
        String version = Main.class.getPackage().getImplementationVersion();
        return new String[] {"panblas " + (version == null ? "(not packaged)" : version)};
    }
}
