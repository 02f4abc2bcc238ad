package tv.genlock.schedule.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tv.genlock.media.Ticks;
import tv.genlock.schedule.ItemFilter;
import tv.genlock.schedule.ScheduleEntry;
import tv.genlock.schedule.ScheduleItem;
import tv.genlock.schedule.ScheduleItem.Kind;
import tv.genlock.schedule.ScheduleResult;
import tv.genlock.schedule.ScheduleState;
import tv.genlock.schedule.grid.Block.Amount;
import tv.genlock.schedule.grid.Block.Fit;
import tv.genlock.schedule.grid.Block.Order;

/** Blocks that share their time by weight, end at a time of the clock, and keep stories together. */
class MixTest {
    private static final long MINUTE = 60 * Ticks.PER_SECOND;
    private static final long SIX = Ticks.of(Instant.parse("2026-11-21T06:00:00Z"));
    private static final Content MOVIES = new Content.Filtered(Grids.MOVIES);
    private static final Content EPISODES = new Content.Filtered(Grids.EPISODES);
    private static final Content NOTHING = new Content.Filtered(Grids.NOTHING);

    private static ScheduleResult build(
            Content content, Order order, Amount amount, List<ScheduleItem> items, int days) {
        Block block = Grids.block("mix", "06:00", 1440, content, order, amount, Fit.DEFAULT);
        return GridBuilder.build(
                Grids.plan(Grids.grid("UTC", List.of(block))),
                Grids.programmes(items),
                ScheduleState.FRESH,
                SIX,
                SIX + days * 24 * 60 * MINUTE,
                List.of(),
                100_000);
    }

    private static long time(ScheduleResult built, String part) {
        return built.entries().stream()
                .filter(entry -> entry.rule().endsWith(part))
                .mapToLong(entry -> entry.endTicks() - entry.startTicks())
                .sum();
    }

    @Test
    void partsOfAMix_shareTheAirTimeByWeight_eachInTheBlocksOrder() {
        Content mix = new Content.Mix(List.of(new Content.Part(MOVIES, 3), new Content.Part(EPISODES, 1)));
        for (Order order : Order.values()) {
            ScheduleResult built = build(mix, order, new Amount.Fill(), Grids.items(), 14);

            double films = time(built, ", part 1");
            double episodes = time(built, ", part 2");
            assertThat(films / (films + episodes)).as(order.name()).isBetween(0.73, 0.77);
            assertThat(built.entries())
                    .anyMatch(entry -> entry.reason().contains("2nd of 2 parts by weight 3:1"))
                    .filteredOn(entry -> entry.rule().endsWith(", part 1"))
                    .extracting(ScheduleEntry::title)
                    .allMatch(title -> title.startsWith("Film"));
        }
    }

    @Test
    void partWithoutAnything_leavesItsTimeToTheOthers_andLaterTakesNoMoreThanItsShare() {
        Content mix = new Content.Mix(List.of(new Content.Part(NOTHING, 9), new Content.Part(EPISODES, 1)));

        ScheduleResult built = build(mix, Order.EPISODES, new Amount.Fill(), Grids.items(), 3);

        assertThat(built.entries()).allMatch(entry -> entry.rule().endsWith(", part 2"));
        assertThat(built.newState().blocks().byBlock().get("mix").shares().get(1))
                .isLessThan(10 * 4 * 60 * MINUTE);
    }

    @Test
    void until_noProgrammeBeginsThenOrLater_andTheRestIsFilled() {
        ScheduleResult built = build(MOVIES, Order.SHUFFLE, new Amount.Until(LocalTime.of(22, 30)), Grids.items(), 2);

        assertThat(built.entries())
                .filteredOn(entry -> entry.rule().endsWith("shuffle"))
                .isNotEmpty()
                .allMatch(entry -> (entry.startTicks() - SIX) % (24 * 60 * MINUTE) < (16 * 60 + 30) * MINUTE);
        assertThat(built.entries()).anyMatch(entry -> entry.rule().endsWith("filler"));
    }

    @Test
    void laterPartsOfStories_airBehindTheFirst_inShufflesAndDraws() {
        List<ScheduleItem> items = new ArrayList<>(Grids.items());
        items.removeIf(item -> item.kind() == Kind.EPISODE);
        for (int n = 0; n < 40; n++) {
            String title = n % 4 == 1 ? "Voyage, Part 1" : n % 4 == 2 ? "Voyage, Part 2" : "Chapter " + n;
            items.add(Grids.episode(100 + n, 1, n, title));
        }
        for (Order order : List.of(Order.SHUFFLE, Order.RANDOM, Order.EPISODES, Order.STRIP)) {
            Content all = new Content.Filtered(new ItemFilter(Set.of(), Set.of(), Set.of(Kind.EPISODE, Kind.MOVIE)));
            List<ScheduleEntry> aired =
                    build(all, order, new Amount.Fill(), items, 20).entries();

            int seen = 0;
            for (int n = 1; n < aired.size(); n++) {
                long id = aired.get(n).itemId().orElse(-1);
                if (id >= 100 && id < 140 && (id - 100) % 4 == 2) {
                    assertThat(aired.get(n - 1).itemId()).as(order.name()).hasValue(id - 1);
                    seen++;
                }
            }
            assertThat(seen).as(order.name()).isPositive();
        }
    }
}
