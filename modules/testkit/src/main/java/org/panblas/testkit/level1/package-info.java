/** The rows of level 1. */
package org.panblas.testkit.level1;
