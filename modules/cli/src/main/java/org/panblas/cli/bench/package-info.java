/** In-process timing of BLAS routines: what is called, how it is timed, and the result as a table, JSON or HTML. */
package org.panblas.cli.bench;
