package tv.genlock.format.nfo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * What an NFO file said.
 *
 * @param kind of the first block; UNKNOWN when there is none
 * @param blocks one; several for a file that holds several episodes; none for a file that only names ids, or nothing
 * @param ids of the first block, and from addresses in the text around it where the block has none
 * @param warnings for a person, in the order met; without text of the file
 */
public record NfoResult(NfoKind kind, List<NfoBlock> blocks, Map<String, String> ids, List<String> warnings) {
    public NfoResult {
        blocks = List.copyOf(blocks);
        ids = Map.copyOf(ids);
        warnings = List.copyOf(warnings);
    }

    static NfoResult of(List<NfoBlock> blocks, Map<String, String> tailIds, List<String> warnings) {
        Map<String, String> ids = new LinkedHashMap<>(tailIds);
        blocks.stream().limit(1).forEach(block -> ids.putAll(block.ids()));
        return new NfoResult(
                blocks.isEmpty() ? NfoKind.UNKNOWN : blocks.getFirst().kind(), blocks, ids, warnings);
    }

    /** Whether there is anything in it to use. */
    public boolean isUseful() {
        return !ids.isEmpty() || blocks.stream().anyMatch(NfoBlock::isUseful);
    }

    /** The title; of several episodes all that have one, joined by {@code " / "}. */
    public String title() {
        return joined(NfoBlock::title);
    }

    /** The long text, joined as {@link #title()} is. */
    public String plot() {
        return joined(NfoBlock::plot);
    }

    /** The lowest episode number of the blocks. */
    public OptionalInt firstEpisode() {
        return blocks.stream().flatMapToInt(block -> block.episode().stream()).min();
    }

    /** The highest: the same as the first for a file of one episode. */
    public OptionalInt lastEpisode() {
        ToIntFunction<NfoBlock> last =
                block -> block.episodeEnd().orElse(block.episode().orElse(-1));
        OptionalInt highest = blocks.stream().mapToInt(last).max();
        return highest.isPresent() && highest.getAsInt() >= 0 ? highest : OptionalInt.empty();
    }

    /** Seconds from the start of the file at which its second, third … episode begins, ascending. */
    public List<Double> bookmarks() {
        return blocks.stream()
                .flatMap(block -> block.bookmarks().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private String joined(Function<NfoBlock, String> text) {
        return blocks.stream()
                .map(text)
                .filter(value -> !value.isEmpty())
                .distinct()
                .collect(Collectors.joining(" / "));
    }
}
