package tv.genlock.schedule.grid;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tv.genlock.media.Ticks;
import tv.genlock.schedule.CatalogSnapshot;
import tv.genlock.schedule.ScheduleItem;
import tv.genlock.schedule.ScheduleItem.Traits;
import tv.genlock.schedule.grid.Block.Amount;
import tv.genlock.schedule.grid.Block.Start;
import tv.genlock.schedule.grid.Block.WhenLong;
import tv.genlock.schedule.grid.Finding.Code;
import tv.genlock.schedule.grid.Finding.Severity;

/**
 * Finds what is wrong with a grid by itself, before anything is built from it. What was built is looked at by {@link
 * ScheduleCheck}. Pure; one thread.
 */
public final class GridCheck {
    private final GridPlan plan;
    private final ProgramGrid grid;
    private final Programmes programmes;
    private final List<Finding> findings = new ArrayList<>();

    private GridCheck(GridPlan plan, Programmes programmes) {
        this.plan = plan;
        this.grid = plan.grid();
        this.programmes = programmes;
    }

    /** What is wrong, by template and block as they stand in the grid. */
    public static List<Finding> of(GridPlan plan, Programmes programmes) {
        GridCheck check = new GridCheck(plan, programmes);
        check.names();
        for (DayTemplate template : check.grid.templates()) {
            check.neighbours(template);
            template.blocks().forEach(block -> check.block(template, block));
        }
        check.otherwise();
        return List.copyOf(check.findings);
    }

    private void add(Severity severity, Code code, String where, String why, String whatToDo, String block) {
        findings.add(new Finding(severity, code, where, why, whatToDo, OptionalLong.empty(), block));
    }

    private static String where(DayTemplate template, Block block) {
        return block.titleOrId() + ", " + template.name() + " " + block.start();
    }

