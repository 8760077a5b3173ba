/** The backend {@code blis}: what BLIS calls its functions, and its provider. */
package org.panblas.blis;
