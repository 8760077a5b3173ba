/** The OpenBLAS library for Apple processors under macOS, as a resource. */
module org.panblas.openblas.macosx_arm64 {
    requires org.panblas.ffm;

    provides org.panblas.ffm.NativeBundle with
            org.panblas.openblas.macosx_arm64.Bundle;
}
