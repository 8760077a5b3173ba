/** Thread counts of every backend, and callers at the same time. */
package org.panblas.conformance.threads;
