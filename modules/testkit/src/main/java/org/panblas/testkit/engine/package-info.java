/** What turns a routine's specification into cases, runs them in guarded memory and collects the verdicts. */
package org.panblas.testkit.engine;
