package tv.genlock.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tv.genlock.schedule.Catalogs.DAY;
import static tv.genlock.schedule.Catalogs.MINUTE;
import static tv.genlock.schedule.Catalogs.NOON;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tv.genlock.schedule.ScheduleEntry.Origin;
import tv.genlock.schedule.ScheduleItem.Kind;

class ScheduleBuilderTest {
    @Test
    void build_oneSeries_airsSeasonsInOrderThenSpecialsThenStartsOver() {
        List<ScheduleItem> items = List.of(
                Catalogs.episode(1, 9, 0, 1, 30 * MINUTE),
                Catalogs.episode(2, 9, 2, 1, 30 * MINUTE),
                Catalogs.episode(3, 9, 1, 2, 30 * MINUTE),
                Catalogs.episode(4, 9, 1, 1, 30 * MINUTE));

        List<ScheduleEntry> entries = build(items, 150 * MINUTE).entries();

        assertThat(ids(entries)).containsExactly(4L, 3L, 2L, 1L, 4L);
        assertThat(entries)
                .extracting(ScheduleEntry::reason)
                .containsExactly(
                        "Series 9, from the first episode",
                        "Series 9, next after S01E01",
                        "Series 9, next after S01E02",
                        "Series 9, next after S02E01",
                        "Series 9, starts over after S00E01");
        assertThat(entries.getFirst().title()).isEqualTo("Series 9");
    }

    @Test
    void build_severalSeries_neverAirsOneTwiceInARow() {
        List<ScheduleItem> items = new ArrayList<>();
        for (int n = 1; n <= 300; n++) {
            items.add(Catalogs.episode(n, 1, 1, n, 25 * MINUTE));
        }
        items.add(Catalogs.episode(1001, 2, 1, 1, 45 * MINUTE));
        items.add(Catalogs.episode(1002, 3, 1, 1, 45 * MINUTE));

        List<ScheduleEntry> entries = build(items, 7 * DAY).entries();

        for (int n = 1; n < entries.size(); n++) {
            assertThat(entries.get(n).title()).isNotEqualTo(entries.get(n - 1).title());
        }
    }

    @Test
    void build_seriesAndFilms_starvesNeither() {
        List<ScheduleItem> items = new ArrayList<>(Catalogs.movies(3));
        for (int n = 0; n < 2_000; n++) {
            items.add(Catalogs.episode(100 + n, n % 40, 1, n, 30 * MINUTE));
        }

        Map<Boolean, Long> airTime = new HashMap<>();
        build(items, 7 * DAY)
                .entries()
                .forEach(entry -> airTime.merge(
                        entry.title().startsWith("Film"), entry.endTicks() - entry.startTicks(), Long::sum));

        assertThat(airTime.get(true) / (double) (7 * DAY)).isBetween(0.22, 0.28);
    }

    @Test
    void build_filmsAndShortClips_putsAtMostTwoClipsBetweenFilms() {
        List<ScheduleItem> items = new ArrayList<>(Catalogs.movies(20));
        for (int n = 0; n < 10; n++) {
            items.add(Catalogs.clip(500 + n, 30 * 90_000));
        }

        List<ScheduleEntry> entries = build(items, DAY).entries();

        assertThat(entries)
                .extracting(entry -> entry.title().startsWith("Clip"))
                .startsWith(false, true, true, false, true, true, false);
        assertThat(entries.get(1).reason()).isEqualTo("Between programmes; clip shuffle round 1, 1st of 10");
    }

    @Test
    void build_secondRound_saysWhichRoundAndPlace() {
        List<ScheduleEntry> entries = build(Catalogs.movies(5), 2 * DAY).entries();

        assertThat(entries.get(6).rule()).isEqualTo("genre_auto: shuffle 2");
        assertThat(entries.get(6).reason()).isEqualTo("Shuffle round 2, 2nd of 5");
        assertThat(new HashSet<>(ids(entries.subList(5, 10)))).hasSize(5);
    }

