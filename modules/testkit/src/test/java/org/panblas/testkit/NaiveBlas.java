package org.panblas.testkit;

import java.lang.foreign.ValueLayout;
import java.util.EnumSet;
import java.util.Set;
import org.panblas.Layout;
import org.panblas.Transpose;

/** {@code dgemm} without any cleverness or checks, with faults at will, to prove that the kit sees them. */
final class NaiveBlas implements Target {
    enum Fault {
        /** beta * C is formed even where beta = 0. */
        READS_C_WITH_BETA_ZERO,
        /** k = 0 returns without scaling C. */
        FORGETS_BETA_WITHOUT_PRODUCT,
        /** The element behind each column is written. */
        TOUCHES_GAP,
        /** The last column is left out where there are many. */
        LOSES_LAST_COLUMN,
        /** The element before the operand is written. */
        WRITES_BEFORE,
        /** A is written. */
        WRITES_INPUT,
        /** Results are off by a millionth of a millionth. */
        IMPRECISE,
        /** Row-major is taken for column-major. */
        IGNORES_LAYOUT,
        /** transB is taken for NO_TRANS where B is square. */
        IGNORES_TRANS
    }

    private static final double MILLIONTH_OF_A_MILLIONTH = 1e-12;

    private final Set<Fault> faults;

    NaiveBlas(Fault... faults) {
        this.faults = EnumSet.noneOf(Fault.class);
        this.faults.addAll(Set.of(faults));
    }

    @Override
    public Object invoke(String routine, Form form, Object[] args) {
        if (!routine.equals("dgemm")) {
            throw new UnsupportedOperationException(routine);
        }
        Transpose transB = (Transpose) args[2];
        int m = size(args[3]);
        int n = size(args[4]);
        int k = size(args[5]);
        boolean row = args[0] == Layout.ROW_MAJOR && !faults.contains(Fault.IGNORES_LAYOUT);
        if (faults.contains(Fault.IGNORES_TRANS) && n == k) {
            transB = Transpose.NO_TRANS;
        }
        View a = new View((Operand) args[7], size(args[8]), row != (args[1] != Transpose.NO_TRANS));
        View b = new View((Operand) args[9], size(args[10]), row != (transB != Transpose.NO_TRANS));
        View c = new View((Operand) args[12], size(args[13]), row);
        gemm(m, n, k, (Double) args[6], a, b, (Double) args[11], c);
        return null;
    }

    private static int size(Object value) {
        return Math.toIntExact((Long) value);
    }

    private void gemm(int m, int n, int k, double alpha, View a, View b, double beta, View c) {
        boolean product = alpha != 0 && k > 0;
        if (m == 0 || n == 0 || (!product && (beta == 1 || faults.contains(Fault.FORGETS_BETA_WITHOUT_PRODUCT)))) {
            return;
        }
        int last = faults.contains(Fault.LOSES_LAST_COLUMN) && n > 16 ? n - 1 : n;
        for (int j = 0; j < last; j++) {
            for (int i = 0; i < m; i++) {
                double sum = 0;
                for (int l = 0; product && l < k; l++) {
                    sum += a.get(i, l) * b.get(l, j);
                }
                double result = product ? alpha * sum : 0;
                if (beta != 0 || faults.contains(Fault.READS_C_WITH_BETA_ZERO)) {
                    result += beta * c.get(i, j);
                }
                c.set(i, j, faults.contains(Fault.IMPRECISE) ? result * (1 + MILLIONTH_OF_A_MILLIONTH) : result);
            }
        }
        if (faults.contains(Fault.TOUCHES_GAP) && !c.row && c.ld > m && n > 1) {
            c.set(m, 0, 0);
        }
        if (faults.contains(Fault.WRITES_BEFORE) && c.operand.offset() > 0) {
            c.setAt(-1, 0);
        }
        if (faults.contains(Fault.WRITES_INPUT) && product) {
            a.set(0, 0, a.get(0, 0) + 1);
        }
    }

    /** A matrix in an array or a segment. */
    private record View(Operand operand, int ld, boolean row) {
        private int at(int i, int j) {
            return row ? j + i * ld : i + j * ld;
        }

        double get(int i, int j) {
            return operand.segment() != null
                    ? operand.segment().getAtIndex(ValueLayout.JAVA_DOUBLE, at(i, j))
                    : ((double[]) operand.array())[operand.offset() + at(i, j)];
        }

        void set(int i, int j, double value) {
            setAt(at(i, j), value);
        }

        void setAt(int at, double value) {
            if (operand.segment() != null) {
                operand.segment().setAtIndex(ValueLayout.JAVA_DOUBLE, at, value);
            } else {
                ((double[]) operand.array())[operand.offset() + at] = value;
            }
        }
    }
}
