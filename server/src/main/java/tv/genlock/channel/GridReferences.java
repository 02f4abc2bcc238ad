package tv.genlock.channel;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import tv.genlock.problem.Fields;
import tv.genlock.schedule.grid.Block;
import tv.genlock.schedule.grid.BreakPolicy;
import tv.genlock.schedule.grid.Content;
import tv.genlock.schedule.grid.ProgramGrid;
import tv.genlock.search.query.ParsedQuery;
import tv.genlock.search.query.QueryParser;

/** Finds in a grid what leads nowhere: queries that cannot be understood, channels and break templates that do not exist. Any thread. */
@Singleton
final class GridReferences {
    private final GridPlanning planning;

    @Inject
    GridReferences(GridPlanning planning) {
        this.planning = planning;
    }

    /** Notes every mistake with its path. */
    void check(Fields fields, long channelId, ProgramGrid grid) {
        for (int day = 0; day < grid.templates().size(); day++) {
            List<Block> blocks = grid.templates().get(day).blocks();
            for (int n = 0; n < blocks.size(); n++) {
                String path = "templates[" + day + "].blocks[" + n + "].content";
                check(fields, path, channelId, blocks.get(n).content());
                known(
                        fields,
                        "templates[" + day + "].blocks[" + n + "].breaks",
                        blocks.get(n).breaks(),
                        grid);
            }
        }
        known(fields, "breaks", grid.breaks().usual(), grid);
        List<BreakPolicy> breaks = grid.breaks().all();
        for (int n = 0; n < breaks.size(); n++) {
            String path = "break_templates[" + n + "].spots";
            breaks.get(n).spots().ifPresent(spots -> check(fields, path, channelId, spots));
        }
        if (grid.apartFrom().contains(channelId)) {
            fields.note("apart_from", "must not hold the channel itself");
        }
        if (!grid.apartFrom().stream().allMatch(planning::isChannel)) {
            fields.note("apart_from", "must be channels that exist");
        }
        check(fields, "otherwise", channelId, grid.otherwise());
        check(fields, "filler", channelId, grid.filler());
    }

    private static void known(Fields fields, String path, Optional<String> name, ProgramGrid grid) {
        boolean known = name.isEmpty()
                || grid.breaks().all().stream().anyMatch(one -> one.name().equals(name.get()));
        if (!known) {
            fields.note(path, "must be the name of one of break_templates");
        }
    }

    private void check(Fields fields, String path, long channelId, Content content) {
        if (content instanceof Content.Query(String query)
                && QueryParser.parse(query) instanceof ParsedQuery.Wrong wrong) {
            String why = wrong.mistake().message();
            fields.note(
                    path + ".query",
                    "must be a query: " + (why.endsWith(".") ? why.substring(0, why.length() - 1) : why));
        }
        if (content instanceof Content.Mix(List<Content.Part> parts)) {
            for (int n = 0; n < parts.size(); n++) {
                check(
                        fields,
                        path + ".parts[" + n + "].content",
                        channelId,
                        parts.get(n).content());
            }
        }
        if (content instanceof Content.Delayed delayed) {
            if (delayed.channelId() == channelId) {
                fields.note(path + ".channel_id", "must be another channel");
            } else if (!planning.isChannel(delayed.channelId())) {
                fields.note(path + ".channel_id", "must be a channel that exists");
            }
        }
    }
}
