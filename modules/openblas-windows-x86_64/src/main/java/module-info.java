/** The OpenBLAS library for 64-bit Intel and AMD processors under Windows, as a resource. */
module org.panblas.openblas.windows_x86_64 {
    requires org.panblas.ffm;

    provides org.panblas.ffm.NativeBundle with
            org.panblas.openblas.windows_x86_64.Bundle;
}
