package org.panblas.cli.fit;

/**
 * A linear regression {@code y = X b} and its known coefficients.
 *
 * @param name what the data set is called
 * @param rows the number of observations
 * @param terms the number of coefficients
 * @param design {@code X}, {@code rows x terms}, column-major without gaps
 * @param response {@code y}
 * @param certified the coefficients as certified
 */
@SuppressWarnings("ArrayRecordComponent") // BLAS works on arrays; a model is compared with nothing.
public record LinearModel(String name, int rows, int terms, double[] design, double[] response, double[] certified) {}
