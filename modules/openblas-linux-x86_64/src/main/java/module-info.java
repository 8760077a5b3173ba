/** The OpenBLAS library for 64-bit Intel and AMD processors under Linux, as a resource. */
module org.panblas.openblas.linux_x86_64 {
    requires org.panblas.ffm;

    provides org.panblas.ffm.NativeBundle with
            org.panblas.openblas.linux_x86_64.Bundle;
}
