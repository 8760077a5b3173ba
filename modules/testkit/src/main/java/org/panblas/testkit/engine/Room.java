package org.panblas.testkit.engine;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import org.panblas.testkit.ArgSpec;
import org.panblas.testkit.Form;
import org.panblas.testkit.NativeMemory;
import org.panblas.testkit.RoutineSpec;

/** Memory with one operand or several between guards, before and after the call. */
final class Room {
    /** Elements behind a segment, within the same memory. */
    private static final int GUARD = 3;

    private final Memory kind;
    private final List<Block> blocks = new ArrayList<>();
    private int elements;
    private Cells cells;
    private boolean[] mayChange;
    private Cells before;
    private MemorySegment memory;

    Room(Memory kind) {
        this.kind = kind;
    }

    /** Takes in an operand of {@code size} elements, {@code gap} elements behind the last one; where it begins. */
    int add(Block block, int gap, int size) {
        blocks.add(block);
        int front = elements + gap;
        elements = front + size;
        return front;
    }

    /** Takes in an operand that lies on the first one. */
    int overlay(Block block, int size) {
        int front = blocks.getFirst().front();
        blocks.add(block);
        elements = Math.max(elements, front + size);
        return front;
    }

    /** Makes the memory when all operands are known, every number a sentinel. */
    void build(RoutineSpec spec, ArgSpec.Element element, int width) {
        int guard = kind.form() == Form.SEGMENT && !isFenced() ? GUARD : 0;
        cells = Cells.sentinels(spec, element, (elements + guard) * width);
        mayChange = new boolean[cells.size()];
    }

    /** Whether the memory ends where nothing can be read, so that no elements stand there to be watched. */
    private boolean isFenced() {
        return kind == Memory.NATIVE && NativeMemory.isFenced();
    }

    Cells cells() {
        return cells;
    }

    /** The numbers as they were when the call was prepared. */
    Cells before() {
        return before == null ? cells : before;
    }

    void release(int cell) {
        mayChange[cell] = true;
    }

    /** Ends the preparation. */
    void open(Arena arena) {
        if (before != null) {
            return;
        }
        before = cells.copy();
        switch (kind) {
            case ARRAY, OFFSET -> {}
            case HEAP, READ_ONLY -> memory = cells.heapSegment();
            case NATIVE -> {
                memory = NativeMemory.allocate(arena, (long) cells.size() * cells.bytes());
                cells.copyTo(memory);
            }
        }
    }

    MemorySegment memory() {
        return memory;
    }

    /** Takes back what the call has left. */
    void close() {
        if (memory != null && memory.isNative()) {
            cells.copyFrom(memory);
        }
    }

    /** What has changed without leave, or null. */
    String intrusion() {
        for (int i = 0; i < cells.size(); i++) {
            if (!mayChange[i] && cells.bits(i) != before.bits(i)) {
                Block block = nearest(i);
                return block.arg.name() + ": element " + (Math.floorDiv(i, block.width) - block.front())
                        + " of memory from the operand's beginning (needs " + block.needed()
                        + ") must not be written: it was " + before.get(i) + " and is " + cells.get(i);
            }
        }
        return null;
    }

    /** The last operand that begins before a number, or the first one. */
    private Block nearest(int cell) {
        Block nearest = blocks.getFirst();
        for (Block block : blocks) {
            if (block.front() * block.width <= cell) {
                nearest = block;
            }
        }
        return nearest;
    }
}
