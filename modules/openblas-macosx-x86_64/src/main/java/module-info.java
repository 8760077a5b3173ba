/** The OpenBLAS library for Intel processors under macOS, as a resource. */
module org.panblas.openblas.macosx_x86_64 {
    requires org.panblas.ffm;

    provides org.panblas.ffm.NativeBundle with
            org.panblas.openblas.macosx_x86_64.Bundle;
}
