package tv.genlock.playout;

import java.util.List;
import tv.genlock.air.HouseFormat;
import tv.genlock.air.PlannedSegment;
import tv.genlock.air.PlayoutEvent;
import tv.genlock.air.PlayoutEvent.Content;
import tv.genlock.air.SegmentInput;
import tv.genlock.air.card.Card;
import tv.genlock.air.card.CardReels;
import tv.genlock.air.card.LoopedVideo;

/** Still pictures with words, as long as any segment: what airs when nothing else can. */
final class Slates {
    private final Encoders encoders;

    Slates(Encoders encoders) {
        this.encoders = encoders;
    }

    /** A silent card in place of a segment: same start, same end. */
    SegmentInput card(PlayoutEvent event, PlannedSegment segment, HouseFormat house, Content.Slate slate)
            throws InterruptedException {
        List<String> lines = slate.reason().isEmpty() ? List.of() : List.of(slate.reason());
        Card card = new Card("", slate.headline(), lines, slate.testCard() ? Card.Ground.BARS : Card.Ground.PLAIN);
        return stretch(event, segment, encoders.reels().reel(card, house.video()));
    }

    /** The neutral card that needs no encoder, for when even a card with words cannot be made in time. */
    SegmentInput plain(PlayoutEvent event, PlannedSegment segment, HouseFormat house) {
        return stretch(event, segment, CardReels.builtIn(house.video()));
    }

    private static SegmentInput stretch(PlayoutEvent event, PlannedSegment segment, LoopedVideo reel) {
        return SegmentInput.silent(
                event,
                segment,
                reel.track(),
                reel.samples(segment.fromTicks(), segment.toTicks()),
                /* dropLeading= */ false);
    }
}
