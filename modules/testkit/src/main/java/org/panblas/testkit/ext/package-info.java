/** The rows of the extensions. */
package org.panblas.testkit.ext;
