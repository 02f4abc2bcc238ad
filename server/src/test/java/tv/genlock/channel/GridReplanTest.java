package tv.genlock.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.genlock.channel.GridStation.EPISODES;
import static tv.genlock.channel.GridStation.FILMS;
import static tv.genlock.channel.GridStation.HOUR;
import static tv.genlock.channel.GridStation.assertTouching;
import static tv.genlock.channel.GridStation.block;
import static tv.genlock.channel.GridStation.filmsAndSeries;
import static tv.genlock.channel.GridStation.grid;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.genlock.schedule.PlanDifference;
import tv.genlock.schedule.ScheduleEntry;
import tv.genlock.schedule.grid.Block.Order;

/** A schedule planned again: what stays, what changes, and what people are told before. */
class GridReplanTest {
    @TempDir
    Path folder;

    private GridStation station;

    @BeforeEach
    void open() {
        station = new GridStation(folder);
    }

    @AfterEach
    void close() {
        station.close();
    }

    @Test
    void refresh_ofWhatDidNotChange_changesNothing_notEvenAnId() {
        station.fill();
        Channel channel = station.channel(1, filmsAndSeries());
        List<ScheduleEntry> before = station.schedule(channel);

        Programming.Extension again = station.programming.planAnew(channel.id(), Programming.Mode.REFRESH);
        Programming.Extension onceMore = station.programming.planAnew(channel.id(), Programming.Mode.REFRESH);

        assertThat(station.schedule(channel)).isEqualTo(before);
        assertThat(again.added()).isZero();
        assertThat(onceMore.added()).isZero();
    }

    @Test
    void refresh_afterAnEdit_goesOnWithTheEpisodes_andWhatIsOnItsWayStays() {
        station.fill();
        Channel channel = station.channel(1, grid(block("series", "06:00", 1440, EPISODES, Order.EPISODES)));
        List<ScheduleEntry> before = station.schedule(channel);
        station.grids.keep(
                channel.id(),
                grid(
                        block("series", "06:00", 840, EPISODES, Order.EPISODES),
                        block("prime", "20:00", 600, FILMS, Order.SHUFFLE)));

        station.programming.planAnew(channel.id(), Programming.Mode.REFRESH);

        List<ScheduleEntry> after = station.schedule(channel);
        assertTouching(after);
        assertThat(after.stream()
                        .filter(entry -> entry.startTicks() < station.lock())
                        .toList())
                .isEqualTo(before.stream()
                        .filter(entry -> entry.startTicks() < station.lock())
                        .toList());
        assertThat(inOrder(after, "Alpha")).isTrue();
        assertThat(inOrder(after, "Beta")).isTrue();
        assertThat(after).anyMatch(entry -> entry.placing().block().equals("prime"));
        long kept = before.stream().filter(after::contains).count();
        assertThat(kept)
                .isGreaterThan(before.stream()
                        .filter(entry -> entry.startTicks() < station.lock())
                        .count());
    }

    /** Whether every episode follows the one before it, from the first to the last and over again. */
    private boolean inOrder(List<ScheduleEntry> entries, String series) {
        List<Integer> numbers = new ArrayList<>();
        for (ScheduleEntry entry : entries) {
            entry.itemId().stream()
                    .mapToObj(id -> station.catalog.snapshot().item(id).orElseThrow())
                    .filter(item -> item.title().startsWith(series))
                    .forEach(item -> numbers.add(item.series().orElseThrow().episode()));
        }
        for (int n = 1; n < numbers.size(); n++) {
            if (numbers.get(n) != numbers.get(n - 1) % 30 + 1) {
                return false;
            }
        }
        return numbers.size() > 100;
    }

