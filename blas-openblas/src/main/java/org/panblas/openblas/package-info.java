/** The backend {@code openblas}: what OpenBLAS calls its functions, and its providers. */
package org.panblas.openblas;
