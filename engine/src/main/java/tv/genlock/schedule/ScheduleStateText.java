package tv.genlock.schedule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tv.genlock.schedule.ScheduleState.BlockState;
import tv.genlock.schedule.ScheduleState.BlockStates;
import tv.genlock.schedule.ScheduleState.Cursor;
import tv.genlock.schedule.ScheduleState.DeckState;
import tv.genlock.schedule.ScheduleState.LaneState;
import tv.genlock.schedule.ScheduleState.WheelState;

/**
 * A {@link ScheduleState} as text: {@code v1 name=number,number,… name=…}, numbers in decimal, lists at the end of their
 * field. Unknown fields are skipped and broken ones are fresh, so an older program can read what a newer one stored.
 */
final class ScheduleStateText {
    private static final String VERSION = "v1";
    private static final String BLOCK = "block.";
    private static final String SHARES = "shares.";
    private static final int MAX_LENGTH = 4 << 20;
    private static final long MOST_SHARE = 1L << 45;

    private ScheduleStateText() {}

    static String encode(ScheduleState state) {
        StringBuilder text = new StringBuilder(VERSION);
        field(text, "lanes", lanes(state.lanes()), List.of());
        field(text, "wheel", wheel(state.wheel()), state.wheel().putOff());
        field(text, "features", deck(state.features()), state.features().recent());
        field(text, "fillers", deck(state.fillers()), state.fillers().recent());
        List<Long> cursors = new ArrayList<>();
        state.cursors().forEach((series, cursor) -> {
            cursors.add(series);
            cursors.add((long) cursor.season());
            cursors.add((long) cursor.episode());
            cursors.add(cursor.itemId());
        });
        field(text, "cursors", List.of(), cursors);
        if (state.blocks().through() != 0) {
            field(text, "through", List.of(state.blocks().through()), List.of());
        }
        state.blocks().byBlock().forEach((id, block) -> {
            field(text, BLOCK + id, block(block), block.deck().recent());
            if (!block.shares().isEmpty()) {
                field(text, SHARES + id, List.of(), block.shares());
            }
        });
        return text.toString();
    }

    static ScheduleState decode(String text) {
        String[] fields =
                text.length() > MAX_LENGTH ? new String[0] : text.strip().split(" +");
        if (fields.length == 0 || !fields[0].equals(VERSION)) {
            return ScheduleState.FRESH;
        }
        Map<String, long[]> numbers = new HashMap<>();
        for (int n = 1; n < fields.length; n++) {
            int equals = fields[n].indexOf('=');
            if (equals > 0) {
                numbers.put(fields[n].substring(0, equals), numbersIn(fields[n].substring(equals + 1)));
            }
        }
        return new ScheduleState(
                cursors(numbers.getOrDefault("cursors", new long[0])),
                deck(numbers.getOrDefault("features", new long[0])),
                deck(numbers.getOrDefault("fillers", new long[0])),
                wheel(numbers.getOrDefault("wheel", new long[0])),
                lanes(numbers.getOrDefault("lanes", new long[0])),
                blocks(numbers));
    }

    private static BlockStates blocks(Map<String, long[]> numbers) {
        long[] through = numbers.getOrDefault("through", new long[0]);
        SortedMap<String, BlockState> byBlock = new TreeMap<>();
        numbers.forEach((name, n) -> {
            if (name.startsWith(BLOCK) && n.length >= 3 && n[2] >= 0 && n[2] <= n.length - 3) {
                String id = name.substring(BLOCK.length());
                byBlock.put(id, block(n, shares(numbers.getOrDefault(SHARES + id, new long[0]))));
            }
        });
        return new BlockStates(through.length == 0 ? 0 : through[0], byBlock);
    }

    private static List<Long> block(BlockState block) {
        List<Long> numbers = new ArrayList<>(List.of(
                block.lastItem(), block.lastSeries(), (long) block.waiting().size()));
        numbers.addAll(block.waiting());
        numbers.addAll(deck(block.deck()));
        return numbers;
    }

    /** Air times stay far from overflow, whatever was stored. */
    private static List<Long> shares(long[] n) {
        return Arrays.stream(n)
                .map(share -> Math.clamp(share, 0, MOST_SHARE))
                .boxed()
                .toList();
    }

    private static BlockState block(long[] n, List<Long> shares) {
        int deck = 3 + (int) n[2];
        return new BlockState(
                deck(Arrays.copyOfRange(n, deck, n.length)),
                n[0],
                n[1],
                listFrom(Arrays.copyOfRange(n, 0, deck), 3),
                shares);
    }

    private static void field(StringBuilder text, String name, List<Long> head, List<Long> tail) {
        text.append(' ').append(name).append('=');
        int start = text.length();
        head.forEach(number -> text.append(text.length() == start ? "" : ",").append(number));
        tail.forEach(number -> text.append(text.length() == start ? "" : ",").append(number));
    }

    /** The numbers of a list; none when one of them is broken. */
    private static long[] numbersIn(String list) {
        if (list.isEmpty()) {
            return new long[0];
        }
        String[] words = list.split(",", -1);
        long[] numbers = new long[words.length];
        try {
            for (int n = 0; n < words.length; n++) {
                numbers[n] = Long.parseLong(words[n]);
            }
        } catch (NumberFormatException e) {
            return new long[0];
        }
        return numbers;
    }

    private static List<Long> lanes(LaneState lanes) {
        return List.of(
                lanes.seriesLead(),
                lanes.featureLead(),
                (long) lanes.breakItems(),
                lanes.breakTicks(),
                lanes.window(),
                (long) lanes.windowEntries());
    }

    private static LaneState lanes(long[] n) {
        return n.length < 6
                ? ScheduleState.FRESH.lanes()
                : new LaneState(bounded(n[0]), bounded(n[1]), (int) n[2], bounded(n[3]), n[4], (int) n[5]);
    }

    /** Leads and lengths stay far from overflow, whatever was stored. */
    private static long bounded(long number) {
        return Math.clamp(number, 0, Long.MAX_VALUE >> 4);
    }

    private static List<Long> wheel(WheelState wheel) {
        return List.of((long) wheel.round(), wheel.mark(), wheel.markSeries(), wheel.lastSeries());
    }

    private static WheelState wheel(long[] n) {
        return n.length < 4
                ? ScheduleState.FRESH.wheel()
                : new WheelState((int) n[0], n[1], n[2], n[3], listFrom(n, 4));
    }

    private static List<Long> deck(DeckState deck) {
        return List.of((long) deck.round(), deck.split(), deck.mark(), deck.markId(), (long) deck.dealt());
    }

    private static DeckState deck(long[] n) {
        return n.length < 5
                ? DeckState.FRESH
                : new DeckState(Math.max(0, (int) n[0]), n[1], n[2], n[3], (int) n[4], listFrom(n, 5));
    }

    private static SortedMap<Long, Cursor> cursors(long[] n) {
        SortedMap<Long, Cursor> cursors = new TreeMap<>();
        for (int at = 0; at + 3 < n.length; at += 4) {
            cursors.put(n[at], new Cursor((int) n[at + 1], (int) n[at + 2], n[at + 3]));
        }
        return cursors;
    }

    private static List<Long> listFrom(long[] numbers, int start) {
        List<Long> list = new ArrayList<>();
        for (int n = start; n < numbers.length; n++) {
            list.add(numbers[n]);
        }
        return list;
    }
}
