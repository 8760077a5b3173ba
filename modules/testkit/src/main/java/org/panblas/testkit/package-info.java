/**
 * The conformance kit. {@link org.panblas.testkit.Conformance} runs it over a backend; the abstract suites
 * ({@link org.panblas.testkit.Level1Conformance} and its sisters) run it under JUnit.
 */
package org.panblas.testkit;
