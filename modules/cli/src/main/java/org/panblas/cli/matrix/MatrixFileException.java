package org.panblas.cli.matrix;

/** A file that cannot be read or written as a matrix: its message is one sentence with file, place and reason. */
public final class MatrixFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private MatrixFileException(String message) {
        super(message);
    }

    /** Something is wrong with the file as a whole. */
    static MatrixFileException of(String file, String reason) {
        return new MatrixFileException(file + ": " + reason);
    }

    /** Something is wrong in a line of text; lines and columns count from 1. */
    static MatrixFileException at(String file, long line, int column, String reason) {
        return new MatrixFileException(file + ", line " + line + ", column " + column + ": " + reason);
    }

    /** Something is wrong in a binary file; the offset counts from 0. */
    static MatrixFileException atByte(String file, long offset, String reason) {
        return new MatrixFileException(file + ", byte " + offset + ": " + reason);
    }
}
