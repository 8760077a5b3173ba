/** The libraries that a system offers under the names of BLAS and LAPACK, whoever made them. */
module org.panblas.system {
    requires org.panblas;
    requires org.panblas.ffm;

    provides org.panblas.ffm.Vendor with
            org.panblas.system.ArmPlVendor,
            org.panblas.system.FlexiBlasVendor,
            org.panblas.system.NetlibVendor,
            org.panblas.system.NvplVendor;
    provides org.panblas.spi.BlasProvider with
            org.panblas.system.SystemBlasProvider;
    provides org.panblas.spi.LapackProvider with
            org.panblas.system.SystemLapackProvider;
}
