package tv.genlock.schedule.breaks;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tv.genlock.schedule.breaks.Placement.Content;

/**
 * A break as it will air. Placements and the elastic rest touch, none overlaps another; together with what is given back they are
 * exactly the target.
 *
 * @param placements in the order of air
 * @param elastic the rest that nothing filled
 * @param givenBackTicks by which the next programme begins earlier ({@link FillMode#NEXT_AT_ONCE})
 * @param periods in which its airings count
 * @param notes the log of this break; never empty
 */
public record FilledBreak(
        long airTicks,
        long targetTicks,
        List<Placement> placements,
        Elastic elastic,
        long givenBackTicks,
        CapPeriods periods,
        List<BreakNote> notes) {
    public FilledBreak {
        placements = List.copyOf(placements);
        notes = List.copyOf(notes);
    }

    /** Whether what clips and cards of the template leave is no longer than {@code toleranceTicks}. */
    public boolean isExact(long toleranceTicks) {
        return elastic.ticks() <= toleranceTicks;
    }

    /** Why no clip may air in it; empty where one does, or none was wanted. */
    public Optional<String> whyNothingAirs() {
        return notes.stream()
                .filter(note -> note.code() == BreakNote.Code.NOTHING_TO_AIR)
                .map(BreakNote::words)
                .findFirst();
    }

    /** What the history has to learn. */
    public List<Airing> airings() {
        return placements.stream()
                .flatMap(placement -> switch (placement.content()) {
                    case Content.Clip clip -> airing(clip.spot(), placement);
                    case Content.Music music -> airing(music.spot(), placement);
                    case Content.Still _ -> Stream.<Airing>empty();
                })
                .toList();
    }

    private Stream<Airing> airing(Spot spot, Placement placement) {
        return Stream.of(Airing.of(spot, airTicks + placement.offsetTicks(), periods));
    }

    /**
     * The rest of a break that nothing filled.
     *
     * @param offsetTicks from the start of the break
     * @param ticks 0 when there is none
     * @param words on the card
     */
    public record Elastic(long offsetTicks, long ticks, Cover cover, String words) {
        static final Elastic NONE = new Elastic(0, 0, Cover.NOTHING, "");
    }

    /** What covers an elastic rest. */
    public enum Cover {
        /** There is no rest. */
        NOTHING,
        /** Not longer than the tolerance: the last picture stays. */
        HELD_PICTURE,
        /** Too short to read anything: black. */
        BLACK,
        CARD
    }
}
