package tv.genlock.channel.grid;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tv.genlock.problem.Fields;
import tv.genlock.schedule.ItemFilter;
import tv.genlock.schedule.grid.Block;
import tv.genlock.schedule.grid.Block.Amount;
import tv.genlock.schedule.grid.Block.Fit;
import tv.genlock.schedule.grid.BreakPolicies;
import tv.genlock.schedule.grid.BreakPolicy;
import tv.genlock.schedule.grid.Content;
import tv.genlock.schedule.grid.DateOverride;
import tv.genlock.schedule.grid.DayTemplate;
import tv.genlock.schedule.grid.Daypart;
import tv.genlock.schedule.grid.ProgramGrid;

/** Reads what clients write of a grid. Every mistake is noted with its path ({@code templates[0].blocks[2].start}). */
public final class GridReader {
    private static final LocalTime DAY_START = LocalTime.of(6, 0);
    private static final String GIVEN = "must be given";

    private final Fields fields;
    private final ZoneId defaultZone;
    private final ContentReader contents;

    /** @param defaultZone of a grid that names none */
    public GridReader(Fields fields, ZoneId defaultZone) {
        this.fields = fields;
        this.defaultZone = defaultZone;
        contents = new ContentReader(fields);
    }

    /** The grid; what is wrong is noted, and stands in it as if it had not been given. */
    public ProgramGrid read(GridRequest request) {
        List<DayTemplate> templates =
                list("templates", request.templates(), GridRequest.MOST_TEMPLATES, this::template);
        names("templates", templates.stream().map(DayTemplate::name).toList());
        ItemFilter all = ItemFilter.ALL;
        return new ProgramGrid(
                zone(request.zone()),
                time("day_start", request.dayStart(), DAY_START),
                list("dayparts", request.dayparts(), GridRequest.MOST_DAYPARTS, this::daypart),
                templates,
                week(request.week()),
                list("overrides", request.overrides(), GridRequest.MOST_OVERRIDES, this::override),
                request.otherwise() == null
                        ? new Content.Filtered(all)
                        : contents.read("otherwise", request.otherwise()),
                filler(request.filler()),
                new HashSet<>(contents.ids("never", request.never(), GridRequest.MOST_NEVER)),
                breaks(request),
                new HashSet<>(contents.ids("apart_from", request.apartFrom(), GridRequest.MOST_CHOSEN)));
    }

    private BreakPolicies breaks(GridRequest request) {
        BreakTemplateReader reader = new BreakTemplateReader(fields);
        List<BreakPolicy> all =
                list("break_templates", request.breakTemplates(), GridRequest.MOST_BREAK_TEMPLATES, reader::read);
        names("break_templates", all.stream().map(BreakPolicy::name).toList());
        String usual = fields.text("breaks", request.breaks(), 0, GridRequest.LONGEST_NAME);
        return new BreakPolicies(all, Optional.ofNullable(usual).filter(name -> !name.isEmpty()));
    }

    private Content filler(GridRequest.@Nullable Content wanted) {
        Content filler = wanted == null ? new Content.OffAir() : contents.read("filler", wanted);
        if (filler instanceof Content.Delayed || filler instanceof Content.Rerun || filler instanceof Content.Mix) {
            fields.note("filler.kind", "must be filtered, query, series, playlist or off_air");
        }
        return filler;
    }

    /** Reads one entry of a list; null entries are noted before. */
    private interface Each<T, R> {
        R read(String path, T entry);
    }

    private <T, R> List<R> list(String path, @Nullable List<@Nullable T> entries, int most, Each<T, R> each) {
        if (entries == null) {
            return List.of();
        }
        if (entries.size() > most) {
            fields.note(path, "must have at most " + most + " entries");
            return List.of();
        }
        List<R> read = new ArrayList<>();
        for (int n = 0; n < entries.size(); n++) {
            T entry = entries.get(n);
            if (entry == null) {
                fields.note(path + "[" + n + "]", "must not be null");
            } else {
                read.add(each.read(path + "[" + n + "]", entry));
            }
        }
        return read;
    }

    private void names(String path, List<String> names) {
        Set<String> seen = new HashSet<>();
        for (int n = 0; n < names.size(); n++) {
            if (!seen.add(names.get(n))) {
                fields.note(path + "[" + n + "].name", "must not be that of another one");
            }
        }
    }

