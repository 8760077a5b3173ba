package org.panblas.ffm;

/**
 * A {@link java.util.ServiceLoader} service: one vendor's library, so that it is recognised under whatever file name it
 * comes. The system's {@code libblas.so.3} may be anybody's; its threads and its faults are those of its vendor.
 */
public interface Vendor {
    /** The library, by whose marks a file is recognised. */
    LibraryDescriptor library();
}
