/** The backend {@code plain}: one routine in Java, and {@code ref} for the others. */
module plain {
    requires org.panblas;

    provides org.panblas.spi.BlasProvider with
            plain.PlainProvider;
}
