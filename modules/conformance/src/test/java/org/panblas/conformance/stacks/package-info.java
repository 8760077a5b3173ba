/** Native LAPACK on the stacks that Java's threads have. */
package org.panblas.conformance.stacks;
