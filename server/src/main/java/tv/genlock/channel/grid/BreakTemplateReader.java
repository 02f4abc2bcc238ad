package tv.genlock.channel.grid;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tv.genlock.media.Ticks;
import tv.genlock.problem.Fields;
import tv.genlock.schedule.breaks.Avail;
import tv.genlock.schedule.breaks.Avail.Place;
import tv.genlock.schedule.breaks.Avail.Role;
import tv.genlock.schedule.breaks.BreakTemplate;
import tv.genlock.schedule.breaks.BreakTemplate.Inside;
import tv.genlock.schedule.breaks.BreakTemplate.Lengths;
import tv.genlock.schedule.breaks.FillMode;
import tv.genlock.schedule.breaks.Separation;
import tv.genlock.schedule.grid.BreakPolicy;
import tv.genlock.schedule.grid.Content;

/** Reads break templates, as {@link GridReader} reads the rest of a grid. */
public final class BreakTemplateReader {
    private static final int MOST_BREAKS = 96;
    private static final int LONGEST_CARD_SECONDS = 600;
    private static final int DAY_MINUTES = 1440;

    private final Fields fields;
    private final ContentReader contents;

    public BreakTemplateReader(Fields fields) {
        this.fields = fields;
        contents = new ContentReader(fields);
    }

    /** The policy; what is wrong is noted under {@code path}, and stands in it as if it had not been given. */
    public BreakPolicy read(String path, BreakTemplateRequest wanted) {
        BreakTemplate usual = BreakTemplate.STANDARD;
        List<Avail> avails = avails(path + ".avails", wanted.avails());
        BreakTemplate template = new BreakTemplate(
                fields.requiredText(path + ".name", wanted.name(), GridRequest.LONGEST_NAME),
                GridReader.or(wanted.before(), usual.before()),
                inside(path + ".inside", wanted.inside()),
                GridReader.or(wanted.after(), usual.after()),
                lengths(path, wanted),
                avails.isEmpty() ? usual.avails() : avails,
                separation(path + ".separation", wanted.separation()));
        FillMode fill = fields.constant(path + ".fill", wanted.fill(), FillMode.class);
        Integer load = fields.whole(path + ".load_minutes", wanted.loadMinutes(), 0, BreakPolicy.MOST_LOAD);
        return new BreakPolicy(
                template,
                GridReader.or(fill, FillMode.COMMERCIALS),
                load == null ? 0 : Math.clamp(load, 0, BreakPolicy.MOST_LOAD),
                Optional.ofNullable(spots(path + ".spots", wanted.spots())));
    }

    private @Nullable Content spots(String path, GridRequest.@Nullable Content wanted) {
        if (wanted == null) {
            return null;
        }
        Content spots = contents.read(path, wanted);
        if (!spots.isPlain()) {
            fields.note(path + ".kind", "must be filtered, query, series or playlist");
        }
        return spots;
    }

    private Inside inside(String path, BreakTemplateRequest.@Nullable Inside wanted) {
        if (wanted == null) {
            return BreakTemplate.STANDARD.inside();
        }
        Inside.AtBreakpoints usual = Inside.AtBreakpoints.STANDARD;
        long start = seconds(path + ".from_start_seconds", wanted.fromStartSeconds(), usual.fromStartTicks());
        long end = seconds(path + ".from_end_seconds", wanted.fromEndSeconds(), usual.fromEndTicks());
        long act = seconds(path + ".shortest_act_seconds", wanted.shortestActSeconds(), usual.shortestActTicks());
        int most =
                Math.max(0, GridReader.or(fields.whole(path + ".most", wanted.most(), 0, MOST_BREAKS), usual.most()));
        long every = length(
                path + ".every_seconds",
                wanted.everySeconds(),
                Ticks.PER_SECOND,
                BreakTemplateRequest.LONGEST_PROGRAMME_SECONDS);
        return switch (wanted.kind()) {
            case "nowhere" -> new Inside.Nowhere();
            case "breakpoints" -> new Inside.AtBreakpoints(start, end, act, most);
            case "interval" -> {
                if (wanted.everySeconds() == null) {
                    fields.note(path + ".every_seconds", "must be given");
                }
                yield new Inside.EveryInterval(every, start, end, most);
            }
            case null, default -> {
                fields.note(path + ".kind", "must be one of nowhere, breakpoints, interval");
                yield new Inside.Nowhere();
            }
        };
    }

    private long seconds(String path, @Nullable Integer wanted, long usualTicks) {
        Integer seconds = fields.whole(path, wanted, 0, BreakTemplateRequest.LONGEST_PROGRAMME_SECONDS);
        return seconds == null ? usualTicks : Math.max(0, seconds) * Ticks.PER_SECOND;
    }

