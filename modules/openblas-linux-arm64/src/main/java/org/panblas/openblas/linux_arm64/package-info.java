/** Carries the OpenBLAS library for 64-bit ARM processors under Linux. */
package org.panblas.openblas.linux_arm64;
