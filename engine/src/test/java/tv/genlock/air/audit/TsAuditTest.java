package tv.genlock.air.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import tv.genlock.air.SyntheticMedia.Recipe;
import tv.genlock.air.TestChannel;
import tv.genlock.media.Ticks;

/** The test of the tests: each kind of damage is found. */
class TsAuditTest {
    private static final int PACKET = 188;
    private static final byte[] GOOD = TestChannel.standard(1_790_000_000L * Ticks.PER_SECOND)
            .air(Recipe.pal(100).make())
            .air(Recipe.pal(100).withRate(30, 1).make())
            .transportStream();

    @Test
    void goodStream_hasNoFaults() {
        assertThat(TsAudit.of(GOOD).faults()).isEmpty();
    }

    @Test
    void removedPacket_isFound_whereverItWas() {
        int packets = GOOD.length / PACKET;
        for (int k = 0; k < packets; k += 7) {
            byte[] damaged = new byte[GOOD.length - PACKET];
            System.arraycopy(GOOD, 0, damaged, 0, k * PACKET);
            System.arraycopy(GOOD, (k + 1) * PACKET, damaged, k * PACKET, damaged.length - k * PACKET);
            assertThat(TsAudit.of(damaged).faults()).as("without packet %d", k).isNotEmpty();
        }
    }

    @Test
    void swappedPackets_ofOnePid_areFound() {
        int at = 0;
        while (pid(at) != 0x100 || pid(at + PACKET) != 0x100) {
            at += PACKET;
        }
        int first = at;
        assertFault(
                stream -> {
                    byte[] kept = Arrays.copyOfRange(stream, first, first + PACKET);
                    System.arraycopy(stream, first + PACKET, stream, first, PACKET);
                    System.arraycopy(kept, 0, stream, first + PACKET, PACKET);
                    return stream;
                },
                "has counter");
    }

    @Test
    void clockRunningBack_isFound() {
        int at = packetWithClock(20);
        assertFault(
                stream -> {
                    stream[at + 7] -= 1; // 2^17 ticks earlier
                    return stream;
                },
                "runs back");
    }

    @Test
    void lateClock_isFound() {
        int at = packetWithClock(20);
        assertFault(
                stream -> {
                    stream[at + 8] += 20;
                    return stream;
                },
                "comes after");
    }

    @Test
    void brokenTable_isFound() {
        assertFault(
                stream -> {
                    stream[PACKET + 18] ^= 1;
                    return stream;
                },
                "CRC");
    }

    @Test
    void cutOffStream_isFound_atEveryLength() {
        for (int length = 0; length < GOOD.length; length += GOOD.length / 97) {
            byte[] cut = Arrays.copyOf(GOOD, length);
            assertThat(TsAudit.of(cut).faults()).as("of %d bytes", length).isNotEmpty();
        }
    }

    @Test
    void noise_isFaultyAndNothingWorse() {
        byte[] noise = new byte[100 * PACKET];
        new java.util.Random(1).nextBytes(noise);
        for (int at = 0; at < noise.length; at += PACKET) {
            noise[at] = 0x47;
        }

        assertThat(TsAudit.of(noise).faults()).hasSize(TsAudit.MOST_FAULTS);
    }

    private static void assertFault(UnaryOperator<byte[]> damage, String words) {
        assertThat(TsAudit.of(damage.apply(GOOD.clone())).faults()).anyMatch(fault -> fault.contains(words));
    }

    private static int pid(int at) {
        return (GOOD[at + 1] & 0x1F) << 8 | GOOD[at + 2] & 0xFF;
    }

    private static int packetWithClock(int number) {
        int seen = 0;
        for (int at = 0; at < GOOD.length; at += PACKET) {
            boolean clock =
                    pid(at) == 0x100 && (GOOD[at + 3] & 0x20) != 0 && GOOD[at + 4] != 0 && (GOOD[at + 5] & 0x10) != 0;
            if (clock && seen++ == number) {
                return at;
            }
        }
        throw new AssertionError("no clock");
    }
}
