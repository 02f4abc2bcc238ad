package tv.genlock.schedule.grid;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tv.genlock.media.Ticks;
import tv.genlock.schedule.EntryWriter;
import tv.genlock.schedule.ScheduleItem;
import tv.genlock.schedule.ScheduleState.BlockState;
import tv.genlock.schedule.ScheduleState.DeckState;

/**
 * Several contents, each in the block's order, which share the air time by weight: the part that is furthest behind its share airs
 * next. A part that had nothing to air is never more than some hours behind, so that it does not take everything when it has.
 */
final class MixPicker implements BlockPicker {
    private static final long MOST_BEHIND = 4 * 3600 * Ticks.PER_SECOND;

    /** Stands in the rules of entries before the number of their part. */
    private static final String PART = ", part ";

    private final Block block;
    private final List<Content.Part> parts;
    private final List<BlockPicker> pickers;
    private final String weights;
    private final long allWeights;
    /** Air time of each part; what all have by their weights is taken off. */
    private final long[] aired;

    /** @param pickers of the parts, in their order */
    MixPicker(Block block, Content.Mix mix, List<BlockPicker> pickers, BlockState state) {
        this.block = block;
        this.pickers = List.copyOf(pickers);
        parts = mix.parts();
        weights = parts.stream().map(part -> Integer.toString(part.weight())).collect(Collectors.joining(":"));
        allWeights = parts.stream().mapToLong(Content.Part::weight).sum();
        List<Long> known = state.shares();
        aired = known.size() == parts.size()
                ? known.stream().mapToLong(Long::longValue).toArray()
                : new long[parts.size()];
    }

    @Override
    public void begin(boolean resumed) {
        pickers.forEach(picker -> picker.begin(resumed));
    }

    @Override
    public boolean isEmpty() {
        return pickers.stream().allMatch(BlockPicker::isEmpty);
    }

    @Override
    public String explanation() {
        return pickers.stream().map(BlockPicker::explanation).distinct().collect(Collectors.joining(" "));
    }

    @Override
    public Optional<Pick> next(long atTicks, Predicate<ScheduleItem> allowed, Predicate<ScheduleItem> fits) {
        @Nullable Pick first = null;
        for (int part : furthestBehindFirst()) {
            Optional<Pick> pick = pickers.get(part).next(atTicks, allowed, fits).map(one -> ofPart(one, part));
            if (pick.isPresent() && fits.test(pick.get().item())) {
                return pick;
            }
            first = first == null ? pick.orElse(null) : first;
        }
        return Optional.ofNullable(first);
    }

    private Pick ofPart(Pick pick, int part) {
        String place = "%s of %d parts by weight %s".formatted(EntryWriter.ordinal(part + 1), parts.size(), weights);
        return new Pick(
                pick.item(), pick.turn(), pick.dealt(), pick.rule() + PART + (part + 1), pick.reason() + "; " + place);
    }

    private List<Integer> furthestBehindFirst() {
        long all = all();
        return IntStream.range(0, aired.length)
                .boxed()
                .sorted(Comparator.comparingLong(part -> -behind(part, all)))
                .toList();
    }

    private long all() {
        long all = 0;
        for (long one : aired) {
            all += one;
        }
        return all;
    }

    /** How much air time a part is behind its share, times all weights. */
    private long behind(int part, long all) {
        return parts.get(part).weight() * all - aired[part] * allWeights;
    }

    @Override
    public boolean airedLast(ScheduleItem item) {
        return pickers.stream().anyMatch(picker -> picker.airedLast(item));
    }

    @Override
    public void take(Pick pick) {
        int part = partOf(pick.rule());
        pickers.get(part).take(pick);
        share(part, pick.item());
    }

    @Override
    public void replay(ScheduleItem item, String rule) {
        int part = partOf(rule);
        pickers.get(part).replay(item, rule);
        share(part, item);
    }

    /** The part that a rule names; the first for a rule from before there was a mix. */
    private int partOf(String rule) {
        return IntStream.range(0, parts.size())
                .filter(part -> rule.endsWith(PART + (part + 1)))
                .findFirst()
                .orElse(0);
    }

    /** Counts the programme's whole length, also where it is cut: nothing else is known when it is replayed. */
    private void share(int part, ScheduleItem item) {
        aired[part] += item.durationTicks();
        long all = all();
        for (int n = 0; n < aired.length; n++) {
            long excess = behind(n, all) - MOST_BEHIND * allWeights;
            aired[n] += excess > 0 ? excess / allWeights : 0;
        }
        long rounds = Long.MAX_VALUE;
        for (int n = 0; n < aired.length; n++) {
            rounds = Math.min(rounds, aired[n] / parts.get(n).weight());
        }
        for (int n = 0; n < aired.length; n++) {
            aired[n] -= rounds * parts.get(n).weight();
        }
    }

    @Override
    public void remember(Map<String, BlockState> into) {
        pickers.forEach(picker -> picker.remember(into));
        List<Long> shares =
                IntStream.range(0, aired.length).mapToObj(part -> aired[part]).toList();
        into.put(block.id(), new BlockState(DeckState.FRESH, -1, -1, List.of(), shares));
    }
}
