package tv.genlock.schedule.grid;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import tv.genlock.media.Ticks;
import tv.genlock.schedule.AirTime;
import tv.genlock.schedule.CatalogSnapshot;
import tv.genlock.schedule.ScheduleEntry;
import tv.genlock.schedule.ScheduleEntry.Origin;
import tv.genlock.schedule.ScheduleItem;
import tv.genlock.schedule.grid.Block.WhenLong;
import tv.genlock.schedule.grid.Finding.Code;
import tv.genlock.schedule.grid.Finding.Severity;

/** Looks at what was built from a grid: gaps, overruns, cuts, repeats, missing files, ratings. Pure; one thread. */
public final class ScheduleCheck {
    /** More are not listed: who has so many needs another grid, not a longer list. */
    public static final int MOST_FINDINGS = 500;

    /** The same item again within this time is worth a word. */
    private static final long CLOSE_TICKS = 4 * 3600 * Ticks.PER_SECOND;
    /** Shorter cards and overruns are not. */
    private static final long NOTEWORTHY_TICKS = 60 * Ticks.PER_SECOND;

    private static final int PER_CUT = 3;
    private static final int MOST_FOR_CUTS = 30;

    private final GridPlan plan;
    private final Programmes programmes;
    private final BroadcastCalendar calendar;
    private final Elsewhere elsewhere;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<Long, Long> lastEnds = new HashMap<>();
    private final Map<Long, Repeats> repeats = new LinkedHashMap<>();

    /** The airings of an item that come too soon: the first, and how many there are in all. */
    private record Repeats(ScheduleEntry first, Block block, long shortest, int count) {}

    private ScheduleCheck(GridPlan plan, Programmes programmes) {
        this.plan = plan;
        this.programmes = programmes;
        calendar = new BroadcastCalendar(plan.grid());
        elsewhere = new Elsewhere(plan, programmes);
    }

    /** What is noteworthy about entries, which are in order, in the order of time; at most {@link #MOST_FINDINGS}. */
    public static List<Finding> of(GridPlan plan, Programmes programmes, List<ScheduleEntry> entries) {
        if (entries.isEmpty()) {
            return List.of();
        }
        ScheduleCheck check = new ScheduleCheck(plan, programmes);
        long from = entries.getFirst().startTicks();
        long until = entries.getLast().endTicks();
        List<Occurrence> occurrences = check.occurrences(from, until);
        check.entries(entries, occurrences);
        check.crowdedOut(entries, occurrences, from, until);
        check.repeats.values().forEach(check::tell);
        return check.findings.stream()
                .sorted(Comparator.comparingLong(finding -> finding.atTicks().orElse(0)))
                .limit(MOST_FINDINGS)
                .toList();
    }

    private List<Occurrence> occurrences(long from, long until) {
        List<Occurrence> all = new ArrayList<>();
        LocalDate last = calendar.dayOf(until);
        for (LocalDate day = calendar.dayOf(from); !day.isAfter(last); day = day.plusDays(1)) {
            all.addAll(calendar.day(day));
        }
        return all;
    }

    private void entries(List<ScheduleEntry> entries, List<Occurrence> occurrences) {
        int at = 0;
        for (ScheduleEntry entry : entries) {
            while (at + 1 < occurrences.size() && occurrences.get(at).endTicks() <= entry.startTicks()) {
                at++;
            }
            Occurrence occurrence = occurrences.get(at);
            if (entry.origin().isCard()) {
                gap(entry, occurrence);
            } else {
                overrun(entry, occurrence);
                item(entry, occurrence);
            }
        }
    }

    private void add(Severity severity, Code code, ScheduleEntry entry, Block block, String why, String whatToDo) {
        findings.add(new Finding(
                severity,
                code,
                block.titleOrId() + ", " + clock(entry.startTicks()),
                why,
                whatToDo,
                OptionalLong.of(entry.startTicks()),
                block.id()));
    }

    private String clock(long ticks) {
        return AirTime.words(ticks, 0, plan.grid().zone());
    }

