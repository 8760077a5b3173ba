package org.panblas.testkit.engine;

import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.panblas.Complex;
import org.panblas.Diag;
import org.panblas.Layout;
import org.panblas.Side;
import org.panblas.Transpose;
import org.panblas.Uplo;
import org.panblas.testkit.ArgKind;
import org.panblas.testkit.ArgSpec;
import org.panblas.testkit.Operand;
import org.panblas.testkit.RoutineSpec;
import org.panblas.testkit.Target;
import org.panblas.testkit.oracle.Matrix;
import org.panblas.testkit.oracle.Precision;

/** A case with its operands in memory: what a row sees before and after the routine has run. */
public final class Call {
    private final Case test;
    private final Precision precision;
    private final Map<String, Block> blocks = new LinkedHashMap<>();
    private final Map<Room, Block> rooms = new LinkedHashMap<>();
    private final Map<String, Matrix> before = new HashMap<>();
    private final Map<String, Matrix> after = new HashMap<>();
    private Object returned;

    Call(Case test) {
        this.test = test;
        this.precision = Precision.of(test.spec().precision());
        for (ArgSpec arg : test.spec().args()) {
            if (arg.kind() == ArgKind.ARRAY) {
                for (var one : Groups.storages(arg, test.values()).entrySet()) {
                    blocks.put(one.getKey(), block(arg, one.getValue()));
                }
            }
        }
        rooms.forEach((room, block) -> room.build(test.spec(), block.arg.element(), block.width));
    }

    private Block block(ArgSpec arg, List<Storage> storages) {
        int gap = test.memory() == Memory.ARRAY ? 0 : test.at() + blocks.size();
        Room known = rooms.entrySet().stream()
                .filter(entry -> shares(entry.getValue().arg, arg))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
        Room room = known == null ? new Room(test.memory()) : known;
        boolean overlay = known != null && test.sharing() == Sharing.SAME_INPUT;
        Block block = new Block(test.spec(), arg, storages, room, overlay, gap, test.tail());
        rooms.putIfAbsent(room, block);
        return block;
    }

    private boolean shares(ArgSpec one, ArgSpec other) {
        boolean inputs = one.access() == ArgSpec.Access.IN && other.access() == ArgSpec.Access.IN;
        return one.element() == other.element()
                && switch (test.sharing()) {
                    case NONE -> false;
                    case SIDE_BY_SIDE -> true;
                    case SAME_INPUT -> inputs;
                };
    }

    /** Puts numbers into what the row says is read. */
    void fill(Row row) {
        boolean idle = row.idle(this);
        int number = 0;
        for (var entry : blocks.entrySet()) {
            number++;
            if (!idle && entry.getValue().arg.access() != ArgSpec.Access.OUT) {
                fill(row, entry.getKey(), entry.getValue(), number);
            }
        }
        if (!idle) {
            row.prepare(this);
        }
        before.clear();
    }

    private void fill(Row row, String name, Block block, int number) {
        Storage storage = block.input();
        for (int j = 0; j < storage.cols(); j++) {
            for (int i = 0; i < storage.rows(); i++) {
                int place = storage.place().of(i, j);
                if (place >= 0 && row.reads(this, name, i, j)) {
                    // Drawn for the place, so that an increment of 0 and overlapping batches give one number to one
                    // place.
                    var random =
                            new SplittableRandom(test.seed() * 0x9e37_79b9L + number * 7_919_777L + place * 104_729L);
                    double re = row.number(this, name, i, j, random);
                    if (block.width == 2 && row.readsImaginary(this, name, i, j)) {
                        block.set(storage, i, j, re, row.number(this, name, i, j, random));
                    } else {
                        block.setReal(storage, i, j, re);
                    }
                }
            }
        }
    }

    /** Overwrites the input of an array, for rows that prepare it. */
    public void put(String array, Matrix matrix) {
        putTriangle(array, matrix, null);
    }

