/** What stays behind of a program that used Panblas in a class loader of its own. */
package org.panblas.conformance.unloading;
