/** The README's program as a module. It names no backend: whichever modules lie beside it are found. */
module hello {
    requires org.panblas;
}
