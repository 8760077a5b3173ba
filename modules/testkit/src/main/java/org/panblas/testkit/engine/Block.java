package org.panblas.testkit.engine;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.List;
import org.panblas.testkit.ArgSpec;
import org.panblas.testkit.Operand;
import org.panblas.testkit.RoutineSpec;
import org.panblas.testkit.oracle.Matrix;

/** One array argument: where its elements stand in a {@link Room}, before and after the call. */
final class Block {
    final ArgSpec arg;
    final List<Storage> storages;
    final int width;
    private final Room room;
    private final int front;
    private final int size;

    Block(RoutineSpec spec, ArgSpec arg, List<Storage> storages, Room room, boolean overlay, int gap, int tail) {
        this.arg = arg;
        this.storages = storages;
        this.width = arg.pairs(spec.complex()) ? 2 : 1;
        this.room = room;
        this.size = needed() + tail;
        this.front = overlay ? room.overlay(this, size) : room.add(this, gap, size);
    }

    int needed() {
        return storages.stream().mapToInt(Storage::needed).max().orElse(0);
    }

    int front() {
        return front;
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
        room.cells().set(at, re);
        if (width == 2) {
            room.cells().set(at + 1, im);
        }
    }

    void setReal(Storage storage, int i, int j, double re) {
        room.cells().set(cell(storage.place().of(i, j)), re);
    }

    /** Ends the preparation and hands out the operand. */
    Operand open(Memory kind, Arena arena) {
        room.open(arena);
        if (room.memory() == null) {
            return new Operand(room.cells().array(), front, null);
        }
        long unit = (long) room.cells().bytes() * width;
        MemorySegment operand = room.memory().asSlice(front * unit, size * unit);
        boolean readOnly = kind == Memory.READ_ONLY && arg.access() == ArgSpec.Access.IN;
        return new Operand(null, 0, readOnly ? operand.asReadOnly() : operand);
    }

    Matrix matrix(Storage storage, boolean after) {
        Cells source = after ? room.cells() : room.before();
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
                room.release(cell(place) + part);
            }
        }
    }

    /** Allows all of the operand's memory to have changed. */
    void releaseAll() {
        for (int i = 0; i < size * width; i++) {
            room.release(front * width + i);
        }
    }
}