    /** Names of templates that no template has. */
    private void names() {
        Set<String> known = grid.templates().stream().map(DayTemplate::name).collect(Collectors.toSet());
        Map<String, String> asked = new LinkedHashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            asked.put(
                    day.name().charAt(0) + day.name().substring(1).toLowerCase(Locale.ROOT),
                    grid.week().getOrDefault(day, ""));
        }
        asked.values().removeIf(name -> name.isEmpty() || known.contains(name));
        grid.overrides().stream()
                .filter(override -> !known.contains(override.template()))
                .forEach(override -> asked.put("Override " + override.name(), override.template()));
        asked.forEach((where, name) -> add(
                Severity.ERROR,
                Code.UNKNOWN_TEMPLATE,
                where,
                "There is no template called ‘" + name + "’: the day has no blocks.",
                "Choose one of the templates, or make one of that name.",
                ""));
    }

    /** Blocks of a day that overlap, and hard starts that leave no room between them. */
    private void neighbours(DayTemplate template) {
        List<Block> blocks = template.blocks().stream()
                .sorted(Comparator.comparingInt(this::minuteOf).thenComparing(Block::id))
                .toList();
        for (int n = 0; n + 1 < blocks.size(); n++) {
            Block block = blocks.get(n);
            Block next = blocks.get(n + 1);
            int over = minuteOf(block) + block.minutes() - minuteOf(next);
            if (over > 0) {
                add(
                        Severity.ERROR,
                        Code.OVERLAP,
                        where(template, block),
                        "It overlaps ‘%s’ by %d minutes: from %s on that one airs."
                                .formatted(next.titleOrId(), over, next.start()),
                        "End it at " + next.start() + ", or move one of the two.",
                        block.id());
            }
            if (isHard(block) && isHard(next)) {
                close(template, block, minuteOf(next) - minuteOf(block));
            }
        }
        if (!blocks.isEmpty() && minuteOf(blocks.getLast()) + blocks.getLast().minutes() > Block.DAY_MINUTES) {
            Block last = blocks.getLast();
            add(
                    Severity.WARNING,
                    Code.OVERLAP,
                    where(template, last),
                    "It lasts beyond the broadcast day, which ends at " + grid.dayStart() + ".",
                    "End it by " + grid.dayStart() + ", or let the broadcast day begin later.",
                    last.id());
        }
    }

    private static boolean isHard(Block block) {
        return block.fit().start() == Start.HARD;
    }

    private void close(DayTemplate template, Block block, int minutes) {
        long shortest =
                candidates(block).mapToLong(ScheduleItem::durationTicks).min().orElse(0);
        if (shortest > minutes * 60L * Ticks.PER_SECOND) {
            add(
                    Severity.WARNING,
                    Code.HARD_STARTS_CLOSE,
                    where(template, block),
                    "The next block begins hard %d minutes later, and the shortest programme lasts %s."
                            .formatted(minutes, minutes(shortest)),
                    "Leave more time between the two, or let the next block begin softly.",
                    block.id());
        }
    }

    /** Minutes from the broadcast day's start. */
    private int minuteOf(Block block) {
        int minutes = (block.start().toSecondOfDay() - grid.dayStart().toSecondOfDay()) / 60;
        return Math.floorMod(minutes, Block.DAY_MINUTES);
    }

    private java.util.stream.Stream<ScheduleItem> candidates(Block block) {
        CatalogSnapshot catalog = programmes.catalog();
        return parts(block.content())
                .flatMapToInt(part -> IntStream.of(programmes.of(block, part).everything()))
                .distinct()
                .mapToObj(catalog::item);
    }

    /** The contents that are chosen from: one, or those of a mix. */
    private static java.util.stream.Stream<Content> parts(Content content) {
        if (content instanceof Content.Mix mix) {
            return mix.parts().stream().map(Content.Part::content);
        }
        return content.isChosenFrom() ? java.util.stream.Stream.of(content) : java.util.stream.Stream.empty();
    }

    private String explanation(Content content) {
        return parts(content)
                .map(part -> programmes.of(part).pool().explanation())
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private void block(DayTemplate template, Block block) {
        switch (block.content()) {
            case Content.Rerun(String other, int _) -> rerun(template, block, other);
            case Content.OffAir(OptionalLong collection) ->
                collection.ifPresent(id -> signOff(template, block, new Content.Playlist(id)));
            case Content.Delayed _ -> {}
            case Content.Filtered _, Content.Query _, Content.Series _, Content.Playlist _, Content.Mix _ ->
                chosen(template, block);
        }
    }

    private void signOff(DayTemplate template, Block block, Content content) {
        if (programmes.of(content).everything().length == 0) {
            add(
                    Severity.WARNING,
                    Code.EMPTY_CONTENT,
                    where(template, block),
                    "There is no sign-off. " + explanation(content),
                    "Choose another collection to sign off with; until then a card says good-bye.",
                    block.id());
        }
    }

    private void rerun(DayTemplate template, Block block, String other) {
        boolean known = other.equals(BroadcastCalendar.OTHERWISE)
                || grid.templates().stream()
                        .flatMap(day -> day.blocks().stream())
                        .anyMatch(one -> one.id().equals(other));
        if (!known || other.equals(block.id())) {
            add(
                    Severity.ERROR,
                    Code.UNKNOWN_BLOCK,
                    where(template, block),
                    known ? "It repeats itself." : "It repeats the block ‘" + other + "’, which is in no template.",
                    "Choose a block of this grid.",
                    block.id());
        }
    }

    private void chosen(DayTemplate template, Block block) {
        List<ScheduleItem> candidates = candidates(block).toList();
        if (candidates.isEmpty()) {
            add(
                    Severity.ERROR,
                    Code.EMPTY_CONTENT,
                    where(template, block),
                    explanation(block.content()),
                    "Choose another content for the block, or add what it looks for to the libraries.",
                    block.id());
            return;
        }
        fits(template, block, candidates);
        ratings(template, block, candidates);
    }

    private void fits(DayTemplate template, Block block, List<ScheduleItem> candidates) {
        long shortest =
                candidates.stream().mapToLong(ScheduleItem::durationTicks).min().orElse(0);
        long room = block.minutes() * 60L * Ticks.PER_SECOND;
        if (shortest <= room) {
            return;
        }
        boolean cut = block.fit().whenLong() == WhenLong.CUT;
        add(
                cut ? Severity.ERROR : Severity.WARNING,
                Code.NEVER_FITS,
                where(template, block),
                "The shortest of %d programmes lasts %s, the block %d minutes: %s."
                        .formatted(
                                candidates.size(),
                                minutes(shortest),
                                block.minutes(),
                                cut ? "everything is cut" : "everything runs over"),
                block.amount() instanceof Amount.Items(int count) && count > 1
                        ? "Make the block longer, or fill it from shorter programmes."
                        : "Make the block at least " + minutes(shortest) + " long, or fill it from shorter programmes.",
                block.id());
    }

    private void ratings(DayTemplate template, Block block, List<ScheduleItem> candidates) {
        List<Daypart> strict = dayparts(template, block);
        if (strict.isEmpty()) {
            return;
        }
        long never = candidates.stream()
                .filter(item -> strict.stream().anyMatch(part -> !allows(part, item)))
                .count();
        if (never == 0) {
            return;
        }
        String parts = strict.stream().map(Daypart::name).distinct().collect(Collectors.joining("’ and ‘"));
        boolean all = never == candidates.size();
        add(
                all ? Severity.ERROR : Severity.NOTE,
                Code.RATING_CONFLICT,
                where(template, block),
                "%s of %d programmes may not air in ‘%s’ because of their rating."
                        .formatted(all ? "None" : Long.toString(never), candidates.size(), parts)
                        .replace("None of", "All of"),
                all
                        ? "Move the block to another time, choose another content, or relax the daypart."
                        : "Nothing needs to be done: they are passed over.",
                block.id());
    }

    private static boolean allows(Daypart part, ScheduleItem item) {
        int age = item.traits().minimumAge();
        return age == Traits.UNRATED ? part.unrated() : age <= part.oldestAudience();
    }

    /** Dayparts in which the whole block lies, from begin to end, on some day that has the template. */
    private List<Daypart> dayparts(DayTemplate template, Block block) {
        Set<DayOfWeek> days = new HashSet<>();
        grid.week().forEach((day, name) -> {
            if (name.equals(template.name())) {
                days.add(day);
            }
        });
        boolean nextDay = block.start().isBefore(grid.dayStart());
        LocalTime last = block.start().plusMinutes(Math.max(0, Math.min(block.minutes(), Block.DAY_MINUTES) - 1));
        return grid.dayparts().stream()
                .filter(part -> days.stream().anyMatch(day -> {
                    DayOfWeek begins = nextDay ? day.plus(1) : day;
                    DayOfWeek ends = last.isBefore(block.start()) ? begins.plus(1) : begins;
                    return part.contains(begins, block.start()) && part.contains(ends, last);
                }))
                .toList();
    }

    /** The grid's own content, when there is time between blocks at all. */
    private void otherwise() {
        Block block = BroadcastCalendar.otherwiseOf(grid);
        LocalDate monday = LocalDate.EPOCH.with(DayOfWeek.MONDAY);
        BroadcastCalendar calendar = new BroadcastCalendar(grid);
        boolean airs = IntStream.range(0, 7)
                .mapToObj(monday::plusDays)
                .flatMap(day -> calendar.day(day).stream())
                .anyMatch(occurrence -> occurrence.block().id().equals(BroadcastCalendar.OTHERWISE));
        if (airs
                && block.content().isChosenFrom()
                && candidates(block).findAny().isEmpty()) {
            add(
                    Severity.WARNING,
                    Code.EMPTY_CONTENT,
                    "Between the blocks of " + plan.name(),
                    explanation(block.content()),
                    "Choose what airs where no block is, or leave no time between them.",
                    block.id());
        }
    }

    static String minutes(long ticks) {
        long minutes = Math.ceilDiv(ticks, 60 * Ticks.PER_SECOND);
        return minutes + (minutes == 1 ? " minute" : " minutes");
    }
}
