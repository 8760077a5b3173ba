/**
 * Build-time only: reads the routine tables and writes every source that differs between routines only in names and
 * types; derives the single precision siblings from the double precision sources.
 */
package org.panblas.generator;
