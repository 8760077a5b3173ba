package org.panblas.ffm.lapack;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/** An array of work space. Objects of this class are used again by later calls. */
final class Work {
    final Room room;
    String name;
    Element element;
    /** Which argument it is. */
    int position;
    /** Whether its size is asked of the routine. */
    boolean queried;
    /** So many elements does the routine use beyond those that it asks for. */
    long more;
    /** Which argument its length is, or -1. */
    int lengthSlot;

    Work(Arena arena) {
        this.room = new Room(arena);
    }

    /** Begins another call. */
    @SuppressWarnings("ReferenceEquality") // whether this very object is there
    void begin(String newName, Element newElement, int newPosition, boolean isQueried) {
        // What is there already is not stored again: in an old object that costs a barrier.
        if (name != newName) {
            name = newName;
        }
        if (element != newElement) {
            element = newElement;
        }
        position = newPosition;
        queried = isQueried;
        more = 0;
        lengthSlot = -1;
    }

    /** Integers are zero: LAPACK 3.12's stemr reads one that it has not set where no eigenvalue is in the range. */
    MemorySegment space(long n, long margin, boolean wide) {
        long bytes = n * element.bytes(wide);
        MemorySegment space = room.take(bytes, margin);
        if (element == Element.INT) {
            space.asSlice(0, bytes).fill((byte) 0);
        }
        return space;
    }
}
