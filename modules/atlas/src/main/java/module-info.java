/** ATLAS: BLAS and LAPACK from the system's library. */
module org.panblas.atlas {
    requires org.panblas;
    requires org.panblas.ffm;

    provides org.panblas.ffm.Vendor with
            org.panblas.atlas.AtlasProvider;
    provides org.panblas.spi.BlasProvider with
            org.panblas.atlas.AtlasProvider;
    provides org.panblas.spi.LapackProvider with
            org.panblas.atlas.AtlasLapackProvider;
}
