package org.panblas.testkit.special;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.panblas.Complex;
import org.panblas.Diag;
import org.panblas.Layout;
import org.panblas.Side;
import org.panblas.Transpose;
import org.panblas.Uplo;
import org.panblas.testkit.ArgKind;
import org.panblas.testkit.ArgSpec;
import org.panblas.testkit.RoutineSpec;
import org.panblas.testkit.engine.FilledCall;
import org.panblas.testkit.oracle.Precision;

/**
 * The situations in which a routine is called: a special number in each operand by turns, alone and with what makes a
 * library skip or multiply it (a scalar of 0 or 1, an operand of zeros), special scalars, and operands all of which are special.
 * All other numbers are 1, and larger on the diagonal of a matrix.
 */
final class Situations {
    /** Long enough for the widest loops of level 1 and what is left behind them. */
    private static final int VECTOR = 67;

    /** Beyond the kernels for small matrices, and no multiple of a block. */
    private static final int MATRIX = 35;

    /** Drivers of LAPACK do the same for any order. */
    private static final int LAPACK = 9;

    private static final int BAND = 2;

    /** Where the special number stands: in the upper triangle and in the band. */
    private static final int ROW = 3;

    private static final int COLUMN = 4;

    private static final double DIAGONAL = 64;

    private static final Set<String> TRIANGULAR =
            Set.of("?trmv", "?tbmv", "?tpmv", "?trsv", "?tbsv", "?tpsv", "?trmm", "?trsm");

    private static final Set<String> HERMITIAN =
            Set.of("?hemv", "?hbmv", "?hpmv", "?hemm", "?her", "?hpr", "?her2", "?hpr2", "?herk", "?her2k");

    /** Of one matrix in full storage the other triangle and the diagonal may stay unread. */
    private static final Set<String> TRIANGLES = Set.of(
            "?symv", "?hemv", "?symm", "?hemm", "?trmv", "?trsv", "?trmm", "?trsm", "?syr", "?her", "?syr2", "?her2",
            "?syrk", "?herk", "?syr2k", "?her2k", "?gemmt", "?gemmtr");

    private final RoutineSpec spec;
    private final boolean lapack;
    private final Precision precision;
    private final List<Situation> all = new ArrayList<>();

    private Situations(RoutineSpec spec, boolean lapack) {
        this.spec = spec;
        this.lapack = lapack;
        this.precision = Precision.of(spec.precision());
    }

    /** The situations of a routine of BLAS. */
    static List<Situation> ofBlas(RoutineSpec spec) {
        Situations source = new Situations(spec, false);
        source.operands(Map.of(), "");
        source.scalars();
        source.triangles();
        source.whole();
        return source.all;
    }

    /** The situations of a routine of LAPACK. */
    static List<Situation> ofLapack(RoutineSpec spec) {
        Situations source = new Situations(spec, true);
        if (spec.indexOf("norm") >= 0) {
            for (char norm : new char[] {'M', '1', 'I', 'F'}) {
                if (spec.args().get(spec.indexOf("norm")).detail().indexOf(norm) >= 0) {
                    source.operands(Map.of("norm", norm), ", norm " + norm);
                }
            }
        } else {
            source.operands(Map.of(), "");
            source.realScalars();
        }
        source.whole();
        return source.all;
    }

    // ------------------------------------------------------------------------------------------------ operands

    private void operands(Map<String, Object> options, String suffix) {
        for (ArgSpec arg : inputs()) {
            for (double special : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
                String what = text(special) + " in " + arg.name();
                add(what + suffix, options, one(arg, special));
                if (lapack) {
                    continue;
                }
                if (has("alpha")) {
                    add(what + ", alpha = 0", Map.of("alpha", Complex.ZERO), one(arg, special));
                }
                if (has("beta")) {
                    add(what + ", beta = 0", Map.of("beta", Complex.ZERO), one(arg, special));
                    add(
                            what + ", alpha = 0, beta = 1",
                            Map.of("alpha", Complex.ZERO, "beta", Complex.ONE),
                            one(arg, special));
                }
                if (has("k") && has("beta") && arg.access() != ArgSpec.Access.IN && !banded()) {
                    add(what + ", k = 0", Map.of("k", 0), one(arg, special));
                }
                zeroPartners(arg, special, what);
            }
            if (spec.base().startsWith("i?") || spec.base().matches("\\?am(ax|in)")) {
                add("NaN first in " + arg.name(), Map.of(), (name, i, j, part) -> i == 0 && part == 0 ? Double.NaN : i);
                add("only NaN in " + arg.name(), Map.of(), (name, i, j, part) -> Double.NaN);
            }
        }
    }

