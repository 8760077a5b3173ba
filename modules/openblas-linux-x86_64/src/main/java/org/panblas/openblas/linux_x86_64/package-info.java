/** Carries the OpenBLAS library for 64-bit Intel and AMD processors under Linux. */
package org.panblas.openblas.linux_x86_64;
