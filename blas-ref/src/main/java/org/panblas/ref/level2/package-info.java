/**
 * Level 2: matrices with vectors.
 *
 * <p>A routine class takes the arguments of the BLAS, already checked, does the quick returns, and hands full, band and
 * packed matrices in either layout to one algorithm over the columns of {@link org.panblas.ref.Columns}. A column and a
 * part of a vector meet in {@code DStrided} and {@code ZStrided} of level 1; full real matrices and adjacent vectors
 * take four or eight columns at a time in {@link org.panblas.ref.level2.DPanelLoops}.
 */
package org.panblas.ref.level2;
