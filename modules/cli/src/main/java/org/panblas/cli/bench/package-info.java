/**
 * In-process timing of BLAS and LAPACK: what is called, how it is timed, the peak to compare with, and the result as a
 * table, JSON or HTML.
 */
package org.panblas.cli.bench;
