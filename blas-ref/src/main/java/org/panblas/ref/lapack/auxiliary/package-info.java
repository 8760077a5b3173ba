/** What the other LAPACK packages share: reflectors, rotations, norms, scaling, copies. */
package org.panblas.ref.lapack.auxiliary;