    /** Overwrites a triangle of the input, or all of it where {@code uplo} is null. */
    public void putTriangle(String array, Matrix matrix, Uplo uplo) {
        Block block = block(array);
        for (int j = 0; j < matrix.cols(); j++) {
            for (int i = 0; i < matrix.rows(); i++) {
                if (uplo == null || Matrix.inTriangle(uplo, i, j)) {
                    block.set(block.input(), i, j, matrix.re(i, j), matrix.im(i, j));
                }
            }
        }
        before.remove(array);
    }

    /** The arguments of the call, in C order; the operands are what {@code fill} has left. */
    Object[] open(Arena arena) {
        Map<String, Operand> operands = new HashMap<>();
        blocks.forEach((name, block) -> operands.put(name, block.open(test.memory(), arena)));
        List<Object> args = new ArrayList<>();
        for (ArgSpec arg : test.spec().args()) {
            args.add(Arguments.of(this, arg, operands));
        }
        return args.toArray();
    }

    /** Runs the routine. */
    void run(Target target, Object[] args) {
        returned = target.invoke(test.spec().name(), test.memory().form(), args);
        close();
    }

    /** Takes back what a call has left in the operands. */
    void close() {
        rooms.keySet().forEach(Room::close);
    }

    /** Allows operands that are written, and that are meant, to have changed in all of their memory. */
    void releaseOutputs(Predicate<ArgSpec> meant) {
        for (Block block : blocks.values()) {
            if (block.arg.access() != ArgSpec.Access.IN && meant.test(block.arg)) {
                block.releaseAll();
            }
        }
    }

    /** What has changed without leave. */
    List<String> intrusions() {
        return rooms.keySet().stream()
                .map(Room::intrusion)
                .filter(Objects::nonNull)
                .toList();
    }

    Block block(String array) {
        return blocks.get(array);
    }

    /** The case. */
    public Case test() {
        return test;
    }

    /** The routine. */
    public RoutineSpec spec() {
        return test.spec();
    }

    /** The precision of the routine's element type. */
    public Precision precision() {
        return precision;
    }

    /** Whether the routine has an argument of this name. */
    public boolean has(String name) {
        return blocks.containsKey(name) || test.values().containsKey(name);
    }

    /** A dimension, increment or other size. */
    public int size(String name) {
        return (Integer) test.values().get(name);
    }

    /** A scalar; the complex zero stands for none. */
    public Complex scalar(String name) {
        return (Complex) test.values().get(name);
    }

    /** Whether a scalar is 0. */
    public boolean zero(String name) {
        return scalar(name).re() == 0 && scalar(name).im() == 0;
    }

    /** Whether a scalar is 1. */
    public boolean one(String name) {
        return scalar(name).re() == 1 && scalar(name).im() == 0;
    }

    /** An argument that is no array, as it stands in the case. */
    public Object value(String name) {
        return test.values().get(name);
    }

    /** The layout. */
    public Layout layout() {
        return (Layout) test.values().get("layout");
    }

    /** A transpose argument. */
    public Transpose trans(String name) {
        return (Transpose) test.values().get(name);
    }

    /** The triangle. */
    public Uplo uplo() {
        return (Uplo) test.values().get("uplo");
    }

    /** Whether the diagonal is stored. */
    public Diag diag() {
        return (Diag) test.values().get("diag");
    }

    /** The side. */
    public Side side() {
        return (Side) test.values().get("side");
    }

    /** An array as a logical matrix, as it was before the call; what is not stored is zero. */
    public Matrix before(String array) {
        return before.computeIfAbsent(array, a -> block(a).matrix(block(a).input(), false));
    }

    /** An array as it is after the call. */
    public Matrix after(String array) {
        return after.computeIfAbsent(array, a -> block(a).matrix(block(a).output(), true));
    }

    /** What the routine returned. */
    public Object returned() {
        return returned;
    }

    /** The real number it returned. */
    public double returnedReal() {
        return ((Number) returned).doubleValue();
    }
}
