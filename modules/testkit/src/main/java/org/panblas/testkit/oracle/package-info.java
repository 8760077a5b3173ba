/** Arithmetic to judge by: double-double sums, logical matrices, and error bounds from the literature. */
package org.panblas.testkit.oracle;