    /** What is multiplied by zero may be left out. */
    private void zeroPartners(ArgSpec arg, double special, String what) {
        for (ArgSpec partner : inputs()) {
            boolean factor = partner.access() == ArgSpec.Access.IN || TRIANGULAR.contains(spec.base());
            if (factor && !partner.name().equals(arg.name())) {
                FilledCall.Numbers numbers = one(arg, special);
                add(
                        what + ", " + partner.name() + " zero",
                        Map.of(),
                        (name, i, j, part) -> name.equals(partner.name()) ? 0 : numbers.of(name, i, j, part));
            }
        }
    }

    private List<ArgSpec> inputs() {
        return spec.args().stream()
                .filter(arg -> arg.kind() == ArgKind.ARRAY
                        && arg.access() != ArgSpec.Access.OUT
                        && arg.element() != ArgSpec.Element.INT
                        && arg.element() != ArgSpec.Element.BYTE)
                .toList();
    }

    /** A special number in the real part of one element. */
    private FilledCall.Numbers one(ArgSpec arg, double special) {
        boolean single = arg.shapes().getFirst().kind().equals("len");
        boolean vector = arg.shapes().getFirst().kind().equals("vec");
        return (name, i, j, part) -> {
            boolean there = name.equals(arg.name())
                    && i == (single ? 0 : vector ? ROW + COLUMN : ROW)
                    && j == (single || vector ? 0 : COLUMN);
            return there && part == 0 ? special : plain(name, i, j, part);
        };
    }

    /** 1, and a large number on the diagonal: nothing adds up to zero, and every system has a solution. */
    private double plain(String name, int i, int j, int part) {
        if (spec.base().equals("?rotm") && name.equals("p")) {
            return i == 0 ? -1 : 0.5;
        }
        return part == 1 ? 0 : i == j && i > 0 ? DIAGONAL : i == 0 && j == 0 && isMatrix(name) ? DIAGONAL : 1;
    }

    private boolean isMatrix(String name) {
        String kind = spec.args().get(spec.indexOf(name)).shapes().getFirst().kind();
        return !kind.equals("vec") && !kind.equals("len");
    }

    private boolean banded() {
        return spec.base().matches("\\?[sh]bmv");
    }

    // ------------------------------------------------------------------------------------------------ scalars

    private void scalars() {
        for (ArgSpec arg : spec.args()) {
            if (isScalar(arg)) {
                for (double special : new double[] {Double.NaN, Double.POSITIVE_INFINITY, -0.0}) {
                    Map<String, Object> value = Map.of(arg.name(), Complex.of(special));
                    add(arg.name() + " = " + text(special), value, this::plain);
                    if (!Double.isNaN(special) || inputs().isEmpty()) {
                        continue;
                    }
                    add(arg.name() + " = NaN, all operands zero", value, (name, i, j, part) -> 0);
                }
            }
        }
        if (has("alpha") && has("k") && has("beta") && !banded()) {
            add("alpha = NaN, k = 0", Map.of("alpha", Complex.of(Double.NaN), "k", 0), this::plain);
        }
    }

    private void realScalars() {
        for (ArgSpec arg : spec.args()) {
            if (isScalar(arg) && arg.detail().isEmpty()) {
                for (double special : new double[] {Double.NaN, Double.POSITIVE_INFINITY, -0.0}) {
                    add(arg.name() + " = " + text(special), Map.of(arg.name(), Complex.of(special)), this::plain);
                }
            }
        }
    }

    private static boolean isScalar(ArgSpec arg) {
        return arg.kind() == ArgKind.SCALAR || arg.kind() == ArgKind.REAL_SCALAR || arg.kind() == ArgKind.FLOAT_SCALAR;
    }

    // ------------------------------------------------------------------------------------------------ triangles