    private ZoneId zone(@Nullable String name) {
        String zone = fields.text("zone", name, 1, GridRequest.LONGEST_NAME);
        if (zone == null) {
            return defaultZone;
        }
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException _) {
            fields.note("zone", "must be a time zone like Europe/Berlin");
            return defaultZone;
        }
    }

    private LocalTime time(String path, @Nullable String text, LocalTime instead) {
        if (text == null) {
            return instead;
        }
        if (!text.matches(GridRequest.TIME)) {
            fields.note(path, "must be a time of day like 20:15");
            return instead;
        }
        return LocalTime.parse(text);
    }

    private LocalTime requiredTime(String path, @Nullable String text) {
        return text == null ? fields.missing(path, LocalTime.MIN) : time(path, text, LocalTime.MIN);
    }

    private Daypart daypart(String path, GridRequest.Daypart part) {
        Integer age = fields.whole(path + ".oldest_audience", part.oldestAudience(), 0, Daypart.ANY_AGE);
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        days.addAll(list(path + ".days", part.days(), 7, this::weekday));
        return new Daypart(
                fields.requiredText(path + ".name", part.name(), GridRequest.LONGEST_NAME),
                requiredTime(path + ".from", part.from()),
                requiredTime(path + ".to", part.to()),
                days,
                age == null ? Daypart.ANY_AGE : age,
                part.unrated() == null || part.unrated());
    }

    private DayOfWeek weekday(String path, String word) {
        DayOfWeek day = fields.constant(path, word, DayOfWeek.class);
        return day == null ? DayOfWeek.MONDAY : day;
    }

    private DayTemplate template(String path, GridRequest.Template template) {
        List<Block> blocks = list(path + ".blocks", template.blocks(), GridRequest.MOST_BLOCKS, this::block);
        Set<String> ids = new HashSet<>();
        for (int n = 0; n < blocks.size(); n++) {
            if (!ids.add(blocks.get(n).id())) {
                fields.note(path + ".blocks[" + n + "].id", "must not be that of another block of the day");
            }
        }
        return new DayTemplate(fields.requiredText(path + ".name", template.name(), GridRequest.LONGEST_NAME), blocks);
    }

    private Block block(String path, GridRequest.Block block) {
        String title = fields.text(path + ".title", block.title(), 0, GridRequest.LONGEST_TITLE);
        String breaks = fields.text(path + ".breaks", block.breaks(), 0, GridRequest.LONGEST_NAME);
        Integer minutes = block.minutes() == null
                ? fields.missing(path + ".minutes", Integer.valueOf(1))
                : fields.whole(path + ".minutes", block.minutes(), 1, Block.DAY_MINUTES);
        Block.Order order = fields.constant(path + ".order", block.order(), Block.Order.class);
        return new Block(
                id(path + ".id", block.id()),
                title == null ? "" : title,
                requiredTime(path + ".start", block.start()),
                minutes == null ? 1 : Math.clamp(minutes, 1, Block.DAY_MINUTES),
                block.content() == null
                        ? fields.missing(path + ".content", new Content.OffAir())
                        : contents.read(path + ".content", block.content()),
                order == null ? Block.Order.EPISODES : order,
                amount(path + ".amount", block),
                fit(path, block),
                Optional.ofNullable(breaks).filter(name -> !name.isEmpty()));
    }

    private String id(String path, @Nullable String id) {
        if (id == null) {
            return fields.missing(path, "x");
        }
        if (!Block.isId(id)) {
            fields.note(path, "must be 1 to 60 lower-case letters, digits and hyphens");
            return "x";
        }
        if (id.equals("otherwise") || id.equals("filler")) {
            fields.note(path, "must not be otherwise or filler: the grid's own are called so");
        }
        return id;
    }

    private Amount amount(String path, GridRequest.Block block) {
        GridRequest.@Nullable Amount amount = block.amount();
        if (amount == null) {
            return new Amount.Fill();
        }
        Integer count = fields.whole(path + ".count", amount.count(), 1, 1_000);
        Integer minutes = fields.whole(path + ".minutes", amount.minutes(), 1, Block.DAY_MINUTES);
        LocalTime time = time(path + ".time", amount.time(), LocalTime.MIN);
        return switch (amount.kind()) {
            case "fill" -> new Amount.Fill();
            case "items" -> new Amount.Items(count == null ? fields.missing(path + ".count", 1) : count);
            case "lasting" -> new Amount.Lasting(minutes == null ? fields.missing(path + ".minutes", 1) : minutes);
            case "until" ->
                new Amount.Until(
                        amount.time() == null
                                ? fields.missing(path + ".time", time)
                                : within(path + ".time", block, time));
            case null, default -> {
                fields.note(path + ".kind", "must be one of fill, items, lasting, until");
                yield new Amount.Fill();
            }
        };
    }

    /** A time of day that comes within a block. */
    private LocalTime within(String path, GridRequest.Block block, LocalTime time) {
        String start = block.start();
        if (start != null && start.matches(GridRequest.TIME) && block.minutes() != null) {
            int after = (time.toSecondOfDay() - LocalTime.parse(start).toSecondOfDay()) / 60;
            if (Math.floorMod(after - 1, Block.DAY_MINUTES) >= block.minutes()) {
                fields.note(path, "must be a time within the block");
            }
        }
        return time;
    }

    private Fit fit(String path, GridRequest.Block block) {
        Integer grace = fields.whole(path + ".grace_minutes", block.graceMinutes(), 0, Block.DAY_MINUTES);
        Integer align = block.alignMinutes();
        if (align != null && align != 0 && (align < 0 || align > 60 || 60 % align != 0)) {
            fields.note(path + ".align_minutes", "must be 0 or go into an hour: 5, 10, 15, 20, 30, 60");
            align = 0;
        }
        Fit usual = Fit.DEFAULT;
        return new Fit(
                or(fields.constant(path + ".start_mode", block.startMode(), Block.Start.class), usual.start()),
                or(grace, Fit.ANY_GRACE),
                or(align, 0),
                or(fields.constant(path + ".when_long", block.whenLong(), Block.WhenLong.class), usual.whenLong()),
                or(fields.constant(path + ".when_short", block.whenShort(), Block.WhenShort.class), usual.whenShort()),
                or(fields.constant(path + ".when_late", block.whenLate(), Block.WhenLate.class), usual.whenLate()));
    }

    private Map<DayOfWeek, String> week(GridRequest.@Nullable Week week) {
        Map<DayOfWeek, String> days = new EnumMap<>(DayOfWeek.class);
        if (week != null) {
            put(days, DayOfWeek.MONDAY, week.monday());
            put(days, DayOfWeek.TUESDAY, week.tuesday());
            put(days, DayOfWeek.WEDNESDAY, week.wednesday());
            put(days, DayOfWeek.THURSDAY, week.thursday());
            put(days, DayOfWeek.FRIDAY, week.friday());
            put(days, DayOfWeek.SATURDAY, week.saturday());
            put(days, DayOfWeek.SUNDAY, week.sunday());
        }
        return days;
    }

    private void put(Map<DayOfWeek, String> days, DayOfWeek day, @Nullable String template) {
        String name = fields.text(
                "week." + day.name().toLowerCase(java.util.Locale.ROOT), template, 0, GridRequest.LONGEST_NAME);
        if (name != null && !name.isEmpty()) {
            days.put(day, name);
        }
    }

    private DateOverride override(String path, GridRequest.Departure override) {
        Integer priority = fields.whole(path + ".priority", override.priority(), -1_000, 1_000);
        LocalDate expires = override.expires() == null ? null : date(path + ".expires", override.expires());
        return new DateOverride(
                fields.requiredText(path + ".name", override.name(), GridRequest.LONGEST_NAME),
                new WhenReader(fields).read(path + ".when", override.when()),
                fields.requiredText(path + ".template", override.template(), GridRequest.LONGEST_NAME),
                or(priority, 0),
                Optional.ofNullable(expires));
    }

    private @Nullable LocalDate date(String path, String text) {
        return date(fields, path, text);
    }

    /** A date as ISO writes it, of a year with four digits; null and a note when it is none. */
    static @Nullable LocalDate date(Fields fields, String path, @Nullable String text) {
        if (text == null) {
            fields.note(path, GIVEN);
            return null;
        }
        try {
            LocalDate date = LocalDate.parse(text, DateTimeFormatter.ISO_LOCAL_DATE);
            if (date.getYear() >= 1970 && date.getYear() < 2200) {
                return date;
            }
        } catch (DateTimeException _) {
            // Noted below, as a date that no station will see.
        }
        fields.note(path, "must be a date like 2026-12-24");
        return null;
    }

    static <T> T or(@Nullable T wanted, T present) {
        return wanted == null ? present : wanted;
    }
}
