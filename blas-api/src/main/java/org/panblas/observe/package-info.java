/**
 * Watches calls where somebody wants to know of them: Flight Recorder, or the profile. Where nobody does, nothing of this
 * stands between the checks and the kernels.
 */
package org.panblas.observe;
