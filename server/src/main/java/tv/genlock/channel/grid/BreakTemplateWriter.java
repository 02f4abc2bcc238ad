package tv.genlock.channel.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tv.genlock.media.Ticks;
import tv.genlock.schedule.breaks.Avail;
import tv.genlock.schedule.breaks.BreakTemplate;
import tv.genlock.schedule.breaks.BreakTemplate.Inside;
import tv.genlock.schedule.breaks.Separation;
import tv.genlock.schedule.grid.BreakPolicy;

/** Writes break templates as clients read them. */
final class BreakTemplateWriter {
    private BreakTemplateWriter() {}

    static BreakTemplateRequest of(BreakPolicy policy) {
        BreakTemplate template = policy.template();
        return new BreakTemplateRequest(
                template.name(),
                word(policy.fill()),
                template.before(),
                template.after(),
                inside(template.inside()),
                seconds(template.lengths().shortestTicks()),
                seconds(template.lengths().usualTicks()),
                seconds(template.lengths().longestTicks()),
                policy.load(),
                list(template.avails().stream()
                        .map(BreakTemplateWriter::position)
                        .toList()),
                apart(template.separation()),
                policy.spots().map(GridWriter::content).orElse(null));
    }

    private static BreakTemplateRequest.Inside inside(Inside inside) {
        return switch (inside) {
            case Inside.Nowhere _ -> new BreakTemplateRequest.Inside("nowhere", null, null, null, null, null);
            case Inside.AtBreakpoints at ->
                new BreakTemplateRequest.Inside(
                        "breakpoints",
                        null,
                        seconds(at.fromStartTicks()),
                        seconds(at.fromEndTicks()),
                        seconds(at.shortestActTicks()),
                        at.most());
            case Inside.EveryInterval every ->
                new BreakTemplateRequest.Inside(
                        "interval",
                        seconds(every.intervalTicks()),
                        seconds(every.fromStartTicks()),
                        seconds(every.fromEndTicks()),
                        null,
                        every.most());
        };
    }

    private static BreakTemplateRequest.Position position(Avail avail) {
        return new BreakTemplateRequest.Position(
                word(avail.role()),
                avail.category(),
                seconds(avail.minimumTicks()),
                seconds(avail.maximumTicks()),
                list(avail.places().stream().map(BreakTemplateWriter::word).toList()));
    }

    private static BreakTemplateRequest.Apart apart(Separation apart) {
        return new BreakTemplateRequest.Apart(
                apart.onePerCompany(),
                apart.onePerCategory(),
                seconds(apart.spotTicks()) / 60,
                seconds(apart.companyTicks()) / 60,
                seconds(apart.categoryTicks()) / 60);
    }

    private static int seconds(long ticks) {
        return (int) (ticks / Ticks.PER_SECOND);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static <T> List<@Nullable T> list(List<T> entries) {
        return new ArrayList<@Nullable T>(entries);
    }
}
