package tv.genlock.channel.grid;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tv.genlock.channel.grid.GridRequest.Part;
import tv.genlock.schedule.grid.Block;
import tv.genlock.schedule.grid.Block.Fit;
import tv.genlock.schedule.grid.Content;
import tv.genlock.schedule.grid.DateOverride;
import tv.genlock.schedule.grid.DateRule;
import tv.genlock.schedule.grid.DayTemplate;
import tv.genlock.schedule.grid.Daypart;
import tv.genlock.schedule.grid.ProgramGrid;

/** Writes a grid as clients read it. Equal grids give equal documents: what has no order is sorted. */
public final class GridWriter {
    private GridWriter() {}

    public static GridRequest of(ProgramGrid grid) {
        return new GridRequest(
                grid.zone().getId(),
                grid.dayStart().toString(),
                list(grid.dayparts().stream().map(GridWriter::daypart).toList()),
                list(grid.templates().stream().map(GridWriter::template).toList()),
                week(grid),
                list(grid.overrides().stream().map(GridWriter::override).toList()),
                content(grid.otherwise()),
                content(grid.filler()),
                sorted(grid.never()),
                grid.breaks().usual().orElse(null),
                list(grid.breaks().all().stream().map(BreakTemplateWriter::of).toList()),
                sorted(grid.apartFrom()));
    }

    /** Lists of the wire may hold nulls; ours never do. */
    private static <T> List<@Nullable T> list(Collection<T> entries) {
        return new java.util.ArrayList<@Nullable T>(entries);
    }

    private static <T extends Comparable<T>> List<@Nullable T> sorted(Collection<T> entries) {
        return list(entries.stream().sorted().toList());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static GridRequest.Daypart daypart(Daypart part) {
        return new GridRequest.Daypart(
                part.name(),
                part.from().toString(),
                part.to().toString(),
                list(part.days().stream().sorted().map(GridWriter::word).toList()),
                part.oldestAudience() == Daypart.ANY_AGE ? null : part.oldestAudience(),
                part.unrated());
    }

    private static GridRequest.Template template(DayTemplate template) {
        return new GridRequest.Template(
                template.name(),
                list(template.blocks().stream().map(GridWriter::block).toList()));
    }

    private static GridRequest.Week week(ProgramGrid grid) {
        return new GridRequest.Week(
                grid.week().get(DayOfWeek.MONDAY),
                grid.week().get(DayOfWeek.TUESDAY),
                grid.week().get(DayOfWeek.WEDNESDAY),
                grid.week().get(DayOfWeek.THURSDAY),
                grid.week().get(DayOfWeek.FRIDAY),
                grid.week().get(DayOfWeek.SATURDAY),
                grid.week().get(DayOfWeek.SUNDAY));
    }

    private static GridRequest.Departure override(DateOverride override) {
        return new GridRequest.Departure(
                override.name(),
                when(override.when()),
                override.template(),
                override.priority(),
                override.expires().map(LocalDate::toString).orElse(null));
    }

    private static GridRequest.When when(DateRule rule) {
        return switch (rule) {
            case DateRule.Between(LocalDate first, LocalDate last) ->
                new GridRequest.When("between", first.toString(), last.toString(), null, null, null, null, null);
            case DateRule.Yearly yearly ->
                new GridRequest.When(
                        "yearly",
                        yearly.first().toString().substring(2),
                        yearly.last().toString().substring(2),
                        null,
                        null,
                        null,
                        null,
                        null);
            case DateRule.NthWeekday nth ->
                new GridRequest.When(
                        "nth_weekday",
                        null,
                        null,
                        nth.nth(),
                        word(nth.weekday()),
                        nth.month().getValue(),
                        null,
                        null);
            case DateRule.Easter(int first, int last) ->
                new GridRequest.When("easter", null, null, null, null, null, first, last);
        };
    }

    private static GridRequest.Block block(Block block) {
        Fit fit = block.fit();
        return new GridRequest.Block(
                block.id(),
                block.title(),
                block.start().toString(),
                block.minutes(),
                content(block.content()),
                word(block.order()),
                amount(block.amount()),
                word(fit.start()),
                fit.graceMinutes() == Fit.ANY_GRACE ? null : fit.graceMinutes(),
                fit.alignMinutes(),
                word(fit.whenLong()),
                word(fit.whenShort()),
                word(fit.whenLate()),
                block.breaks().orElse(null));
    }

    private static GridRequest.Amount amount(Block.Amount amount) {
        return switch (amount) {
            case Block.Amount.Fill _ -> new GridRequest.Amount("fill", null, null, null);
            case Block.Amount.Items(int count) -> new GridRequest.Amount("items", count, null, null);
            case Block.Amount.Lasting(int minutes) -> new GridRequest.Amount("lasting", null, minutes, null);
            case Block.Amount.Until(LocalTime time) -> new GridRequest.Amount("until", null, null, time.toString());
        };
    }

    static GridRequest.Content content(Content content) {
        return switch (content) {
            case Content.Filtered(var filter) ->
                new GridRequest.Content(
                        "filtered",
                        sorted(filter.libraries()),
                        sorted(filter.genres()),
                        list(filter.kinds().stream()
                                .sorted()
                                .map(GridWriter::word)
                                .toList()),
                        sorted(filter.collections()),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null);
            case Content.Query(String query) -> of("query", query, null, null, null, null, null, null);
            case Content.Series(var ids) -> of("series", null, sorted(ids), null, null, null, null, null);
            case Content.Playlist(long id) -> of("playlist", null, null, id, null, null, null, null);
            case Content.Delayed(long id, int minutes) -> of("delayed", null, null, null, id, minutes, null, null);
            case Content.Rerun(String block, int days) -> of("rerun", null, null, null, null, null, block, days);
            case Content.Mix(var parts) -> mix(parts);
            case Content.OffAir(var signOff) ->
                of("off_air", null, null, signOff.isPresent() ? signOff.getAsLong() : null, null, null, null, null);
        };
    }

    private static GridRequest.Content mix(List<Content.Part> parts) {
        List<@Nullable Part> written = list(parts.stream()
                .map(part -> new Part(content(part.content()), part.weight()))
                .toList());
        return new GridRequest.Content(
                "mix", null, null, null, null, null, null, null, null, null, null, null, written);
    }

    private static GridRequest.Content of(
            String kind,
            @Nullable String query,
            @Nullable List<@Nullable Long> series,
            @Nullable Long collection,
            @Nullable Long channel,
            @Nullable Integer delay,
            @Nullable String block,
            @Nullable Integer daysBack) {
        return new GridRequest.Content(
                kind, null, null, null, null, query, series, collection, channel, delay, block, daysBack, null);
    }
}
