package tv.genlock.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.genlock.schedule.Catalogs.DAY;
import static tv.genlock.schedule.Catalogs.MINUTE;
import static tv.genlock.schedule.Catalogs.NOON;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import tv.genlock.schedule.OverrideResult.Changed;
import tv.genlock.schedule.OverrideResult.Conflict;
import tv.genlock.schedule.OverrideResult.Locked;
import tv.genlock.schedule.OverrideResult.NotFound;
import tv.genlock.schedule.ScheduleEntry.Origin;

class OverridesTest {
    private static final List<ScheduleItem> HOURS = hourLongFilms(30);
    private static final ScheduleItem EVENT = Catalogs.movie(900, 60 * MINUTE);

    @Property(tries = 1_000)
    void place_anywhere_leavesNoGapNoOverlapAndTouchesNothingElse(
            @ForAll @IntRange(min = 0, max = 60) int size,
            @ForAll long seed,
            @ForAll @LongRange(min = 0, max = 20 * 60) long startMinute,
            @ForAll @IntRange(min = 1, max = 400) int minutes,
            @ForAll @IntRange(min = 0, max = 600) int lockedMinutes) {
        ItemPool pool = Catalogs.pool(Catalogs.mixed(size, seed));
        List<ScheduleEntry> stored = stored(
                ScheduleBuilder.build(Catalogs.auto(seed), pool, ScheduleState.FRESH, NOON, NOON + 2 * DAY, List.of())
                        .entries());
        long start = NOON + startMinute * MINUTE + 90;
        long locked = NOON + lockedMinutes * MINUTE;

        OverrideResult result = new Overrides(Catalogs.auto(seed), pool, stored, locked, NOON + 3 * DAY)
                .place(Wish.whole(Catalogs.movie(9_000, minutes * MINUTE + 1), start));

        if (start < locked) {
            assertThat(result).isEqualTo(new Locked(locked));
            return;
        }
        Changed changed = (Changed) result;
        List<ScheduleEntry> after = applied(stored, changed);
        assertTouching(after, NOON, Math.max(stored.getLast().endTicks(), start + (minutes * MINUTE + 90)));
        assertThat(after)
                .filteredOn(entry -> entry.origin() == Origin.MANUAL)
                .singleElement()
                .satisfies(manual -> {
                    assertThat(manual.startTicks()).isEqualTo(start);
                    assertThat(manual.endTicks()).isEqualTo(start + minutes * MINUTE + 90);
                });
        assertThat(stored)
                .filteredOn(entry -> entry.startTicks() < locked)
                .noneMatch(entry -> changed.removed().contains(entry));
    }

    @Property(tries = 300)
    void remove_whatWasPlaced_fillsTheHole(
            @ForAll long seed, @ForAll @LongRange(min = 0, max = 20 * 60) long startMinute) {
        ItemPool pool = Catalogs.pool(Catalogs.mixed(50, seed));
        List<ScheduleEntry> stored = stored(
                ScheduleBuilder.build(Catalogs.auto(seed), pool, ScheduleState.FRESH, NOON, NOON + 2 * DAY, List.of())
                        .entries());
        long start = NOON + startMinute * MINUTE;
        List<ScheduleEntry> placed =
                stored(applied(stored, (Changed) new Overrides(Catalogs.auto(seed), pool, stored, NOON, NOON + 3 * DAY)
                        .place(Wish.whole(EVENT, start))));
        long manualId = placed.stream()
                .filter(entry -> entry.origin() == Origin.MANUAL)
                .findFirst()
                .orElseThrow()
                .id();

        OverrideResult result = new Overrides(Catalogs.auto(seed), pool, placed, NOON, NOON + 3 * DAY).remove(manualId);

        List<ScheduleEntry> after = applied(placed, (Changed) result);
        assertThat(after).noneMatch(entry -> entry.origin() == Origin.MANUAL);
        assertTouching(after, NOON, stored.getLast().endTicks());
    }

    @Test
    void place_mostOfTheEntryBeforeStays_isCutAndSaysSo() {
        Changed changed = (Changed) day().place(Wish.whole(EVENT, NOON + 50 * MINUTE));

        assertThat(changed.removed()).extracting(ScheduleEntry::id).containsExactly(2L);
        assertThat(changed.rewritten()).singleElement().satisfies(cut -> {
            assertThat(cut.id()).isEqualTo(1);
            assertThat(cut.endTicks()).isEqualTo(NOON + 50 * MINUTE);
            assertThat(cut.origin()).isEqualTo(Origin.GENERATED);
            assertThat(cut.reason()).isEqualTo("Shuffle round 1, 1st of 30; cut at 12:50 by a manual entry");
        });
        assertThat(changed.added()).hasSize(2);
        assertThat(changed.added().getLast().startTicks()).isEqualTo(NOON + 110 * MINUTE);
        assertThat(changed.added().getLast().rule()).isEqualTo("genre_auto: gap, cut");
    }

