package tv.genlock.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tv.genlock.channel.GridStation.EPISODES;
import static tv.genlock.channel.GridStation.HOUR;
import static tv.genlock.channel.GridStation.MINUTE;
import static tv.genlock.channel.GridStation.NOW;
import static tv.genlock.channel.GridStation.assertTouching;
import static tv.genlock.channel.GridStation.block;
import static tv.genlock.channel.GridStation.filmsAndSeries;
import static tv.genlock.channel.GridStation.grid;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.genlock.media.Ticks;
import tv.genlock.problem.StationException;
import tv.genlock.schedule.ScheduleEntry;
import tv.genlock.schedule.ScheduleEntry.Origin;
import tv.genlock.schedule.grid.Block.Order;

/** Entries placed, moved, locked and removed by hand in the schedule of a grid. */
class ManualEntriesTest {
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
    void filmByHand_stays_andTheBlocksGoAroundIt() {
        station.fill();
        Channel channel = station.channel(1, filmsAndSeries());
        long start = Ticks.of(NOW) + 26 * HOUR;

        ScheduleEntry placed = station.byHand
                .place(channel.id(), 3, start)
                .entry()
                .orElseThrow()
                .entry();

        assertTouching(station.schedule(channel));
        assertThat(station.schedule(channel)).contains(placed);
        assertThat(station.schedule(channel).stream()
                        .filter(entry -> entry.origin() == Origin.SLATE)
                        .mapToLong(entry -> entry.endTicks() - entry.startTicks())
                        .sum())
                .isLessThan(3 * HOUR);

        station.byHand.remove(placed.id());

        assertTouching(station.schedule(channel));
        assertThat(station.schedule(channel)).noneMatch(entry -> entry.origin() == Origin.MANUAL);
    }

    @Test
    void entryLocked_survivesRefreshAndResetWithItsId_andTheSeriesGoesOnBehindIt() {
        station.fill();
        Channel channel = station.channel(1, grid(block("series", "06:00", 1440, EPISODES, Order.EPISODES)));
        List<ScheduleEntry> before = station.schedule(channel);
        ScheduleEntry kept = station.entryAt(channel, Ticks.of(NOW) + 5 * HOUR);

        ScheduleEntry locked = station.byHand
                .lock(kept.id(), true, false)
                .entry()
                .orElseThrow()
                .entry();
        station.programming.planAnew(channel.id(), Programming.Mode.REFRESH);

        assertThat(locked).isEqualTo(kept.by(Origin.MANUAL));
        assertThat(station.schedule(channel))
                .isEqualTo(before.stream()
                        .map(entry -> entry.equals(kept) ? locked : entry)
                        .toList());

        station.programming.planAnew(channel.id(), Programming.Mode.RESET);

        assertThat(station.schedule(channel)).contains(locked);
        assertTouching(station.schedule(channel));

        station.byHand.lock(kept.id(), false, false);

        assertThat(station.schedule(channel)).noneMatch(entry -> entry.origin() == Origin.MANUAL);
        assertTouching(station.schedule(channel));
    }

    @Test
    void editsByHand_undoneInReverse_leaveTheScheduleAsItWas_andCanBeDoneAgain() {
        station.fill();
        Channel channel = station.channel(1, filmsAndSeries());
        List<String> before = told(channel);
        List<List<String>> states = new ArrayList<>(List.of(before));
        List<Long> steps = new ArrayList<>();
        ScheduleEntry film = station.entryAt(channel, Ticks.of(NOW) + 9 * HOUR);

        ManualEntries.Edited moved =
                station.byHand.change(film.id(), change(film.startTicks() + 20 * HOUR, -1, -1), false);
        states.add(told(channel));
        ScheduleEntry there = moved.entry().orElseThrow().entry();
        ManualEntries.Edited trimmed = station.byHand.change(
                there.id(), change(there.startTicks(), there.startTicks() + HOUR, 10 * MINUTE), false);
        states.add(told(channel));
        ManualEntries.Edited removed =
                station.byHand.remove(trimmed.entry().orElseThrow().entry().id());
        List.of(moved, trimmed, removed).forEach(edit -> steps.addAll(edit.undo()));
        assertThat(told(channel)).isEqualTo(before);

        List<Long> again = new ArrayList<>();
        for (int n = steps.size() - 1; n >= 0; n--) {
            again.addAll(station.byHand.undo(List.of(steps.get(n))).undo());
            assertThat(told(channel)).isEqualTo(states.get(n));
            assertTouching(station.schedule(channel));
        }
        station.byHand.undo(List.of(again.getLast()));

        assertThat(told(channel)).isEqualTo(states.get(1));
        assertThatThrownBy(() -> station.byHand.undo(List.of(again.getLast()))).isInstanceOf(StationException.class);
        assertThatThrownBy(() -> station.byHand.undo(List.of(4711L))).isInstanceOf(StationException.class);
    }

    @Test
    void entryWithBreaks_moved_keepsThem() {
        station.fill();
        Channel channel = station.channel(1, filmsAndSeries());
        ScheduleEntry broken = station.schedule(channel).stream()
                .filter(entry ->
                        entry.startTicks() > station.lock() && entry.reason().contains("breaks until"))
                .findFirst()
                .orElseThrow();

        ScheduleEntry moved = station.byHand
                .change(broken.id(), change(broken.startTicks() + 24 * HOUR, -1, -1), false)
                .entry()
                .orElseThrow()
                .entry();

        assertThat(moved.endTicks() - moved.startTicks()).isEqualTo(broken.endTicks() - broken.startTicks());
        assertTouching(station.schedule(channel));
    }

    @Test
    void editTried_storesNothing_andTellsWhatItWould() {
        station.fill();
        Channel channel = station.channel(1, filmsAndSeries());
        List<ScheduleEntry> before = station.schedule(channel);
        ScheduleEntry film = station.entryAt(channel, Ticks.of(NOW) + 9 * HOUR);

        ManualEntries.Edited tried =
                station.byHand.change(film.id(), change(film.startTicks() + 20 * HOUR, -1, -1), true);

        assertThat(tried.entry().orElseThrow().entry().startTicks()).isEqualTo(film.startTicks() + 20 * HOUR);
        assertThat(tried.replaced()).isNotEmpty();
        assertThat(tried.undo()).isEmpty();
        assertThat(station.schedule(channel)).isEqualTo(before);
        assertThatThrownBy(() -> station.byHand.change(
                        film.id(), change(film.startTicks(), film.startTicks() + 9 * HOUR, -1), true))
                .isInstanceOf(StationException.class)
                .hasMessageContaining("left of the item");
    }

    private static ManualEntries.Change change(long start, long end, long in) {
        return new ManualEntries.Change(given(start), given(end), given(in), OptionalLong.empty());
    }

    private static OptionalLong given(long value) {
        return value < 0 ? OptionalLong.empty() : OptionalLong.of(value);
    }

    /** Six days of the schedule in words that say nothing of ids; its end may move, as blocks are built whole. */
    private List<String> told(Channel channel) {
        return station.airings.entries(channel.id(), 0, Ticks.of(NOW) + 144 * HOUR).stream()
                .map(entry -> entry.withId(0).toString())
                .toList();
    }
}
