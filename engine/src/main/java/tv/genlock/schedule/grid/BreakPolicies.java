package tv.genlock.schedule.grid;

import java.util.List;
import java.util.Optional;

/**
 * The break policies of a grid.
 *
 * @param all names are unique
 * @param usual name of the one for blocks that name none, and for what airs where no block is; empty for none: there a card
 *     fills what a programme leaves of its time
 */
public record BreakPolicies(List<BreakPolicy> all, Optional<String> usual) {
    public static final BreakPolicies NONE = new BreakPolicies(List.of(), Optional.empty());
    /** {@link BreakPolicy#STANDARD} for everything. */
    public static final BreakPolicies STANDARD =
            new BreakPolicies(List.of(BreakPolicy.STANDARD), Optional.of(BreakPolicy.STANDARD.name()));

    public BreakPolicies {
        all = List.copyOf(all);
    }

    /** The policy of a block. */
    public Optional<BreakPolicy> of(Block block) {
        return block.breaks().or(this::usual).flatMap(this::named);
    }

    /** The policy for what stands in no block. */
    public Optional<BreakPolicy> otherwise() {
        return usual.flatMap(this::named);
    }

    private Optional<BreakPolicy> named(String name) {
        return all.stream().filter(one -> one.name().equals(name)).findFirst();
    }
}
