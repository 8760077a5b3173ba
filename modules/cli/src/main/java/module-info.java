/** The command line of Panblas: {@code info}, {@code demo}, {@code check} and {@code bench}. */
module org.panblas.cli {
    requires java.logging;
    requires info.picocli;
    requires org.panblas;
    requires org.panblas.testkit;

    opens org.panblas.cli to
            info.picocli;
}
