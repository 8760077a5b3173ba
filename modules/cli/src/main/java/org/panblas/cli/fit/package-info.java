/** Linear least squares on published data: NIST's data sets, the fit by QR, and the count of digits that agree. */
package org.panblas.cli.fit;
