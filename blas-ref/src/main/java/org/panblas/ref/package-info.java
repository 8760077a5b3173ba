/**
 * The Java backend. This package holds what has no precision: the choice of vectors and the geometry of stored vectors
 * and matrices. The arithmetic is in the packages of the levels, written for double precision (classes whose names begin
 * with D and Z); the build derives the single-precision classes (S and C) from it.
 */
package org.panblas.ref;
