package tv.genlock.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.genlock.catalog.Catalog;
import tv.genlock.catalog.store.CatalogStore;
import tv.genlock.channel.store.ChannelStore;
import tv.genlock.event.StationEvents;
import tv.genlock.problem.StationException;
import tv.genlock.store.Database;

class ChannelsTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    @TempDir
    Path folder;

    private Database database;
    private Channels channels;

    @BeforeEach
    void open() {
        database = Database.open(folder.resolve("genlock.db"));
        StationEvents events = new StationEvents();
        channels = new Channels(
                new ChannelStore(database),
                new Catalog(new CatalogStore(database), events),
                new NoCollections(),
                events,
                new AirClock(InstantSource.fixed(NOW), () -> 0));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void copyOfAChannelWithTheLongestName_endsInCopy_andBreaksNoCharacter() {
        Channel present = channels.create(ChannelRequest.named("\uD83D\uDCFA".repeat(ChannelRequest.LONGEST_NAME), 1));

        Channel copy = channels.duplicate(present.id());

        assertThat(copy.name()).endsWith(" copy").doesNotContainPattern("[\\x{D800}-\\x{DFFF}]");
        assertThat(copy.name().length()).isLessThanOrEqualTo(ChannelRequest.LONGEST_NAME);
        assertThat(copy.number()).isEqualTo(2);
    }

    /** The limit held for new channels only: copies of a channel passed it. */
    @Test
    void copyOfAChannel_whenThereAreAsManyAsThereCanBe_isRefused() {
        Channel first = channels.create(ChannelRequest.named("First", 1));
        database.write(
                db -> db.execute("with recursive more (number) as (select 2 union all select number + 1 from more "
                        + "where number < " + Channels.MOST_CHANNELS
                        + ") insert into channel (number, name, grouping, enabled, "
                        + "schedule_type, seed, packaging, video_codec, target_seconds, dts_delay_ticks, max_height, created_at, updated_at) "
                        + "select more.number, 'More', '', 1, schedule_type, seed, packaging, video_codec, target_seconds, dts_delay_ticks, "
                        + "max_height, created_at, updated_at from more, channel where channel.number = 1"));

        assertThatThrownBy(() -> channels.duplicate(first.id()))
                .isInstanceOf(StationException.class)
                .hasMessageContaining("10000");
        assertThatThrownBy(() -> channels.create(ChannelRequest.named("Another", 20_000)))
                .isInstanceOf(StationException.class);
    }
}
