package org.panblas.cli.matrix;

import java.io.IOException;
import java.io.Writer;

/** Writes a line a row, with a delimiter between the numbers; complex ones as {@code 1.0+2.0j}. */
final class DelimitedWriter {
    private DelimitedWriter() {}

    static void write(Matrix matrix, char delimiter, Writer writer) throws IOException {
        for (int i = 0; i < matrix.rows(); i++) {
            for (int j = 0; j < matrix.columns(); j++) {
                if (j > 0) {
                    writer.write(delimiter);
                }
                writer.write(text(matrix, i, j));
            }
            writer.write('\n');
        }
    }

    private static String text(Matrix matrix, int i, int j) {
        Element element = matrix.element();
        String re = NumberText.of(matrix.re(i, j), element);
        if (!element.isComplex()) {
            return re;
        }
        String im = NumberText.of(matrix.im(i, j), element);
        return re + (im.startsWith("-") ? "" : "+") + im + "j";
    }
}
