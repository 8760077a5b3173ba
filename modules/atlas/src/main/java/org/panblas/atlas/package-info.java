/** The backend {@code atlas}: where ATLAS keeps its functions, and its providers. */
package org.panblas.atlas;
