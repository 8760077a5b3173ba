/** The backend {@code accelerate}: what Apple's Accelerate framework calls its functions, and its providers. */
package org.panblas.accelerate;
