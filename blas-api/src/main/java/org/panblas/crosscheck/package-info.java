/** Two backends on each call, and what is done where they disagree: {@code blas.crosscheck}. */
package org.panblas.crosscheck;