    @Test
    void place_littleOfTheEntryBeforeWouldStay_fillsWithWhatFits() {
        Changed changed = (Changed) day().place(Wish.whole(EVENT, NOON + 65 * MINUTE));

        assertThat(changed.removed()).extracting(ScheduleEntry::id).containsExactly(2L, 3L);
        assertThat(changed.rewritten()).isEmpty();
        assertThat(changed.added().getFirst().origin()).isEqualTo(Origin.SLATE);
        assertThat(changed.added().getFirst().reason()).isEqualTo("Next at 13:05: Film 900");
    }

    @Test
    void place_entryBeforeIsLocked_isCutAndNotRemoved() {
        Changed changed =
                (Changed) new Overrides(Catalogs.auto(1), Catalogs.pool(HOURS), storedDay(), NOON + 1, NOON + DAY)
                        .place(Wish.whole(EVENT, NOON + 5 * MINUTE));

        assertThat(changed.removed()).extracting(ScheduleEntry::id).containsExactly(2L);
        assertThat(changed.rewritten()).extracting(ScheduleEntry::id).containsExactly(1L);
    }

    @Test
    void place_overAnotherManualEntry_isRefusedNamingIt() {
        List<ScheduleEntry> stored = new ArrayList<>();
        ScheduleEntry show = ScheduleBuilderProperties.manualEntry(77, NOON, NOON + 60 * MINUTE);
        stored.add(show);

        OverrideResult result = new Overrides(Catalogs.auto(1), Catalogs.pool(HOURS), stored, NOON - DAY, NOON + DAY)
                .place(Wish.whole(EVENT, NOON + 59 * MINUTE));

        assertThat(result).isEqualTo(new Conflict(show));
    }

    @Test
    void place_onManualChannel_rewordsTheSlateBefore() {
        List<ScheduleEntry> stored = stored(ScheduleBuilder.build(
                        Catalogs.manual(), Catalogs.pool(HOURS), ScheduleState.FRESH, NOON, NOON + DAY, List.of())
                .entries());

        Changed changed = (Changed) new Overrides(Catalogs.manual(), Catalogs.pool(HOURS), stored, NOON, NOON + DAY)
                .place(Wish.whole(EVENT, NOON + 3 * 60 * MINUTE));

        assertThat(changed.rewritten())
                .singleElement()
                .satisfies(slate -> assertThat(slate.reason()).isEqualTo("Nothing scheduled until 15:00"));
        assertThat(changed.added()).hasSize(2);
        assertThat(changed.added().get(1).origin()).isEqualTo(Origin.SLATE);
    }

    @Test
    void remove_unknownOrLockedEntry_isRefused() {
        assertThat(day().remove(4711)).isEqualTo(new NotFound(4711));
        assertThat(new Overrides(Catalogs.auto(1), Catalogs.pool(HOURS), storedDay(), NOON + DAY, NOON + DAY).remove(1))
                .isEqualTo(new Locked(NOON + DAY));
    }

    @Test
    void remove_beyondWhatIsGenerated_leavesTheHoleToTheNextExtension() {
        Changed changed = (Changed)
                new Overrides(Catalogs.auto(1), Catalogs.pool(HOURS), storedDay(), NOON - DAY, NOON).remove(5);

        assertThat(changed.removed()).extracting(ScheduleEntry::id).containsExactly(5L);
        assertThat(changed.added()).isEmpty();
    }

    @Test
    void change_entryMovedOntoAnother_theyChangePlaces() {
        List<ScheduleEntry> stored = storedDay();

        Changed changed = (Changed)
                day().change(3, Wish.whole(item(stored.get(2)), stored.get(6).startTicks()));

        assertThat(changed.removed()).extracting(ScheduleEntry::id).containsExactly(3L, 7L);
        assertThat(changed.rewritten()).isEmpty();
        assertThat(changed.added())
                .extracting(ScheduleEntry::itemId)
                .containsExactly(stored.get(6).itemId(), stored.get(2).itemId());
        assertThat(changed.added().getFirst().reason()).isEqualTo("Moved by a manual entry");
        assertThat(changed.added().getLast().reason()).isEqualTo("Moved here by hand from 14:00");
    }

