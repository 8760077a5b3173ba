/**
 * Dense matrices in files: NumPy's {@code .npy}, Matrix Market and text with a delimiter. {@link
 * org.panblas.cli.matrix.MatrixFiles} reads and writes; whatever is wrong with a file is a {@link
 * org.panblas.cli.matrix.MatrixFileException}, one sentence that says where and what was expected.
 *
 * <p>What a header says is compared with the size of the file before anything is allocated.
 */
package org.panblas.cli.matrix;
