package tv.genlock.air;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import org.junit.jupiter.api.Test;
import tv.genlock.air.SyntheticMedia.Recipe;
import tv.genlock.air.audit.TsAudit;
import tv.genlock.media.Ticks;

/** A file that is shorter than the guide says, by less than anybody should see a slate for. */
class StandingPictureTest {
    private static final long START = 1_790_000_000L * Ticks.PER_SECOND;

    @Test
    void stream_withAPictureThatStandsForTwoSeconds_isSoundInEveryByte() {
        TestChannel channel = TestChannel.standard(START)
                .airFor(Ticks.ofMillis(21_900), Recipe.pal(500).make())
                .airFor(Ticks.ofMillis(9_970), Recipe.pal(250).make())
                .air(Recipe.pal(250).make());
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        channel.segments().forEach(segment -> stream.writeBytes(channel.transportStream(segment)));

        assertThat(channel.events()).hasSize(3);
        assertThat(TsAudit.of(stream.toByteArray()).faults()).isEmpty();
    }
}