    @Test
    void change_edgeTrimmed_keepsItsIdAndFillsTheRest() {
        List<ScheduleEntry> stored = storedDay();
        ScheduleEntry third = stored.get(2);
        Wish trimmed = new Wish(item(third), third.startTicks(), third.startTicks() + 40 * MINUTE, 20 * MINUTE);

        Changed changed = (Changed) day().change(3, trimmed);

        assertThat(changed.removed()).isEmpty();
        assertThat(changed.rewritten()).singleElement().satisfies(entry -> {
            assertThat(entry.id()).isEqualTo(3);
            assertThat(entry.endTicks()).isEqualTo(third.startTicks() + 40 * MINUTE);
            assertThat(entry.placing().inTicks()).isEqualTo(20 * MINUTE);
            assertThat(entry.origin()).isEqualTo(Origin.MANUAL);
        });
        assertThat(changed.added()).singleElement().satisfies(rest -> {
            assertThat(rest.startTicks()).isEqualTo(third.startTicks() + 40 * MINUTE);
            assertThat(rest.endTicks()).isEqualTo(third.endTicks());
        });
    }

    @Test
    void lock_plannedEntry_keepsIdRuleAndReason_andGoesBackToThePlan() {
        List<ScheduleEntry> stored = storedDay();

        Changed locked = (Changed) day().lock(3);

        assertThat(locked.removed()).isEmpty();
        assertThat(locked.added()).isEmpty();
        assertThat(locked.rewritten()).containsExactly(stored.get(2).by(Origin.MANUAL));
        Overrides after =
                new Overrides(Catalogs.auto(1), Catalogs.pool(HOURS), applied(stored, locked), NOON - DAY, NOON + DAY);
        assertThat(((Changed) after.unlock(3)).rewritten()).containsExactly(stored.get(2));
    }

    @Test
    void lock_card_isRefused() {
        List<ScheduleEntry> stored = stored(ScheduleBuilder.build(
                        Catalogs.manual(), Catalogs.pool(HOURS), ScheduleState.FRESH, NOON, NOON + DAY, List.of())
                .entries());

        assertThat(new Overrides(Catalogs.manual(), Catalogs.pool(HOURS), stored, NOON, NOON + DAY).lock(1))
                .isEqualTo(new OverrideResult.Card(stored.getFirst()));
    }

    @Test
    void restore_whatChangedSince_isRefused() {
        ScheduleEntry gone = storedDay().get(2).by(Origin.MANUAL);

        assertThat(day().restore(List.of(gone), List.of())).isEqualTo(new OverrideResult.Gone(gone));
    }

    private static ScheduleItem item(ScheduleEntry entry) {
        return HOURS.get((int) entry.itemId().getAsLong() - 1);
    }

    private static Overrides day() {
        return new Overrides(Catalogs.auto(1), Catalogs.pool(HOURS), storedDay(), NOON - DAY, NOON + DAY);
    }

    private static List<ScheduleEntry> storedDay() {
        return stored(ScheduleBuilder.build(
                        Catalogs.auto(1), Catalogs.pool(HOURS), ScheduleState.FRESH, NOON, NOON + DAY, List.of())
                .entries());
    }

    private static List<ScheduleItem> hourLongFilms(int count) {
        List<ScheduleItem> items = new ArrayList<>();
        for (int n = 1; n <= count; n++) {
            items.add(Catalogs.movie(n, 60 * MINUTE));
        }
        return items;
    }

    private static List<ScheduleEntry> stored(List<ScheduleEntry> entries) {
        List<ScheduleEntry> stored = new ArrayList<>();
        for (ScheduleEntry entry : entries) {
            stored.add(new ScheduleEntry(
                    stored.size() + 1,
                    entry.channelId(),
                    entry.startTicks(),
                    entry.endTicks(),
                    entry.itemId(),
                    entry.fileId(),
                    entry.origin(),
                    entry.title(),
                    entry.rule(),
                    entry.reason()));
        }
        return stored;
    }

    private static List<ScheduleEntry> applied(List<ScheduleEntry> stored, Changed changed) {
        List<ScheduleEntry> after = new ArrayList<>(changed.added());
        after.addAll(changed.rewritten());
        for (ScheduleEntry entry : stored) {
            boolean shortened = changed.rewritten().stream().anyMatch(other -> other.id() == entry.id());
            if (!shortened && !changed.removed().contains(entry)) {
                after.add(entry);
            }
        }
        after.sort(Comparator.comparingLong(ScheduleEntry::startTicks));
        return after;
    }

    private static void assertTouching(List<ScheduleEntry> entries, long start, long end) {
        long at = start;
        for (ScheduleEntry entry : entries) {
            assertThat(entry.startTicks()).isEqualTo(at);
            at = entry.endTicks();
        }
        assertThat(at).isEqualTo(end);
    }
}
