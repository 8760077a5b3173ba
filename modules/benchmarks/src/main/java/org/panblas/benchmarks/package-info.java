/**
 * JMH benchmarks, a class a routine family; {@code ./panblas jmh} runs them. Every benchmark calls a backend by name, so
 * that one run compares them on one machine; absolute times mean little elsewhere.
 */
package org.panblas.benchmarks;
