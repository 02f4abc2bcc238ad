package tv.genlock.air.mux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SegmentBuffersTest {
    private static final int MB = 1 << 20;

    @Test
    void block_ofAnySize_hasThatManyBytesAndAtMostAnEighthMore() {
        SegmentBuffers buffers = new SegmentBuffers(0);
        for (int size : new int[] {0, 1, 188, MB - 1, 3 * MB, 4_000_000, 4 * MB + 1, 9 * MB + 7}) {
            try (SegmentBuffers.Block block = buffers.acquire(size)) {
                assertThat(block.bytes().remaining()).isEqualTo(size);
                assertThat(block.capacity()).isBetween(size, size + Math.max(1 << 18, size / 8));
            }
        }
    }

    @Test
    void closedBlock_isUsedAgainForAboutTheSameSize() {
        SegmentBuffers buffers = new SegmentBuffers(16 * MB);
        buffers.acquire(4_100_000).close();

        SegmentBuffers.Block again = buffers.acquire(4_000_000);

        assertThat(buffers.idleBytes()).isZero();
        assertThat(buffers.usedBytes()).isEqualTo(again.capacity());
    }

    @Test
    void largeIdleBlock_isNotWastedOnASmallSegment() {
        SegmentBuffers buffers = new SegmentBuffers(16 * MB);
        buffers.acquire(8 * MB).close();

        SegmentBuffers.Block small = buffers.acquire(MB);

        assertThat(small.capacity()).isEqualTo(MB);
        assertThat(buffers.idleBytes()).isEqualTo(8L * MB);
    }

    @Test
    void idleMemory_beyondTheBound_isGivenBackAndFails() {
        SegmentBuffers buffers = new SegmentBuffers(4 * MB);
        SegmentBuffers.Block first = buffers.acquire(3 * MB);
        SegmentBuffers.Block second = buffers.acquire(3 * MB);
        ByteBuffer view = first.bytes().asReadOnlyBuffer();
        first.close();
        second.close();

        assertThat(buffers.idleBytes()).isEqualTo(3L * MB);
        assertThatThrownBy(() -> view.get(0)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void segmentThatCannotBeWritten_givesItsMemoryBack() {
        SegmentBuffers buffers = new SegmentBuffers(MB);

        assertThatThrownBy(() -> buffers.fill(100, out -> out.put(100, (byte) 1)))
                .isInstanceOf(IndexOutOfBoundsException.class);

        assertThat(buffers.usedBytes()).isZero();
    }

    @Test
    void anyRowOfUses_keepsTheBoundsAndSharesNothing() {
        SegmentBuffers buffers = new SegmentBuffers(8 * MB);
        Random random = new Random(7);
        List<SegmentBuffers.Block> held = new ArrayList<>();
        for (int step = 0; step < 500; step++) {
            if (held.size() < 6 && random.nextBoolean()) {
                SegmentBuffers.Block block = buffers.acquire(1 + random.nextInt(5 * MB));
                block.bytes().putInt(0, System.identityHashCode(block));
                held.add(block);
            } else if (!held.isEmpty()) {
                SegmentBuffers.Block block = held.remove(random.nextInt(held.size()));
                assertThat(block.bytes().getInt(0)).isEqualTo(System.identityHashCode(block));
                block.close();
            }
            assertThat(buffers.idleBytes()).isBetween(0L, 8L * MB);
            assertThat(buffers.usedBytes())
                    .isEqualTo(held.stream()
                            .mapToLong(SegmentBuffers.Block::capacity)
                            .sum());
        }
    }
}