    private Lengths lengths(String path, BreakTemplateRequest wanted) {
        Lengths usual = Lengths.STANDARD;
        long shortest = length(
                path + ".shortest_seconds",
                wanted.shortestSeconds(),
                usual.shortestTicks(),
                BreakTemplateRequest.LONGEST_SECONDS);
        long middle = length(
                path + ".usual_seconds",
                wanted.usualSeconds(),
                usual.usualTicks(),
                BreakTemplateRequest.LONGEST_SECONDS);
        long longest = length(
                path + ".longest_seconds",
                wanted.longestSeconds(),
                usual.longestTicks(),
                BreakTemplateRequest.LONGEST_SECONDS);
        if (shortest > middle || middle > longest) {
            fields.note(path + ".usual_seconds", "must lie between shortest_seconds and longest_seconds");
            return usual;
        }
        return new Lengths(shortest, middle, longest);
    }

    private long length(String path, @Nullable Integer wanted, long usualTicks, int most) {
        Integer seconds = fields.whole(path, wanted, 1, most);
        return seconds == null ? usualTicks : Math.max(1, seconds) * Ticks.PER_SECOND;
    }

    private List<Avail> avails(String path, @Nullable List<BreakTemplateRequest.@Nullable Position> wanted) {
        if (wanted == null || wanted.isEmpty()) {
            return List.of();
        }
        if (wanted.size() > BreakTemplate.MOST_AVAILS) {
            fields.note(path, "must have at most " + BreakTemplate.MOST_AVAILS + " entries");
            return List.of();
        }
        List<Avail> avails = new ArrayList<>();
        for (int n = 0; n < wanted.size(); n++) {
            BreakTemplateRequest.Position position = wanted.get(n);
            String place = path + "[" + n + "]";
            if (position == null) {
                fields.note(place, "must not be null");
            } else {
                avails.add(avail(place, position));
            }
        }
        long pods = avails.stream().filter(one -> one.role() == Role.SPOTS).count();
        boolean everywhere = avails.stream()
                .allMatch(one -> one.role() != Role.SPOTS || one.places().size() == Place.values().length);
        if (pods != 1 || !everywhere) {
            fields.note(path, "must have exactly one entry for spots, in all places");
            return List.of();
        }
        return avails;
    }

    private Avail avail(String path, BreakTemplateRequest.Position wanted) {
        Role role = wanted.role() == null
                ? fields.missing(path + ".role", Role.PROMO)
                : GridReader.or(fields.constant(path + ".role", wanted.role(), Role.class), Role.PROMO);
        String category = fields.text(path + ".category", wanted.category(), 0, GridRequest.LONGEST_NAME);
        Integer least = fields.whole(path + ".minimum_seconds", wanted.minimumSeconds(), 0, LONGEST_CARD_SECONDS);
        Integer most = fields.whole(path + ".maximum_seconds", wanted.maximumSeconds(), 0, LONGEST_CARD_SECONDS);
        boolean isCard = role == Role.RATING_CARD || role == Role.UP_NEXT_CARD;
        long minimum = isCard ? Math.max(1, GridReader.or(least, 5)) * Ticks.PER_SECOND : 0;
        long maximum = isCard ? Math.max(1, GridReader.or(most, 10)) * Ticks.PER_SECOND : 0;
        if (minimum > maximum) {
            fields.note(path + ".maximum_seconds", "must not be less than minimum_seconds");
            maximum = minimum;
        }
        Set<Place> usual = isCard ? EnumSet.of(Place.BEFORE, Place.AFTER) : EnumSet.allOf(Place.class);
        return new Avail(
                role, category == null ? "" : category, minimum, maximum, places(path, wanted.places(), usual));
    }

    private Set<Place> places(String path, @Nullable List<@Nullable String> wanted, Set<Place> usual) {
        if (wanted == null || wanted.isEmpty()) {
            return usual;
        }
        Set<Place> places = EnumSet.noneOf(Place.class);
        for (int n = 0; n < wanted.size(); n++) {
            String at = path + ".places[" + n + "]";
            String word = wanted.get(n);
            Place place = word == null ? fields.missing(at, Place.AFTER) : fields.constant(at, word, Place.class);
            places.add(GridReader.or(place, Place.AFTER));
        }
        return places;
    }

    private Separation separation(String path, BreakTemplateRequest.@Nullable Apart wanted) {
        Separation usual = Separation.STANDARD;
        if (wanted == null) {
            return usual;
        }
        return new Separation(
                GridReader.or(wanted.onePerCompany(), usual.onePerCompany()),
                GridReader.or(wanted.onePerCategory(), usual.onePerCategory()),
                minutes(path + ".spot_minutes", wanted.spotMinutes(), usual.spotTicks()),
                minutes(path + ".company_minutes", wanted.companyMinutes(), usual.companyTicks()),
                minutes(path + ".category_minutes", wanted.categoryMinutes(), usual.categoryTicks()));
    }

    private long minutes(String path, @Nullable Integer wanted, long usualTicks) {
        Integer minutes = fields.whole(path, wanted, 0, DAY_MINUTES);
        return minutes == null ? usualTicks : Math.max(0, minutes) * 60L * Ticks.PER_SECOND;
    }
}