    @Test
    void build_nothingMatchesTheGenre_airsSlatesThatSayWhy() {
        CatalogSnapshot catalog = CatalogSnapshot.of(Catalogs.movies(214));
        ItemPool pool = catalog.select(new ItemFilter(Set.of(), Set.of("Western"), Set.of()));

        ScheduleResult result = ScheduleBuilder.build(
                Catalogs.auto(1), pool, ScheduleState.FRESH, NOON + MINUTE, NOON + DAY, List.of());

        assertThat(result.entries()).hasSize(4).allSatisfy(entry -> {
            assertThat(entry.origin()).isEqualTo(Origin.SLATE);
            assertThat(entry.reason()).isEqualTo("No item matches: 0 of 214 items have genre ‘western’.");
        });
        assertThat(result.entries().get(1).startTicks()).isEqualTo(NOON + DAY / 4);
        assertThat(result.notes()).hasSize(1);
    }

    @Test
    void explanation_eachMissingCondition_isNamed() {
        CatalogSnapshot catalog = CatalogSnapshot.builder()
                .add(Catalogs.movie(1, MINUTE, "drama"), 5)
                .add(Catalogs.movie(2, MINUTE, "western"), 6)
                .build();

        assertThat(explain(CatalogSnapshot.of(List.of()), ItemFilter.ALL)).startsWith("The catalog is empty");
        assertThat(explain(catalog, new ItemFilter(Set.of(7L), Set.of(), Set.of())))
                .isEqualTo("No item matches: 0 of 2 items are in the chosen libraries.");
        assertThat(explain(catalog, new ItemFilter(Set.of(5L), Set.of("western"), Set.of())))
                .isEqualTo("No item matches: 0 of 1 items have genre ‘western’ (1 in other libraries).");
        assertThat(explain(catalog, new ItemFilter(Set.of(), Set.of("drama"), Set.of(Kind.CLIP))))
                .isEqualTo("No item matches: 0 of 1 items are of kind clip.");
        assertThat(explain(catalog, ItemFilter.ALL)).isEqualTo("2 of 2 items match.");
        assertThat(explain(catalog, new ItemFilter(Set.of(5L), Set.of(), Set.of()).without(Set.of(1L))))
                .isEqualTo("No item matches: all 1 that do are kept off this channel.");
    }

    @Test
    void pool_withoutWhatIsLeftOut_holdsNoneOfIt_evenWhenItIsCollected() {
        CatalogSnapshot catalog = CatalogSnapshot.of(Catalogs.movies(4));
        ItemFilter films = new ItemFilter(Set.of(), Set.of(), Set.of(), Set.of(9L));

        assertThat(catalog.select(films.without(Set.of(2L)), Set.of(1L, 2L)).size())
                .isEqualTo(1);
        assertThat(catalog.select(ItemFilter.ALL.without(Set.of(2L, 77L))).size())
                .isEqualTo(3);
        assertThat(catalog.select(films.without(Set.of(1L)), Set.of(1L)).explanation())
                .isEqualTo(
                        "No item matches: what is in the chosen collections is kept off this channel or cannot air.");
    }

    @Test
    void build_oneFrameClip_isBoundedBySlates() {
        ScheduleResult result = build(List.of(Catalogs.clip(1, 3_003)), DAY);

        assertThat(result.entries()).hasSize(144 * (ScheduleBuilder.MOST_PER_WINDOW + 1));
        assertThat(result.entries().getFirst().endTicks() - NOON).isEqualTo(3_060);
        assertThat(result.notes()).containsExactly("Only one item matches: it repeats.");
    }

    @Test
    void build_twoDayFilm_airsWholeAndIncredibleLengthIsLeftOut() {
        ScheduleResult result = build(List.of(Catalogs.movie(1, 2 * DAY), Catalogs.movie(2, Long.MAX_VALUE)), 7 * DAY);

        assertThat(ids(result.entries())).containsExactly(1L, 1L, 1L, 1L);
        assertThat(result.notes()).anyMatch(note -> note.startsWith("1 matching items claim"));
    }

    @Test
    void build_filmAddedToLibrary_movesNoOtherInTheRoundUnderWay() {
        List<ScheduleItem> items = new ArrayList<>(Catalogs.movies(400));
        ScheduleResult first = build(items, DAY);
        long reached = first.entries().getLast().endTicks();
        List<Long> without = ids(extend(items, first, reached));
        items.add(Catalogs.movie(9_999, 90 * MINUTE));

        List<Long> with = new ArrayList<>(ids(extend(items, first, reached)));

        with.remove(9_999L);
        assertThat(without).startsWith(with.toArray(Long[]::new));
    }

