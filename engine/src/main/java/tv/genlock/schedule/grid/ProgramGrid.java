package tv.genlock.schedule.grid;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A channel's plan: which blocks air on which days. Immutable.
 *
 * @param zone the channel's wall clock
 * @param dayStart when the broadcast day begins; what airs before belongs to the day before
 * @param dayparts may overlap; the strictest limit counts
 * @param templates names are unique
 * @param week the template of each weekday, by name; a day without one has no blocks
 * @param otherwise what airs where no block is
 * @param filler what fills a rest that is too long for a break; {@link Content.OffAir} for a card
 * @param never ids of items that do not air on this channel
 * @param breaks how programmes are interrupted
 * @param apartFrom ids of channels on which nothing airs at the time that it airs on this one
 */
public record ProgramGrid(
        ZoneId zone,
        LocalTime dayStart,
        List<Daypart> dayparts,
        List<DayTemplate> templates,
        Map<DayOfWeek, String> week,
        List<DateOverride> overrides,
        Content otherwise,
        Content filler,
        Set<Long> never,
        BreakPolicies breaks,
        Set<Long> apartFrom) {
    public ProgramGrid {
        dayparts = List.copyOf(dayparts);
        templates = List.copyOf(templates);
        Map<DayOfWeek, String> days = new EnumMap<>(DayOfWeek.class);
        days.putAll(week);
        week = Map.copyOf(days);
        overrides = List.copyOf(overrides);
        never = Set.copyOf(never);
        apartFrom = Set.copyOf(apartFrom);
    }

    /** A grid that keeps apart from no other channel. */
    public ProgramGrid(
            ZoneId zone,
            LocalTime dayStart,
            List<Daypart> dayparts,
            List<DayTemplate> templates,
            Map<DayOfWeek, String> week,
            List<DateOverride> overrides,
            Content otherwise,
            Content filler,
            Set<Long> never,
            BreakPolicies breaks) {
        this(zone, dayStart, dayparts, templates, week, overrides, otherwise, filler, never, breaks, Set.of());
    }

    /** The same with other items that never air. */
    public ProgramGrid withNever(Set<Long> items) {
        return new ProgramGrid(
                zone, dayStart, dayparts, templates, week, overrides, otherwise, filler, items, breaks, apartFrom);
    }

    /** A block by its id; empty when there is none, and for what stands in no block. */
    public Optional<Block> block(String id) {
        return templates.stream()
                .flatMap(day -> day.blocks().stream())
                .filter(block -> block.id().equals(id))
                .findFirst();
    }

    /** What blocks hold, and what airs where none is. */
    public Stream<Content> contents() {
        return Stream.concat(
                templates.stream().flatMap(day -> day.blocks().stream()).map(Block::content), Stream.of(otherwise));
    }

    /** The departure from the week on a broadcast day. */
    public Optional<DateOverride> overrideOn(LocalDate day) {
        return overrides.stream()
                .filter(one -> one.happensOn(day))
                .max(Comparator.comparingInt(DateOverride::priority)
                        .thenComparing(
                                Comparator.comparingInt(overrides::indexOf).reversed()));
    }

    /** The template of a broadcast day; empty for a day without one. */
    public Optional<DayTemplate> templateOn(LocalDate day) {
        String name =
                overrideOn(day).map(DateOverride::template).orElseGet(() -> week.getOrDefault(day.getDayOfWeek(), ""));
        return templates.stream().filter(one -> one.name().equals(name)).findFirst();
    }
}
