/** Libraries that are not at hand, told by libraries of the same names over one that is. */
package org.panblas.conformance.standin;
