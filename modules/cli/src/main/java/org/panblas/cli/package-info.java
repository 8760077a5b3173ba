/**
 * The commands, a class each. Results go to standard output; progress, warnings and errors go to standard error. A
 * command ends with 0, with 1 when it failed, and with 2 when it was called wrongly.
 */
package org.panblas.cli;