    private void gap(ScheduleEntry entry, Occurrence occurrence) {
        long length = entry.endTicks() - entry.startTicks();
        if (length >= NOTEWORTHY_TICKS && !(occurrence.block().content() instanceof Content.OffAir)) {
            add(
                    Severity.WARNING,
                    Code.GAP,
                    entry,
                    occurrence.block(),
                    "Nothing airs for " + GridCheck.minutes(length) + ": " + entry.reason(),
                    "Choose a filler for the grid, let the next block follow, or fill the block from more programmes.");
        }
    }

    private void overrun(ScheduleEntry entry, Occurrence occurrence) {
        boolean own = entry.placing().block().equals(occurrence.block().id());
        long over = entry.endTicks() - occurrence.endTicks();
        if (own && over >= NOTEWORTHY_TICKS && occurrence.block().fit().whenLong() == WhenLong.SLIDE) {
            add(
                    Severity.NOTE,
                    Code.OVERRUN,
                    entry,
                    occurrence.block(),
                    "‘" + entry.title() + "’ runs " + GridCheck.minutes(over) + " over.",
                    "Make the block longer, cut what is too long, or give the next block a hard start.");
        }
    }

    private void item(ScheduleEntry entry, Occurrence occurrence) {
        Optional<ScheduleItem> item = itemOf(entry);
        if (item.isEmpty()) {
            add(
                    Severity.ERROR,
                    Code.MISSING_FILE,
                    entry,
                    occurrence.block(),
                    "‘" + entry.title() + "’ cannot air any more: it has left the libraries or its file is gone.",
                    "Plan the channel anew, or bring the file back.");
            return;
        }
        long missing = missing(entry, item.get());
        if (missing >= NOTEWORTHY_TICKS && entry.origin() == Origin.GENERATED) {
            add(
                    Severity.WARNING,
                    Code.CUT,
                    entry,
                    occurrence.block(),
                    "‘" + entry.title() + "’ is too long for its place: its last " + GridCheck.minutes(missing)
                            + " are cut.",
                    "Make the block longer, or let it slide.");
        }
        if (!plan.allows(item.get(), entry.startTicks())) {
            add(
                    Severity.ERROR,
                    Code.RATING_CONFLICT,
                    entry,
                    occurrence.block(),
                    "‘" + entry.title()
                            + "’ may not air then: its rating or the list of what never airs is against it.",
                    "Plan the channel anew, or take it off the schedule.");
        }
        elsewhere
                .airing(item.get().id(), entry.startTicks(), entry.endTicks())
                .ifPresent(channel -> add(
                        Severity.WARNING,
                        Code.AIRS_ELSEWHERE,
                        entry,
                        occurrence.block(),
                        "‘" + entry.title() + "’ airs on ‘" + channel + "’ at the same time.",
                        "Plan one of the two channels anew, or fill the block from more programmes."));
        repeated(entry, occurrence);
    }

    private static long missing(ScheduleEntry entry, ScheduleItem item) {
        return item.durationTicks() - entry.placing().inTicks() - (entry.endTicks() - entry.startTicks());
    }

    private Optional<ScheduleItem> itemOf(ScheduleEntry entry) {
        CatalogSnapshot catalog = programmes.catalog();
        int position = catalog.positionOf(entry.itemId().orElse(-1));
        return position < 0 ? Optional.empty() : Optional.of(catalog.item(position));
    }

    private void repeated(ScheduleEntry entry, Occurrence occurrence) {
        @Nullable Long before = lastEnds.put(entry.itemId().orElse(-1), entry.endTicks());
        boolean filler = entry.placing().block().equals(BroadcastCalendar.FILLER);
        boolean asked = occurrence.block().content() instanceof Content.Rerun;
        if (before != null && !filler && !asked && entry.startTicks() - before < CLOSE_TICKS) {
            long since = entry.startTicks() - before;
            repeats.merge(
                    entry.itemId().orElse(-1),
                    new Repeats(entry, occurrence.block(), since, 1),
                    (known, more) -> new Repeats(
                            known.first(),
                            known.block(),
                            Math.min(known.shortest(), more.shortest()),
                            known.count() + 1));
        }
    }