    @Test
    void build_stateLost_doesNotRepeatWhatJustAired() {
        List<ScheduleItem> items = Catalogs.movies(10);
        List<ScheduleEntry> aired = build(items, DAY / 4).entries();
        long reached = aired.getLast().endTicks();

        List<ScheduleEntry> next = ScheduleBuilder.build(
                        Catalogs.auto(99), Catalogs.pool(items), ScheduleState.FRESH, reached, reached + DAY / 4, aired)
                .entries();

        assertThat(ids(next).subList(0, 2)).doesNotContainAnyElementsOf(ids(aired));
    }

    @Test
    void build_manualChannel_saysUntilWhenNothingIsScheduled() {
        ScheduleEntry show = ScheduleBuilderProperties.manualEntry(5, NOON + 8 * 60 * MINUTE, NOON + 9 * 60 * MINUTE);

        ScheduleResult result = ScheduleBuilder.build(
                Catalogs.manual(), Catalogs.pool(List.of()), ScheduleState.FRESH, NOON, NOON + DAY, List.of(show));

        assertThat(result.entries())
                .extracting(ScheduleEntry::reason)
                .containsExactly(
                        "Nothing scheduled until 20:00",
                        "Nothing scheduled until 20:00",
                        "Nothing scheduled",
                        "Nothing scheduled",
                        "Nothing scheduled");
        assertThat(result.entries().get(2).startTicks()).isEqualTo(show.endTicks());
    }

    @Test
    void build_filmDoesNotFitBeforeManualEntry_isCutThereAndSaysSo() {
        ScheduleEntry show = ScheduleBuilderProperties.manualEntry(5, NOON + 80 * MINUTE, NOON + 90 * MINUTE);

        ScheduleEntry film = ScheduleBuilder.build(
                        Catalogs.auto(1),
                        Catalogs.pool(Catalogs.movies(3)),
                        ScheduleState.FRESH,
                        NOON,
                        NOON + DAY,
                        List.of(show))
                .entries()
                .getFirst();

        assertThat(film.endTicks()).isEqualTo(show.startTicks());
        assertThat(film.reason()).isEqualTo("Shuffle round 1, 1st of 3; cut at 13:20 by a manual entry");
    }

    @Test
    void build_startOffTheMillisecond_isRefused() {
        assertThatThrownBy(() -> ScheduleBuilder.build(
                        Catalogs.auto(1),
                        Catalogs.pool(List.of()),
                        ScheduleState.FRESH,
                        NOON + 1,
                        NOON + DAY,
                        List.of()))
                .hasMessageContaining("whole millisecond");
    }

    @Test
    void extension_isDueWithinTwoDaysAndReachesAWeekFromNow() {
        assertThat(NightlyExtension.due(NOON + 2 * DAY + 1, NOON)).isEmpty();
        assertThat(NightlyExtension.due(NOON + 2 * DAY, NOON)).hasValue(NOON + 7 * DAY);
        assertThat(NightlyExtension.from(0, NOON + 17)).isEqualTo(NOON);
        assertThat(NightlyExtension.from(NOON + DAY, NOON)).isEqualTo(NOON + DAY);
    }

    @Test
    void snapshot_sameIdTwice_isRefused() {
        assertThatThrownBy(() -> CatalogSnapshot.of(List.of(Catalogs.movie(1, 5), Catalogs.movie(1, 6))))
                .hasMessage("item 1 is twice in the catalog");
    }

    private static String explain(CatalogSnapshot catalog, ItemFilter filter) {
        return catalog.select(filter).explanation();
    }

    private static ScheduleResult build(List<ScheduleItem> items, long ticks) {
        return ScheduleBuilder.build(
                Catalogs.auto(42), Catalogs.pool(items), ScheduleState.FRESH, NOON, NOON + ticks, List.of());
    }

    private static List<ScheduleEntry> extend(List<ScheduleItem> items, ScheduleResult first, long from) {
        return ScheduleBuilder.build(
                        Catalogs.auto(42),
                        Catalogs.pool(items),
                        first.newState(),
                        from,
                        from + 7 * DAY,
                        first.entries())
                .entries();
    }

    private static List<Long> ids(List<ScheduleEntry> entries) {
        return entries.stream().map(entry -> entry.itemId().orElseThrow()).toList();
    }
}
