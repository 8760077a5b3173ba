/**
 * The backends {@code blas} and {@code lapack}: what the system offers under these names. Debian's alternatives decide
 * which library that is; the report says whose it is.
 */
package org.panblas.system;
