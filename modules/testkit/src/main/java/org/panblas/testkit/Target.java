package org.panblas.testkit;

/** What is tested: something that runs routines by name. A backend behind {@code Invoker}, or a faulty one in tests. */
@FunctionalInterface
public interface Target {
    /**
     * Runs a routine.
     *
     * @param routine the name, for example {@code dgemm}
     * @param form the overload form
     * @param args the arguments in C order, as {@link ArgKind} says
     * @return the result, or null where there is none
     */
    Object invoke(String routine, Form form, Object[] args);
}
