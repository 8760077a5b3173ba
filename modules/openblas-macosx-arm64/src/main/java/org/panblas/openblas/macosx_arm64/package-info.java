/** Carries the OpenBLAS library for Apple processors under macOS. */
package org.panblas.openblas.macosx_arm64;
