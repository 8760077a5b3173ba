/** Memory that calls take and give back, and what becomes of calls that find none. */
package org.panblas.conformance.memory;
