package org.panblas.testkit.lapack;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.panblas.testkit.RoutineSpec;
import org.panblas.testkit.engine.Call;

/** The data of routines for Hermitian matrices A, and for positive definite ones B. */
abstract class HermitianRow extends LapackRow {
    /** Jacobi's rotations cost the cube of the order. */
    @Override
    public long workFactor(RoutineSpec spec, Map<String, Object> values) {
        long n = (Integer) values.get("n");
        long others = 1;
        for (String width : List.of("kd", "ka", "kb", "m")) {
            others *= values.get(width) instanceof Integer size ? Math.max(1, size) : 1;
        }
        return Math.max(1, n * n / others);
    }

    @Override
    public void fit(RoutineSpec spec, Map<String, Object> values) {
        Spectrum.fit(values);
        // LAPACK's scaling refuses bands that are wider than the matrix.
        int widest = Math.max(0, (Integer) values.get("n") - 1);
        for (String width : List.of("kd", "ka", "kb")) {
            values.computeIfPresent(width, (name, k) -> Math.min(widest, (Integer) k));
        }
        if (values.containsKey("ka")) {
            values.put("kb", Math.min((Integer) values.get("ka"), (Integer) values.get("kb")));
        }
    }

    @Override
    public List<String> kinds() {
        return List.of("big", "small", "zero", "repeated", "clustered", "graded");
    }

    @Override
    public boolean reads(Call call, String array, int i, int j) {
        return !matrix(array) || Hermitian.reads(call, array, i, j);
    }

    @Override
    public boolean readsImaginary(Call call, String array, int i, int j) {
        return !matrix(array) || scaled(call) || Hermitian.row(call, array, i, j) != j;
    }

    private static boolean scaled(Call call) {
        return exponent(call) != 0;
    }

    /** Scaling multiplies by a complex number: what is not read must be a number then. */
    @Override
    public void prepare(Call call) {
        String a = Hermitian.array(call, "a");
        if (Prescribed.wanted(call) && a != null && !a.equals("ab")) {
            call.putTriangle(a, Prescribed.hermitian(call, Hermitian.before(call, a)), call.uplo());
        }
        for (String letter : List.of("a", "b")) {
            String array = Hermitian.array(call, letter);
            if (array != null && scaled(call)) {
                Hermitian.makeDiagonalReal(call, array);
            }
        }
    }

    static boolean matrix(String array) {
        return switch (array) {
            case "a", "ap", "ab", "b", "bp", "bb" -> true;
            default -> false;
        };
    }

    @Override
    public double number(Call call, String array, int i, int j, RandomGenerator random) {
        double number = random.nextDouble(-1, 1);
        boolean diagonal = matrix(array) && Hermitian.row(call, array, i, j) == j;
        if (array.startsWith("b")) {
            int n = call.size("n");
            boolean negative = singular(call) && diagonal && j == middle(n);
            return diagonal ? (negative ? -1 : 1) * (2 + number) : number / (2 * n);
        }
        return switch (call.test().data()) {
            case "clustered", "graded" ->
                switch (array) {
                    case "ab" -> Prescribed.banded(call, number, Hermitian.row(call, array, i, j), j);
                    case "d" -> Prescribed.banded(call, number, i, i);
                    case "e" -> Prescribed.banded(call, number, i, i + 1);
                    default -> number;
                };
            case "zero" -> 0;
            case "repeated" -> diagonal || array.equals("d") ? 0.5 : array.equals("e") ? 0 : 0.25;
            default -> Math.scalb(number, exponent(call));
        };
    }
}
