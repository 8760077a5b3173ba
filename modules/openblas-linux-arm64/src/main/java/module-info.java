/** The OpenBLAS library for 64-bit ARM processors under Linux, as a resource. */
module org.panblas.openblas.linux_arm64 {
    requires org.panblas.ffm;

    provides org.panblas.ffm.NativeBundle with
            org.panblas.openblas.linux_arm64.Bundle;
}