    private void tell(Repeats repeats) {
        String often = repeats.count() == 1 ? "" : ", and so " + repeats.count() + " times in all";
        add(
                Severity.NOTE,
                Code.REPEAT_CLOSE,
                repeats.first(),
                repeats.block(),
                "‘" + repeats.first().title() + "’ airs again " + GridCheck.minutes(repeats.shortest())
                        + " after its end" + often + ".",
                "Fill the block from more programmes, or choose another order.");
    }

    /** Blocks of which nothing aired, because what came before took all of their time. */
    private void crowdedOut(List<ScheduleEntry> entries, List<Occurrence> occurrences, long from, long until) {
        int at = 0;
        for (Occurrence occurrence : occurrences) {
            if (occurrence.startTicks() < from || occurrence.endTicks() > until) {
                continue;
            }
            while (at < entries.size() && entries.get(at).endTicks() <= occurrence.startTicks()) {
                at++;
            }
            boolean covered = at < entries.size() && entries.get(at).endTicks() >= occurrence.endTicks();
            boolean own = covered
                    && !entries.get(at)
                            .placing()
                            .block()
                            .equals(occurrence.block().id())
                    && entries.get(at).origin() == Origin.GENERATED
                    && entries.get(at).startTicks() < occurrence.startTicks();
            if (own) {
                add(
                        Severity.ERROR,
                        Code.NO_TIME_LEFT,
                        entries.get(at),
                        occurrence.block(),
                        "The block does not air: ‘" + entries.get(at).title() + "’ lasts until "
                                + clock(entries.get(at).endTicks()) + ".",
                        "Give the block a hard start, or limit how late it may begin.");
            }
        }
    }

    /** How each broadcast day from {@code first} to {@code last} is planned by entries, which are in order. */
    public static List<DayHealth> days(
            GridPlan plan, Programmes programmes, List<ScheduleEntry> entries, LocalDate first, LocalDate last) {
        ScheduleCheck check = new ScheduleCheck(plan, programmes);
        List<DayHealth> days = new ArrayList<>();
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            days.add(check.day(day, entries));
        }
        return days;
    }

    private DayHealth day(LocalDate day, List<ScheduleEntry> entries) {
        long from = calendar.startOf(day);
        long until = calendar.startOf(day.plusDays(1));
        List<Occurrence> occurrences = calendar.day(day);
        long planned = 0;
        long gap = 0;
        long cut = 0;
        int cuts = 0;
        for (ScheduleEntry entry : entries) {
            long start = Math.max(from, entry.startTicks());
            long end = Math.min(until, entry.endTicks());
            if (end <= start) {
                continue;
            }
            if (!entry.origin().isCard()) {
                planned += end - start;
                long missing = itemOf(entry).map(item -> missing(entry, item)).orElse(0L);
                boolean counts = missing >= NOTEWORTHY_TICKS && start == entry.startTicks();
                cut += counts ? missing : 0;
                cuts += counts ? 1 : 0;
            } else if (!isOffAir(occurrences, start)) {
                gap += end - start;
            }
        }
        long all = planned + gap;
        long share = all == 0 ? 100 : Math.round(100.0 * planned / all);
        int health = (int) Math.max(0, share - Math.min(MOST_FOR_CUTS, cuts * PER_CUT));
        return new DayHealth(
                day,
                plan.grid().templateOn(day).map(DayTemplate::name).orElse(""),
                plan.grid().overrideOn(day).map(DateOverride::name).orElse(""),
                planned,
                gap,
                cut,
                health);
    }

    private static boolean isOffAir(List<Occurrence> occurrences, long ticks) {
        return occurrences.stream()
                .anyMatch(one -> one.startTicks() <= ticks
                        && ticks < one.endTicks()
                        && one.block().content() instanceof Content.OffAir);
    }
}