    @Test
    void reset_beginsSeriesFromTheStart_behindWhatIsOnItsWay() {
        station.fill();
        Channel channel = station.channel(1, grid(block("series", "06:00", 1440, EPISODES, Order.EPISODES)));
        List<ScheduleEntry> before = station.schedule(channel);

        station.programming.planAnew(channel.id(), Programming.Mode.RESET);

        List<ScheduleEntry> after = station.schedule(channel);
        assertTouching(after);
        assertThat(after.stream()
                        .filter(entry -> entry.startTicks() < station.lock())
                        .toList())
                .isEqualTo(before.stream()
                        .filter(entry -> entry.startTicks() < station.lock())
                        .toList());
        ScheduleEntry first = after.stream()
                .filter(entry -> entry.startTicks() >= station.lock())
                .findFirst()
                .orElseThrow();
        assertThat(station.catalog
                        .snapshot()
                        .item(first.itemId().getAsLong())
                        .orElseThrow()
                        .title())
                .endsWith(" 1");
    }

    @Test
    void continued_onlyAdds_andIsAsIfBuiltAtOnce() {
        station.fill();
        Channel channel = station.channel(1, filmsAndSeries());
        List<ScheduleEntry> week = station.schedule(channel);

        station.programming.extend(channel.id(), 14);

        List<ScheduleEntry> both = station.schedule(channel);
        assertTouching(both);
        assertThat(both.subList(0, week.size())).isEqualTo(week);
        station.programming.planAnew(channel.id(), Programming.Mode.REFRESH);
        assertThat(station.schedule(channel)).isEqualTo(both);
    }

    @Test
    void planImagined_tellsHowWhatIsPlannedThenDiffers() {
        station.fill();
        Channel channel = station.channel(1, filmsAndSeries());
        List<ScheduleEntry> before = station.schedule(channel);
        station.grids.keep(
                channel.id(),
                grid(
                        block("prime", "20:15", 240, FILMS, Order.SHUFFLE),
                        block("marathon", "10:00", 300, EPISODES, Order.MARATHON),
                        block("late", "01:00", 120, FILMS, Order.CHRONOLOGICAL)));

        PlanDifference told = station.programming
                .imagine(channel.id(), Programming.Mode.REFRESH, 7)
                .difference();
        station.programming.planAnew(channel.id(), Programming.Mode.REFRESH);

        List<ScheduleEntry> after = station.schedule(channel);
        long from = told.fromTicks().orElseThrow();
        assertThat(told).isEqualTo(PlanDifference.between(since(before, station.lock()), since(after, station.lock())));
        assertThat(told.same()).isGreaterThan(5);
        assertThat(told.differing()).isGreaterThan(30);
        assertThat(after.stream().filter(entry -> entry.startTicks() < from))
                .containsExactlyElementsOf(before.stream()
                        .filter(entry -> entry.startTicks() < from)
                        .toList());
    }

    /** What begins from the end of what runs into {@code ticks} on. */
    private static List<ScheduleEntry> since(List<ScheduleEntry> entries, long ticks) {
        return entries.stream().filter(entry -> entry.startTicks() >= ticks).toList();
    }

    @Test
    void imagined_writesNothing() {
        station.fill();
        Channel channel = station.channel(1, filmsAndSeries());
        List<ScheduleEntry> before = station.schedule(channel);

        Programming.Imagined refresh = station.programming.imagine(channel.id(), Programming.Mode.REFRESH, 7);
        Programming.Imagined more = station.programming.imagine(channel.id(), Programming.Mode.CONTINUE, 9);

        assertThat(refresh.difference().differing()).isZero();
        assertThat(refresh.difference().same()).isGreaterThan(100);
        assertThat(more.difference().added()).isPositive();
        assertThat(station.schedule(channel)).isEqualTo(before);
    }

    @Test
    void checkpoint_movesUp_soThatWhatIsForgottenIsNotNeeded() {
        station.fill();
        Channel channel = station.channel(1, filmsAndSeries());
        List<ScheduleEntry> before = station.schedule(channel);

        station.programming.extendEnding();
        station.store.forgetBefore(station.lock() - 3 * HOUR);

        assertThat(station.store.checkpoint(channel.id()).orElseThrow().throughTicks())
                .isEqualTo(station.lock());
        station.programming.planAnew(channel.id(), Programming.Mode.REFRESH);
        assertThat(station.schedule(channel))
                .isEqualTo(before.stream()
                        .filter(entry -> entry.endTicks() >= station.lock() - 3 * HOUR)
                        .toList());
    }
}
