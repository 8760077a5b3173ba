/** The conformance kit: proves that a backend does what the routine table and the API promise. */
module org.panblas.testkit {
    requires transitive org.panblas;
    requires static transitive org.junit.jupiter.api;

    exports org.panblas.testkit;
}
