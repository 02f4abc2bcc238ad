package tv.genlock.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.genlock.channel.GridStation.FILMS;
import static tv.genlock.channel.GridStation.HOUR;
import static tv.genlock.channel.GridStation.MINUTE;
import static tv.genlock.channel.GridStation.block;
import static tv.genlock.channel.GridStation.filmsAndSeries;
import static tv.genlock.channel.GridStation.grid;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.genlock.channel.grid.GridText;
import tv.genlock.schedule.PlanDifference;
import tv.genlock.schedule.ScheduleEntry;
import tv.genlock.schedule.grid.Block.Order;
import tv.genlock.schedule.grid.Content;
import tv.genlock.schedule.grid.ProgramGrid;

/** Channels whose grids look at another channel: kept apart from it, or airing it later. */
class GridNeighboursTest {
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

    private static ProgramGrid apartFrom(ProgramGrid grid, long... channels) {
        return new ProgramGrid(
                grid.zone(),
                grid.dayStart(),
                grid.dayparts(),
                grid.templates(),
                grid.week(),
                grid.overrides(),
                grid.otherwise(),
                grid.filler(),
                grid.never(),
                grid.breaks(),
                Arrays.stream(channels).boxed().collect(Collectors.toSet()));
    }

    private boolean everAtOnce(Channel one, Channel other) {
        return station.schedule(one).stream()
                .filter(entry -> entry.itemId().isPresent() && entry.startTicks() >= station.lock())
                .anyMatch(entry -> station.airings.entries(other.id(), entry.startTicks(), entry.endTicks()).stream()
                        .anyMatch(there -> there.itemId().equals(entry.itemId())));
    }

    @Test
    void channelsKeptApart_neverAirTheSameAtOnce_whicheverIsPlannedLater() {
        station.fill();
        ProgramGrid films = grid(block("films", "06:00", 1440, FILMS, Order.CHRONOLOGICAL));
        Channel first = station.channel(1, films);
        Channel second = station.channel(2, films);
        assertThat(everAtOnce(first, second)).isTrue();

        station.grids.keep(second.id(), apartFrom(films, first.id()));
        station.programming.planAnew(second.id(), Programming.Mode.REFRESH);
        assertThat(everAtOnce(second, first)).isFalse();
        List<ScheduleEntry> before = station.schedule(second);
        station.programming.planAnew(second.id(), Programming.Mode.REFRESH);
        assertThat(station.schedule(second)).isEqualTo(before);

        station.grids.keep(first.id(), grid(block("others", "06:00", 1440, FILMS, Order.SHUFFLE)));
        station.programming.planAnew(first.id(), Programming.Mode.REFRESH);
        assertThat(station.schedule(second)).isEqualTo(before);
        assertThat(everAtOnce(first, second)).isFalse();
        assertThat(GridText.read(GridText.of(apartFrom(films, first.id()))).apartFrom())
                .containsExactly(first.id());
    }

    @Test
    void channelKeptApartFromAnAutomaticOne_isPlannedAnewWithIt() {
        station.fill();
        Channel automatic = station.channels.create(ChannelRequest.named("Automatic", 8));
        station.programming.extend(automatic.id(), 3);
        ProgramGrid films = grid(block("films", "06:00", 1440, FILMS, Order.SHUFFLE));
        Channel second = station.channel(2, apartFrom(films, automatic.id()));
        assertThat(everAtOnce(second, automatic)).isFalse();

        station.channels.seed(automatic.id(), 99);
        station.programming.planAnew(automatic.id(), Programming.Mode.RESET);

        assertThat(everAtOnce(second, automatic)).isFalse();
    }

    @Test
    void delayedChannel_airsWhatTheOtherDid_andFollowsItsChanges() {
        station.fill();
        Channel first = station.channel(1, filmsAndSeries());
        Channel later = station.channel(
                2, grid(block("plus-one", "06:00", 1440, new Content.Delayed(first.id(), 60), Order.EPISODES)));
        assertDelayed(first, later);

        station.grids.keep(first.id(), grid(block("prime", "18:00", 300, FILMS, Order.RANDOM)));
        station.programming.planAnew(first.id(), Programming.Mode.REFRESH);

        assertDelayed(station.channels.get(first.id()), station.channels.get(later.id()));
    }

    @Test
    void planImagined_tellsWhatDiffersOnTheChannelsThatFollow() {
        station.fill();
        Channel first = station.channel(1, filmsAndSeries());
        Content delayed = new Content.Delayed(first.id(), 60);
        Channel later = station.channel(2, grid(block("plus-one", "06:00", 1440, delayed, Order.EPISODES)));
        Content twice = new Content.Delayed(later.id(), 60);
        Channel latest = station.channel(3, grid(block("plus-two", "06:00", 1440, twice, Order.EPISODES)));
        List<ScheduleEntry> before = station.schedule(later);
        List<ScheduleEntry> beforeThat = station.schedule(latest);
        station.grids.keep(first.id(), grid(block("prime", "18:00", 300, FILMS, Order.RANDOM)));

        Followers.Effect told = station.programming
                .imagine(first.id(), Programming.Mode.REFRESH, 7)
                .others();
        assertThat(station.schedule(later)).isEqualTo(before);
        station.programming.planAnew(first.id(), Programming.Mode.REFRESH);

        int differing = PlanDifference.between(before, station.schedule(later)).differing();
        int differingThere =
                PlanDifference.between(beforeThat, station.schedule(latest)).differing();
        assertThat(told).isEqualTo(new Followers.Effect(2, differing + differingThere));
        assertThat(differing).isGreaterThan(30);
        assertThat(station.programming
                        .imagine(first.id(), Programming.Mode.REFRESH, 7)
                        .others())
                .isEqualTo(Followers.Effect.NONE);
        assertThat(station.programming
                        .imagine(first.id(), Programming.Mode.CONTINUE, 9)
                        .others())
                .isEqualTo(Followers.Effect.NONE);
    }

    private void assertDelayed(Channel first, Channel later) {
        long from = station.lock() + 2 * HOUR;
        List<ScheduleEntry> delayed = station.schedule(later).stream()
                .filter(entry -> entry.startTicks() > from && entry.itemId().isPresent())
                .toList();
        Map<Long, ScheduleEntry> source = new HashMap<>();
        station.schedule(first).forEach(entry -> source.put(entry.startTicks() + 60 * MINUTE, entry));
        long same = delayed.stream()
                .filter(entry -> source.containsKey(entry.startTicks())
                        && source.get(entry.startTicks()).itemId().equals(entry.itemId()))
                .count();
        assertThat(same).isGreaterThan(delayed.size() * 9L / 10).isGreaterThan(50);
    }
}
