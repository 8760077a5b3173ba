/** What backends make of NaN, infinity, signed zeros and subnormal numbers. */
package org.panblas.testkit.special;
