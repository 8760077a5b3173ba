/** Carries the OpenBLAS library for Intel processors under macOS. */
package org.panblas.openblas.macosx_x86_64;
