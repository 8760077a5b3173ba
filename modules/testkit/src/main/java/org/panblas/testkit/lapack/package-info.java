/** The rows of LAPACK: ratios of residuals as in LAPACK Working Note 41. */
package org.panblas.testkit.lapack;
