/** The backend {@code mkl}: Intel's oneMKL, from the system or from its redistributable files. */
package org.panblas.mkl;
