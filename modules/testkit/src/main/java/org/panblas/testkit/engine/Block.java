package org.panblas.testkit.engine;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.List;
import org.panblas.testkit.ArgSpec;
import org.panblas.testkit.Operand;
import org.panblas.testkit.RoutineSpec;
import org.panblas.testkit.oracle.Matrix;

/** The memory of one array argument: the operand between two guards, before and after the call. */
final class Block {
    /** Elements behind a segment, within the same memory. */
    private static final int GUARD = 3;

    final ArgSpec arg;
    final List<Storage> storages;
    final int width;
    private final Cells cells;
    private final boolean[] mayChange;
    private final int front;
    private final int room;
    private Cells before;
    private MemorySegment memory;

    Block(RoutineSpec spec, ArgSpec arg, List<Storage> storages, Memory kind, int at, int tail) {
        this.arg = arg;
        this.storages = storages;
        this.width = arg.pairs(spec.complex()) ? 2 : 1;
        this.front = kind == Memory.ARRAY ? 0 : at;
        this.room = needed() + tail;
        int guard = kind.form() == org.panblas.testkit.Form.SEGMENT ? GUARD : 0;
        this.cells = Cells.sentinels(spec, arg.element(), (front + room + guard) * width);
        this.mayChange = new boolean[cells.size()];
    }

    int needed() {
        return storages.stream().mapToInt(Storage::needed).max().orElse(0);
    }

    /** The storage the routine reads. */
    Storage input() {
        return storages.getFirst();
    }

    /** The storage the routine writes. */
    Storage output() {
        return storages.getLast();
    }

    private int cell(int place) {
        return (front + place) * width;
    }

    void set(Storage storage, int i, int j, double re, double im) {
        int at = cell(storage.place().of(i, j));
        cells.set(at, re);
        if (width == 2) {
            cells.set(at + 1, im);
        }
    }

    void setReal(Storage storage, int i, int j, double re) {
        cells.set(cell(storage.place().of(i, j)), re);
    }

    /** Ends the preparation and hands out the operand. */
    Operand open(Memory kind, Arena arena) {
        before = cells.copy();
        long unit = (long) cells.bytes() * width;
        switch (kind) {
            case ARRAY, OFFSET -> {
                return new Operand(cells.array(), front, null);
            }
            case HEAP, READ_ONLY -> memory = cells.heapSegment();
            case NATIVE -> {
                memory = arena.allocate((long) cells.size() * cells.bytes(), Long.BYTES);
                cells.copyTo(memory);
            }
        }
        MemorySegment operand = memory.asSlice(front * unit, room * unit);
        boolean readOnly = kind == Memory.READ_ONLY && arg.access() == ArgSpec.Access.IN;
        return new Operand(null, 0, readOnly ? operand.asReadOnly() : operand);
    }

    /** Takes back what the call has left. */
    void close() {
        if (memory != null && memory.isNative()) {
            cells.copyFrom(memory);
        }
    }

    Matrix matrix(Storage storage, boolean after) {
        Cells source = after || before == null ? cells : before;
        Matrix matrix = Matrix.zeros(storage.rows(), storage.cols(), width == 2);
        for (int j = 0; j < storage.cols(); j++) {
            for (int i = 0; i < storage.rows(); i++) {
                int place = storage.place().of(i, j);
                if (place >= 0) {
                    int at = cell(place);
                    matrix.set(i, j, source.get(at), width == 2 ? source.get(at + 1) : 0);
                }
            }
        }
        return matrix;
    }

    /** Allows an element to have changed. */
    void release(Storage storage, int i, int j) {
        int place = storage.place().of(i, j);
        if (place >= 0) {
            for (int part = 0; part < width; part++) {
                mayChange[cell(place) + part] = true;
            }
        }
    }

    /** What has changed without leave, or null. */
    String intrusion() {
        for (int i = 0; i < cells.size(); i++) {
            if (!mayChange[i] && cells.bits(i) != before.bits(i)) {
                return arg.name() + ": element " + (Math.floorDiv(i, width) - front)
                        + " of memory from the operand's beginning (needs " + needed()
                        + ") must not be written: it was " + before.get(i) + " and is " + cells.get(i);
            }
        }
        return null;
    }
}
