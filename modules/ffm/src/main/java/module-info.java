/** The one layer that calls native code: finds, opens, proves, binds and calls libraries. */
module org.panblas.ffm {
    requires transitive org.panblas;

    exports org.panblas.ffm;

    uses org.panblas.ffm.NativeBundle;
    uses org.panblas.ffm.Vendor;
}
