/**
 * What a backend implements. A backend module offers a {@link org.panblas.spi.BlasProvider}, a
 * {@link org.panblas.spi.LapackProvider}, or both, through {@link java.util.ServiceLoader}: in its
 * {@code module-info} for the module path and under {@code META-INF/services} for the class path. The provider's class
 * carries {@link org.panblas.spi.Backend} with the name that orders use.
 *
 * <h2>Rules for backends</h2>
 *
 * <ul>
 *   <li><b>Arguments are legal.</b> {@link org.panblas.spi.BlasKernels} and {@link org.panblas.spi.LapackKernels} are
 *       called behind the checks; they check nothing again. Quick returns, zero and negative increments, and
 *       beta = 0 are the backend's task.
 *   <li><b>Nothing happens before {@code open}</b>: a provider that the order leaves out is never instantiated, and one
 *       that is instantiated does nothing.
 *   <li><b>A backend that cannot be used throws {@link org.panblas.spi.BackendException}</b> with stage, cause and
 *       remedy. Anything else it throws is recorded too, but tells the user less.
 *   <li><b>Every method may be called from any thread</b>, except that calls of
 *       {@link org.panblas.spi.ThreadControl#setThreads} never overlap.
 *   <li><b>Facts are read live</b>: {@link org.panblas.spi.BackendInfo} is made anew for each report.
 *   <li><b>One library, one {@link org.panblas.spi.ThreadControl}</b>: the backends of both roles over one library return
 *       the same object, or equal ones, so that limits on either count together.
 * </ul>
 */
package org.panblas.spi;
