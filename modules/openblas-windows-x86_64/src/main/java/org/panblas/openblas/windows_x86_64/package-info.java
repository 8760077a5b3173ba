/** Carries the OpenBLAS library for 64-bit Intel and AMD processors under Windows. */
package org.panblas.openblas.windows_x86_64;
