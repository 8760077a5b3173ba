/** The rows of level 2. */
package org.panblas.testkit.level2;
