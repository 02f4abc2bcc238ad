package tv.genlock.schedule.breaks;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * An immutable map from 64-bit numbers to tallies that shares all but one path with the map it was made from: adding costs the
 * copy of a few small arrays however much is remembered.
 *
 * <p>A trie over the mixed bits of the number, 32 ways, arrays as short as they are full (Bagwell: Ideal Hash Trees, 2001).
 * Mixing is one-to-one, so no two numbers share all their bits and there are no collisions.
 */
final class TallyTrie {
    static final TallyTrie EMPTY = new TallyTrie(0, new Node[0]);

    private static final int BITS = 5;
    private static final int MASK = (1 << BITS) - 1;

    private final Branch root;

    private sealed interface Node {}

    private record Leaf(long key, Tally tally) implements Node {}

    /** @param slots the children whose bit is set, in the order of bits */
    private record Branch(int bitmap, Node[] slots) implements Node {
        private int index(int bit) {
            return Integer.bitCount(bitmap & (bit - 1));
        }
    }

    /** What {@link #forEach} gives to. */
    interface Visitor {
        void visit(long key, Tally tally);
    }

    private TallyTrie(int bitmap, Node[] slots) {
        this(new Branch(bitmap, slots));
    }

    private TallyTrie(Branch root) {
        this.root = root;
    }

    @Nullable
    Tally get(long key) {
        long bits = mixed(key);
        Branch branch = root;
        while (true) {
            int bit = 1 << (bits & MASK);
            if ((branch.bitmap & bit) == 0) {
                return null;
            }
            switch (branch.slots[branch.index(bit)]) {
                case Leaf leaf -> {
                    return leaf.key == key ? leaf.tally : null;
                }
                case Branch next -> branch = next;
            }
            bits >>>= BITS;
        }
    }

    TallyTrie with(long key, Tally tally) {
        return new TallyTrie(with(root, 0, new Leaf(key, tally)));
    }

    /** In no order that means anything. */
    void forEach(Visitor visitor) {
        forEach(root, visitor);
    }

    private static void forEach(Node node, Visitor visitor) {
        switch (node) {
            case Leaf leaf -> visitor.visit(leaf.key, leaf.tally);
            case Branch branch -> {
                for (Node slot : branch.slots) {
                    forEach(slot, visitor);
                }
            }
        }
    }

    private static Branch with(Branch branch, int shift, Leaf leaf) {
        int bit = bitOf(leaf.key, shift);
        int index = branch.index(bit);
        if ((branch.bitmap & bit) == 0) {
            Node[] slots = new Node[branch.slots.length + 1];
            System.arraycopy(branch.slots, 0, slots, 0, index);
            slots[index] = leaf;
            System.arraycopy(branch.slots, index, slots, index + 1, branch.slots.length - index);
            return new Branch(branch.bitmap | bit, slots);
        }
        Node[] slots = Arrays.copyOf(branch.slots, branch.slots.length);
        slots[index] = switch (slots[index]) {
            case Branch next -> with(next, shift + BITS, leaf);
            case Leaf there when there.key == leaf.key -> leaf;
            case Leaf there -> with(with(EMPTY.root, shift + BITS, there), shift + BITS, leaf);
        };
        return new Branch(branch.bitmap, slots);
    }

    private static int bitOf(long key, int shift) {
        return 1 << (mixed(key) >>> shift & MASK);
    }

    /** One-to-one: odd factors and shifted sums can all be undone. */
    private static long mixed(long key) {
        long bits = (key ^ (key >>> 32)) * 0x9E3779B97F4A7C15L;
        return bits ^ (bits >>> 29);
    }
}
