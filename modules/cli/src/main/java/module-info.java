/** The command line of Panblas: backends are shown, checked and timed, and matrices in files computed with. */
module org.panblas.cli {
    requires java.logging;
    requires java.management;
    requires info.picocli;
    requires org.panblas;
    requires org.panblas.testkit;
    // May be absent: only the vector loop uses it, which is then never loaded.
    requires static jdk.incubator.vector;

    opens org.panblas.cli to
            info.picocli;
}