    private void triangles() {
        if (TRIANGLES.contains(spec.base())) {
            String matrix = has("c") && !spec.base().matches("\\?(sy|he)mm") ? "c" : "a";
            add(
                    "NaN in the other triangle of " + matrix,
                    Map.of(),
                    (name, i, j, part) -> name.equals(matrix) && i > j ? Double.NaN : plain(name, i, j, part));
        }
        if (TRIANGULAR.contains(spec.base())) {
            add(
                    "NaN on a unit diagonal of a",
                    Map.of("diag", Diag.UNIT),
                    (name, i, j, part) -> name.equals("a") || name.equals("ap")
                            ? i == j ? Double.NaN : 0.25 * (1 - part)
                            : plain(name, i, j, part));
            add(
                    "0 on the diagonal of a",
                    Map.of(),
                    (name, i, j, part) -> (name.equals("a") || name.equals("ap")) && i == j && i == ROW
                            ? 0
                            : plain(name, i, j, part));
        }
        if (HERMITIAN.contains(spec.base())) {
            String matrix = has("c") && !spec.base().equals("?hemm") ? "c" : has("ap") ? "ap" : "a";
            add(
                    "NaN in imaginary parts of the diagonal of " + matrix,
                    Map.of(),
                    (name, i, j, part) ->
                            name.equals(matrix) && i == j && part == 1 ? Double.NaN : plain(name, i, j, part));
        }
    }

    // ------------------------------------------------------------------------------------------------ all operands

    private void whole() {
        if (inputs().isEmpty()) {
            return;
        }
        Map<String, Object> ones = ones();
        add("all operands -0", ones, (name, i, j, part) -> -0.0);
        double subnormal = precision.smallestNormal() / 4;
        for (ArgSpec arg : inputs()) {
            FilledCall.Numbers one = one(arg, subnormal);
            add("subnormal in " + arg.name() + ", zeros beside it", ones, (name, i, j, part) -> {
                boolean cleared = name.equals(arg.name()) || isWritten(name);
                double value = one.of(name, i, j, part);
                return value == subnormal || !cleared || (i == j && isMatrix(name) && triangular()) ? value : 0;
            });
        }
        double huge = Math.scalb(1.0, precision.maxExponent() - 2);
        add("huge numbers", ones, (name, i, j, part) -> huge);
        add("tiny numbers", ones, (name, i, j, part) -> precision.smallestNormal() * 4);
    }

    private boolean triangular() {
        return lapack || TRIANGULAR.contains(spec.base());
    }

    private boolean isWritten(String name) {
        return spec.args().get(spec.indexOf(name)).access() != ArgSpec.Access.IN;
    }

    private Map<String, Object> ones() {
        Map<String, Object> ones = new LinkedHashMap<>();
        for (ArgSpec arg : spec.args()) {
            if (isScalar(arg)) {
                ones.put(arg.name(), Complex.ONE);
            }
        }
        return ones;
    }

    // ------------------------------------------------------------------------------------------------ arguments

    private boolean has(String name) {
        return spec.indexOf(name) >= 0;
    }

    private void add(String name, Map<String, Object> changes, FilledCall.Numbers numbers) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (ArgSpec arg : spec.args()) {
            Object value = changes.containsKey(arg.name()) ? changes.get(arg.name()) : value(arg);
            if (value != null) {
                values.put(arg.name(), value);
            }
        }
        all.add(new Situation(name, values, numbers));
    }

    private Object value(ArgSpec arg) {
        return switch (arg.kind()) {
            case LAYOUT -> Layout.COL_MAJOR;
            case TRANS -> arg.detail().indexOf('N') >= 0 ? Transpose.NO_TRANS : Transpose.CONJ_TRANS;
            case UPLO -> Uplo.UPPER;
            case DIAG -> Diag.NON_UNIT;
            case SIDE -> Side.LEFT;
            case OPTION -> arg.detail().charAt(0);
            case BOOL -> false;
            case DIM -> dimension(arg.name());
            case INC, INT -> 1;
            case LD, STRIDE -> 0;
            case SCALAR, REAL_SCALAR, FLOAT_SCALAR -> Complex.of(2);
            default -> null;
        };
    }

    private int dimension(String name) {
        boolean band = name.equals("kl")
                || name.equals("ku")
                || name.equals("kd")
                || (name.equals("k")
                        && (banded()
                                || spec.base().startsWith("?tb")
                                || spec.base().contains("lan")));
        if (band || name.equals("batch")) {
            return BAND;
        }
        return lapack ? LAPACK : spec.level().equals("level1") || !has("layout") ? VECTOR : MATRIX;
    }

    private static String text(double special) {
        return Double.isNaN(special)
                ? "NaN"
                : Double.isInfinite(special)
                        ? "Inf"
                        : String.valueOf((int) special).replace("0", "-0");
    }
}
