package org.panblas.resolve;

/** Words for what a provider threw. */
final class Causes {
    private Causes() {}

    /** One sentence: the message of {@code thrown} and, where it says more, that of its root cause. */
    static String text(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String text = own(thrown);
        String cause = own(root);
        return text.contains(cause) ? text : text + ": " + cause;
    }

    private static String own(Throwable thrown) {
        String message = thrown.getMessage();
        String name = thrown.getClass().getSimpleName();
        return message == null || message.isBlank() ? name : name + ": " + message;
    }
}
