/**
 * Level 3 of the BLAS in Java: {@code gemm} and its kin.
 *
 * <p>Every routine is reduced to one product of packed blocks, the structure of Goto and van de Geijn (Anatomy of
 * High-Performance Matrix Multiplication, ACM TOMS 34, 2008) with the strides of BLIS (Van Zee and van de Geijn, ACM
 * TOMS 41, 2015):
 *
 * <ol>
 *   <li>a routine's class ({@code DGemm}, {@code DSymm}, ...) turns layout, transposition, side and triangle into
 *       strides ({@link org.panblas.ref.level3.RowMajor}) and describes its factors as
 *       {@linkplain org.panblas.ref.level3.Operand operands};
 *   <li>{@link org.panblas.ref.level3.GemmDriver} walks over the blocks whose sizes
 *       {@link org.panblas.ref.level3.Blocking} chose, without knowing the element type, each thread over
 *       its rectangle of the {@link org.panblas.ref.level3.Grid};
 *   <li>{@code DPack} copies blocks into panels, and mirrors or fills with zeros what a symmetric or triangular operand
 *       does not store;
 *   <li>a {@code DGemmKernel} multiplies two panels.
 * </ol>
 *
 * <p>Triangular routines are a recursion ({@link org.panblas.ref.level3.TriangleDriver}) over that product.
 *
 * <p>Rules that hold for every method here: arguments have been checked; {@code beta = 0} never reads the result;
 * {@code alpha = 0} never reads the factors; triangles that a routine does not name and the gaps between columns are
 * neither read nor written; buffers come from a {@linkplain org.panblas.ref.level3.Pool pool}, so that nothing is
 * allocated at steady state.
 */
package org.panblas.ref.level3;
