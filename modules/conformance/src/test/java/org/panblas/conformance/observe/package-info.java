/** Watching calls: events of Flight Recorder, the profile, and two backends against each other. */
package org.panblas.conformance.observe;
