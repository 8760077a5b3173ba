/**
 * The grammar of {@code blas.order} and {@code lapack.order}: where the text comes from
 * ({@link org.panblas.order.OrderSource}), how it is read ({@link org.panblas.order.OrderText}), which names it may hold
 * ({@link org.panblas.order.Catalogue}), and the list of candidates that comes out ({@link org.panblas.order.Order}).
 *
 * <p>It is NumPy's grammar of {@code NPY_BLAS_ORDER}, so that a machine set up for NumPy behaves alike. Two things
 * differ: items are stripped, and an empty list means {@code ref} alone. Nothing here loads a class or opens a file.
 */
package org.panblas.order;
