package tv.genlock.schedule;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import tv.genlock.media.Ticks;
import tv.genlock.schedule.ScheduleItem.Episode;
import tv.genlock.schedule.ScheduleItem.Kind;

/** Items, plans and times for tests of this room. */
final class Catalogs {
    static final long NOON = Ticks.of(Instant.parse("2026-11-21T12:00:00Z"));
    static final long MINUTE = 60 * Ticks.PER_SECOND;
    static final long DAY = 24 * 60 * MINUTE;

    private Catalogs() {}

    static ChannelPlan auto(long seed) {
        return new ChannelPlan(1, "One", seed, ChannelPlan.Type.GENRE_AUTO, ZoneOffset.UTC);
    }

    static ChannelPlan manual() {
        return new ChannelPlan(1, "One", 7, ChannelPlan.Type.MANUAL, ZoneOffset.UTC);
    }

    static ScheduleItem movie(long id, long ticks, String... genres) {
        return new ScheduleItem(id, id + 1000, Kind.MOVIE, "Film " + id, ticks, Optional.empty(), List.of(genres));
    }

    static ScheduleItem clip(long id, long ticks) {
        return new ScheduleItem(id, id + 1000, Kind.CLIP, "Clip " + id, ticks, Optional.empty(), List.of());
    }

    static ScheduleItem episode(long id, long series, int season, int number, long ticks) {
        var place = new Episode(series, "Series " + series, season, number);
        return new ScheduleItem(id, id + 1000, Kind.EPISODE, "Episode " + number, ticks, Optional.of(place), List.of());
    }

    static ItemPool pool(List<ScheduleItem> items) {
        return CatalogSnapshot.of(items).select(ItemFilter.ALL);
    }

    static List<ScheduleItem> movies(int count) {
        List<ScheduleItem> items = new ArrayList<>();
        for (int n = 1; n <= count; n++) {
            items.add(movie(n, 90 * MINUTE + n * 1_001));
        }
        return items;
    }

    /** A mixed catalog of {@code count} items that depends on {@code seed} alone. */
    static List<ScheduleItem> mixed(int count, long seed) {
        Random random = new Random(seed);
        List<ScheduleItem> items = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            long id = 1 + n * 3L + random.nextInt(3);
            items.add(
                    switch (random.nextInt(10)) {
                        case 0, 1, 2 -> movie(id, (70 + random.nextInt(90)) * MINUTE + random.nextInt(10_000));
                        case 3, 4 -> clip(id, (1 + random.nextInt(400)) * Ticks.PER_SECOND + random.nextInt(90_000));
                        default ->
                            episode(
                                    id,
                                    1 + random.nextInt(1 + count / 20),
                                    random.nextInt(5),
                                    1 + random.nextInt(12),
                                    (20 + random.nextInt(30)) * MINUTE + random.nextInt(10_000));
                    });
        }
        return items;
    }

    /** Small catalogs of every shape: one-frame clips, two-day films, equal lengths, series with gaps. */
    static Arbitrary<List<ScheduleItem>> anyCatalog() {
        Arbitrary<Long> ticks = Arbitraries.frequencyOf(
                        Tuple.of(1, Arbitraries.longs().between(1, 3_003)),
                        Tuple.of(4, Arbitraries.longs().between(Ticks.PER_SECOND, 5 * MINUTE)),
                        Tuple.of(30, Arbitraries.longs().between(5 * MINUTE, 3 * 60 * MINUTE)),
                        Tuple.of(1, Arbitraries.longs().between(DAY, 2 * DAY)))
                .withoutEdgeCases();
        Arbitrary<ScheduleItem> item = Combinators.combine(
                        Arbitraries.longs().between(1, 500),
                        Arbitraries.integers().between(0, 9),
                        ticks,
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(1, 9))
                .as((id, kind, length, season, number) -> kind < 4
                        ? movie(id, length)
                        : kind < 6 ? clip(id, length) : episode(id, kind, season, number, length));
        return item.list().ofMaxSize(40).uniqueElements(ScheduleItem::id);
    }
}
