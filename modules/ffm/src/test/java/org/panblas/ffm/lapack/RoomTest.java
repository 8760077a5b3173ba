package org.panblas.ffm.lapack;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a library writes beside an array is seen. */
class RoomTest {
    private static final int OWN = 8;

    private static final int OF_THE_POOL = 100_000;

    @ParameterizedTest
    @ValueSource(ints = {OWN, OF_THE_POOL})
    void whatStaysInsideIsNoDamage(int bytes) {
        try (Arena arena = Arena.ofConfined()) {
            Room room = new Room(arena, new Fence());
            for (int call = 0; call < 2; call++) {
                MemorySegment memory = room.take(bytes, 64);
                assertThat(memory.byteSize()).isEqualTo(bytes);
                memory.fill((byte) 1);
                assertThat(room.damage()).isNull();
                room.give();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        OWN + ",-1,up to 1 bytes before",
        OWN + ",8,up to 1 bytes behind",
        OWN + ",400,up to 393 bytes behind",
        OF_THE_POOL + ",-700,up to 700 bytes before",
        OF_THE_POOL + ",100015,up to 16 bytes behind"
    })
    void whatIsWrittenBesideIsFoundOnce(int bytes, int at, String where) {
        try (Arena arena = Arena.ofConfined()) {
            Room room = new Room(arena, new Fence());
            MemorySegment memory = room.take(bytes, 0);
            MemorySegment.ofAddress(memory.address() + at).reinterpret(1).set(ValueLayout.JAVA_BYTE, 0, (byte) 7);
            assertThat(room.damage()).isEqualTo(where + " memory of " + bytes + " bytes");
            assertThat(room.damage()).isNull();
            room.give();
        }
    }
}
