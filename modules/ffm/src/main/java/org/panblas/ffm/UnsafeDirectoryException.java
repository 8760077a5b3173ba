package org.panblas.ffm;

import java.io.IOException;

/** A directory from which no library may be loaded, because others could have put it there. */
final class UnsafeDirectoryException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String remedy;

    UnsafeDirectoryException(String message, String remedy) {
        super(message);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
