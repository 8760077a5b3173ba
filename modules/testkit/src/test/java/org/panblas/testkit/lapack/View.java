package org.panblas.testkit.lapack;

import java.lang.foreign.ValueLayout;
import org.panblas.Layout;
import org.panblas.testkit.Operand;
import org.panblas.testkit.RoutineSpec;

/** The operands of a call of double precision, as matrices from row and column 0. */
@SuppressWarnings("ArrayRecordComponent") // as they come; nobody compares them
record View(RoutineSpec spec, Object[] args) {
    Object value(String name) {
        return args[spec.indexOf(name)];
    }

    int size(String name) {
        return Math.toIntExact((Long) value(name));
    }

    char option(String name) {
        return (Character) value(name);
    }

    private int at(String name, int i, int j) {
        int ld = spec.indexOf("ld" + name);
        if (ld < 0) {
            return i;
        }
        int step = Math.toIntExact((Long) args[ld]);
        return value("layout") == Layout.ROW_MAJOR ? j + i * step : i + j * step;
    }

    double get(String name, int i, int j) {
        Operand operand = (Operand) value(name);
        return operand.segment() != null
                ? operand.segment().getAtIndex(ValueLayout.JAVA_DOUBLE, at(name, i, j))
                : ((double[]) operand.array())[operand.offset() + at(name, i, j)];
    }

    void set(String name, int i, int j, double value) {
        Operand operand = (Operand) value(name);
        if (operand.segment() != null) {
            operand.segment().setAtIndex(ValueLayout.JAVA_DOUBLE, at(name, i, j), value);
        } else {
            ((double[]) operand.array())[operand.offset() + at(name, i, j)] = value;
        }
    }

    void setInt(String name, int i, int value) {
        Operand operand = (Operand) value(name);
        if (operand.segment() != null) {
            operand.segment().setAtIndex(ValueLayout.JAVA_INT, i, value);
        } else {
            ((int[]) operand.array())[operand.offset() + i] = value;
        }
    }

    double[][] matrix(String name, int rows, int cols) {
        double[][] matrix = new double[rows][cols];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < cols; j++) {
                matrix[i][j] = get(name, i, j);
            }
        }
        return matrix;
    }

    void put(String name, double[][] matrix) {
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < matrix[i].length; j++) {
                set(name, i, j, matrix[i][j]);
            }
        }
    }
}
