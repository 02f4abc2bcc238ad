package tv.genlock.schedule.grid;

import java.util.List;

/**
 * The blocks of a kind of day, in any order. Where two overlap the later start wins from there on; between them the grid's own
 * content airs.
 *
 * @param name as people call it ("weekday", "christmas")
 */
public record DayTemplate(String name, List<Block> blocks) {
    public DayTemplate {
        blocks = List.copyOf(blocks);
    }
}
