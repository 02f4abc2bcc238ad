package tv.genlock.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.genlock.channel.GridStation.EPISODES;
import static tv.genlock.channel.GridStation.FILMS;
import static tv.genlock.channel.GridStation.HOUR;
import static tv.genlock.channel.GridStation.NOW;
import static tv.genlock.channel.GridStation.PLAYLIST;
import static tv.genlock.channel.GridStation.assertTouching;
import static tv.genlock.channel.GridStation.block;
import static tv.genlock.channel.GridStation.filmsAndSeries;
import static tv.genlock.channel.GridStation.grid;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.genlock.catalog.CatalogItem;
import tv.genlock.channel.grid.GridText;
import tv.genlock.media.Ticks;
import tv.genlock.schedule.ScheduleEntry;
import tv.genlock.schedule.ScheduleItem.Kind;
import tv.genlock.schedule.ScheduleItem.Traits;
import tv.genlock.schedule.grid.Block;
import tv.genlock.schedule.grid.Block.Amount;
import tv.genlock.schedule.grid.Block.Fit;
import tv.genlock.schedule.grid.Block.Order;
import tv.genlock.schedule.grid.BreakPolicies;
import tv.genlock.schedule.grid.Content;
import tv.genlock.schedule.grid.DateOverride;
import tv.genlock.schedule.grid.DateRule;
import tv.genlock.schedule.grid.Daypart;
import tv.genlock.schedule.grid.ProgramGrid;

/** What a programme grid puts on the air of its channel. */
class GridPlanTest {
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
    void grid_isStored_asItWas() {
        ProgramGrid grid = new ProgramGrid(
                ZoneId.of("America/New_York"),
                LocalTime.of(5, 30),
                List.of(new Daypart(
                        "day", LocalTime.of(6, 0), LocalTime.of(20, 0), Set.of(DayOfWeek.SUNDAY), 12, false)),
                filmsAndSeries().templates(),
                Map.of(DayOfWeek.FRIDAY, "day"),
                List.of(
                        new DateOverride(
                                "Easter",
                                new DateRule.Easter(-2, 1),
                                "day",
                                3,
                                Optional.of(NOW.atZone(ZoneId.of("UTC")).toLocalDate())),
                        new DateOverride(
                                "Thanks",
                                new DateRule.NthWeekday(4, DayOfWeek.THURSDAY, Month.NOVEMBER),
                                "day",
                                0,
                                Optional.empty()),
                        new DateOverride(
                                "Feast",
                                new DateRule.Yearly(MonthDay.of(12, 24), MonthDay.of(1, 6)),
                                "day",
                                0,
                                Optional.empty())),
                new Content.Rerun("prime", 1),
                new Content.Query("kind:clip"),
                Set.of(3L, 4L),
                BreakPolicies.NONE);

        assertThat(GridText.read(GridText.of(grid))).isEqualTo(grid);
    }

    @Test
    void week_ofAGrid_isStoredWithItsBlocks_andTheCatalogsTraitsAreKnown() {
        station.fill();
        Channel channel = station.channel(1, filmsAndSeries());
        List<ScheduleEntry> week = station.schedule(channel);

        assertTouching(week);
        assertThat(week.getLast().endTicks()).isGreaterThanOrEqualTo(Ticks.of(NOW) + 7 * 24 * HOUR);
        assertThat(week).anyMatch(entry -> entry.placing().block().equals("prime"));
        assertThat(week.stream().filter(entry -> entry.placing().block().equals("prime")))
                .allMatch(entry -> entry.title().startsWith("Film"));
        Traits film = station.catalog.snapshot().items().stream()
                .filter(item -> item.title().equals("Film 3"))
                .findFirst()
                .orElseThrow()
                .traits();
        assertThat(film.minimumAge()).isEqualTo(18);
        assertThat(film.premiereDay()).isEqualTo(LocalDate.of(1913, 5, 1).toEpochDay());
    }

    @Test
    void mix_andUntil_areStored_andPlanned() {
        station.fill();
        Content mix = new Content.Mix(List.of(new Content.Part(FILMS, 1), new Content.Part(EPISODES, 3)));
        Block evening = new Block(
                "mix",
                "",
                LocalTime.of(12, 0),
                720,
                mix,
                Order.SHUFFLE,
                new Amount.Until(LocalTime.of(22, 30)),
                Fit.DEFAULT,
                Optional.empty());
        assertThat(GridText.read(GridText.of(grid(evening)))).isEqualTo(grid(evening));
        Channel channel = station.channel(1, grid(evening));
        List<ScheduleEntry> before = station.schedule(channel);

        assertThat(before).anyMatch(entry -> entry.rule().equals("block mix: shuffle, part 2"));
        assertThat(station.programming
                        .planAnew(channel.id(), Programming.Mode.REFRESH)
                        .added())
                .isZero();
        assertThat(station.schedule(channel)).isEqualTo(before);
    }

    @Test
    void playlist_airsInItsOwnOrder_andAQueryWhatItFinds() {
        station.fill();
        List<Long> films = station.catalog.snapshot().items().stream()
                .filter(item -> item.kind() == Kind.MOVIE)
                .map(CatalogItem::id)
                .toList();
        station.playlist = List.of(films.get(7), films.get(2), films.get(5), films.get(0));
        Channel channel = station.channel(
                1,
                grid(
                        block("list", "06:00", 720, new Content.Playlist(PLAYLIST), Order.PLAYLIST),
                        block("found", "18:00", 720, new Content.Query("Beta"), Order.EPISODES)));

        List<Long> aired = station.schedule(channel).stream()
                .filter(entry ->
                        entry.placing().block().equals("list") && entry.itemId().isPresent())
                .map(entry -> entry.itemId().getAsLong())
                .toList();
        for (int n = 1; n < aired.size(); n++) {
            assertThat(station.playlist.indexOf(aired.get(n)))
                    .isEqualTo((station.playlist.indexOf(aired.get(n - 1)) + 1) % 4);
        }
        assertThat(station.schedule(channel).stream()
                        .filter(entry -> entry.placing().block().equals("found")
                                && entry.itemId().isPresent()))
                .isNotEmpty()
                .allMatch(entry -> entry.title().equals("Beta"));
    }
}
