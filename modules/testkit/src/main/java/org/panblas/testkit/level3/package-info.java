/** The rows of level 3. */
package org.panblas.testkit.level3;
