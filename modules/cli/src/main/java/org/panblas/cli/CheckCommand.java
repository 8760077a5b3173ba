package org.panblas.cli;

import picocli.CommandLine.Command;

@Command(name = "check")
final class CheckCommand implements Runnable {
    public void run() {}
}
