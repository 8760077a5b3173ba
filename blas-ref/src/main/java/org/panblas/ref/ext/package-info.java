/**
 * The extensions of CBLAS that are not of one level: batches of products, and copying, transposing and adding matrices.
 * The rules of {@code org.panblas.ref.level3} hold here too.
 */
package org.panblas.ref.ext;
