package org.panblas.conformance.lapacke;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.panblas.Complex;
import org.panblas.Diag;
import org.panblas.EigenvalueSelector;
import org.panblas.GeneralizedEigenvalueSelector;
import org.panblas.Layout;
import org.panblas.Side;
import org.panblas.Transpose;
import org.panblas.Uplo;
import org.panblas.testkit.ArgSpec;
import org.panblas.testkit.Expression;
import org.panblas.testkit.RoutineSpec;
import org.panblas.testkit.ShapeSpec;

/** Legal arguments of any routine, drawn at random; integers in arrays are what LAPACK may take as indices. */
final class Samples {
    private static final int[] SIZES = {5, 4, 7, 3, 6, 1};
    private static final EigenvalueSelector POSITIVE = (re, im) -> re > 0;
    private static final GeneralizedEigenvalueSelector POSITIVE_ALPHA =
            (alphaRe, alphaIm, betaRe, betaIm) -> alphaRe > 0;

    private final RoutineSpec spec;
    private final Random random;
    private final Map<String, Object> values = new LinkedHashMap<>();

    private Samples(RoutineSpec spec, long seed) {
        this.spec = spec;
        this.random = new Random(seed);
    }

    /** The arguments in the order of the specification; arrays are Java arrays. */
    static Object[] draw(RoutineSpec spec, long seed, Layout layout) {
        return new Samples(spec, seed).draw(layout);
    }

    private Object[] draw(Layout layout) {
        for (ArgSpec arg : spec.args()) {
            switch (arg.kind()) {
                case ARRAY, SELECT -> {}
                case LAYOUT -> values.put(arg.name(), layout);
                default -> values.put(arg.name(), plain(arg));
            }
        }
        bound();
        Object[] args = new Object[spec.args().size()];
        for (int i = 0; i < args.length; i++) {
            ArgSpec arg = spec.args().get(i);
            args[i] = switch (arg.kind()) {
                case ARRAY -> array(arg);
                case SELECT -> arg.detail().equals("1") ? POSITIVE : POSITIVE_ALPHA;
                case DIM, LD, INC, INT -> ((Integer) values.get(arg.name())).longValue();
                default -> values.get(arg.name());
            };
        }
        return args;
    }

    private Object plain(ArgSpec arg) {
        return switch (arg.kind()) {
            case DIM -> SIZES[random.nextInt(SIZES.length)];
            case INT -> random.nextInt(5);
            case INC -> 1 + random.nextInt(2);
            case LD -> random.nextInt(3);
            case OPTION -> arg.detail().charAt(random.nextInt(arg.detail().length()));
            case BOOL -> random.nextBoolean();
            case UPLO -> random.nextBoolean() ? Uplo.UPPER : Uplo.LOWER;
            case DIAG -> random.nextBoolean() ? Diag.UNIT : Diag.NON_UNIT;
            case SIDE -> random.nextBoolean() ? Side.LEFT : Side.RIGHT;
            case TRANS -> trans(arg.detail().charAt(random.nextInt(arg.detail().length())));
            case SCALAR ->
                spec.complex() ? new Complex(random.nextDouble(), random.nextDouble()) : (Object) random.nextDouble();
            case REAL_SCALAR -> random.nextDouble();
            default -> throw new IllegalArgumentException(arg.toString());
        };
    }

    private static Transpose trans(char letter) {
        return letter == 'N' ? Transpose.NO_TRANS : letter == 'T' ? Transpose.TRANS : Transpose.CONJ_TRANS;
    }

    /** Moves integers into their bounds, and makes leading dimensions of what was drawn as their excess. */
    private void bound() {
        for (ArgSpec arg : spec.args()) {
            String[] bounds = switch (arg.kind()) {
                case DIM -> new String[] {"0", arg.detail()};
                case INT -> arg.detail().split("\\.\\.", -1);
                default -> new String[0];
            };
            if (bounds.length == 2) {
                int value = (Integer) values.get(arg.name());
                value = bounds[1].isEmpty() ? value : Math.min(value, evaluate(bounds[1]));
                values.put(arg.name(), value);
                value = bounds[0].isEmpty() ? value : Math.max(value, evaluate(bounds[0]));
                values.put(arg.name(), value);
            }
        }
        for (ArgSpec arg : spec.args()) {
            for (ShapeSpec shape : arg.shapes()) {
                if (shape.kind().equals("ge")) {
                    int side = values.get("layout") == Layout.ROW_MAJOR ? 1 : 0;
                    int least = Math.max(1, evaluate(shape.args().get(side)));
                    values.computeIfPresent(shape.args().get(2), (name, excess) -> least + (Integer) excess);
                }
            }
        }
    }

    private int evaluate(String expression) {
        return Math.toIntExact(Expression.evaluate(expression, values));
    }

    private int needed(ShapeSpec shape) {
        List<String> sizes = shape.args();
        return switch (shape.kind()) {
            case "len" -> Math.max(0, evaluate(sizes.get(0)));
            case "vec" -> 1 + Math.max(0, evaluate(sizes.get(0)) - 1) * Math.abs(evaluate(sizes.get(1)));
            case "packed" -> triangle(evaluate(sizes.get(0)));
            case "rfp" -> triangle(evaluate(sizes.get(1)));
            default -> {
                int rows = evaluate(sizes.get(0));
                int cols = evaluate(sizes.get(1));
                int lines = values.get("layout") == Layout.ROW_MAJOR ? rows : cols;
                yield rows <= 0 || cols <= 0 ? 0 : lines * evaluate(sizes.get(2));
            }
        };
    }

    private static int triangle(int n) {
        return n * (n + 1) / 2;
    }

    private Object array(ArgSpec arg) {
        ShapeSpec shape = arg.shapes().getFirst();
        int n = needed(shape);
        return switch (arg.element()) {
            case INT -> integers(arg.name(), n);
            case BYTE -> new byte[] {'N'};
            case FLOAT -> floats(shape, n);
            case DOUBLE -> doubles(shape, n);
            case COMPLEX_FLOAT -> floats(shape, 2 * n);
            case COMPLEX_DOUBLE -> doubles(shape, 2 * n);
            case T, R -> {
                int numbers = arg.pairs(spec.complex()) ? 2 * n : n;
                yield spec.isDouble() ? doubles(shape, numbers) : floats(shape, numbers);
            }
        };
    }

    private double[] doubles(ShapeSpec shape, int n) {
        double[] numbers = new double[n];
        for (int i = 0; i < n; i++) {
            // Some of them large, so that eigenvalues are apart and triangles are well conditioned.
            numbers[i] = random.nextDouble(-1, 1) + (shape.kind().equals("len") ? 2 + i : i % 6 == 0 ? 5 : 0);
        }
        return numbers;
    }

    private float[] floats(ShapeSpec shape, int n) {
        double[] numbers = doubles(shape, n);
        float[] narrowed = new float[n];
        for (int i = 0; i < n; i++) {
            narrowed[i] = (float) numbers[i];
        }
        return narrowed;
    }

    private int[] integers(String name, int n) {
        int[] numbers = new int[n];
        for (int i = 0; i < n; i++) {
            numbers[i] = switch (name) {
                case "select" -> (i == 0 || (i + 1 < n && i % 4 == 2)) ? 1 : 0;
                case "jpvt", "kase", "isave" -> 0;
                case "iseed" -> 2 * i + 1;
                case "iblock", "tryrac" -> 1;
                case "isplit" -> n;
                case "ilst" -> 1;
                case "ifst" -> 1;
                // Pivots and permutations: the identity.
                default -> i + 1;
            };
        }
        return numbers;
    }
}
