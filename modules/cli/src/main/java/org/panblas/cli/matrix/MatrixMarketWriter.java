package org.panblas.cli.matrix;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Writes a matrix as a general Matrix Market array: a line an element, column by column. */
final class MatrixMarketWriter {
    private MatrixMarketWriter() {}

    static void write(Matrix matrix, OutputStream stream) throws IOException {
        Element element = matrix.element();
        Writer writer = new OutputStreamWriter(stream, StandardCharsets.US_ASCII);
        writer.write("%%MatrixMarket matrix array " + (element.isComplex() ? "complex" : "real") + " general\n");
        writer.write(matrix.rows() + " " + matrix.columns() + "\n");
        for (int j = 0; j < matrix.columns(); j++) {
            for (int i = 0; i < matrix.rows(); i++) {
                writer.write(NumberText.of(matrix.re(i, j), element));
                if (element.isComplex()) {
                    writer.write(' ');
                    writer.write(NumberText.of(matrix.im(i, j), element));
                }
                writer.write('\n');
            }
        }
        writer.flush();
    }
}
