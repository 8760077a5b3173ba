/** Linear least squares. */
package org.panblas.ref.lapack.leastsquares;
