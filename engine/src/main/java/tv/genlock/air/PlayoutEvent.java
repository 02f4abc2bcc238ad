package tv.genlock.air;

import java.util.Optional;
import tv.genlock.media.Ticks;

/**
 * One piece of one file on a channel's air: the break level of the log, exact to the tick.
 *
 * <p>Events of a channel touch: each starts where the one before ends. Segment and discontinuity numbers are prefix sums
 * stored here and only ever read, never recomputed from the clock; a published event is never changed.
 *
 * @param entryId the schedule entry it carries out
 * @param startTicks air time of its first picture
 * @param durationTicks exact length, positive
 * @param content what airs
 * @param firstSegment EXT-X-MEDIA-SEQUENCE number of its first segment
 * @param segmentCount how many segments its plan has
 * @param discontinuityNumber discontinuity sequence number its segments carry
 * @param discontinuityBefore whether EXT-X-DISCONTINUITY stands in front of its first segment
 * @param configHash codec configuration, 8 hex digits: like neighbours join without a tag; also names the init section
 * @param planVersion version of the planning rules its segments were counted with
 */
public record PlayoutEvent(
        long id,
        long channelId,
        long entryId,
        long startTicks,
        long durationTicks,
        Content content,
        Treatment treatment,
        long firstSegment,
        int segmentCount,
        long discontinuityNumber,
        boolean discontinuityBefore,
        String configHash,
        int planVersion) {
    public PlayoutEvent {
        if (durationTicks <= 0) {
            throw new IllegalArgumentException("an event lasts longer than nothing: " + durationTicks);
        }
        if (segmentCount <= 0) {
            throw new IllegalArgumentException("an event has at least one segment: " + segmentCount);
        }
    }

    /** The same event under another id, as storing it gives one. */
    public PlayoutEvent withId(long newId) {
        return copy(
                newId, durationTicks, content, firstSegment, segmentCount, discontinuityNumber, discontinuityBefore);
    }

    /** The same event counted from elsewhere. */
    public PlayoutEvent withNumbers(long first, long discontinuity, boolean changes) {
        return copy(id, durationTicks, content, first, segmentCount, discontinuity, changes);
    }

    /** This event, ending where {@code shorter} does: one that begins with the same segments. */
    public PlayoutEvent endingLike(PlayoutEvent shorter) {
        return copy(
                id,
                shorter.durationTicks(),
                shorter.content(),
                firstSegment,
                shorter.segmentCount(),
                discontinuityNumber,
                discontinuityBefore);
    }

    private PlayoutEvent copy(
            long newId, long ticks, Content airing, long first, int count, long discontinuity, boolean changes) {
        return new PlayoutEvent(
                newId,
                channelId,
                entryId,
                startTicks,
                ticks,
                airing,
                treatment,
                first,
                count,
                discontinuity,
                changes,
                configHash,
                planVersion);
    }

    /** Air time right behind its last picture: where the next event starts. */
    public long endTicks() {
        return startTicks + durationTicks;
    }

    /** What is read on a card while something is heard: large, and smaller below it. Either may be empty. */
    public record CardWords(String headline, String line) {}

    /** What airs during an event. */
    public sealed interface Content {
        /**
         * A stretch of a file, [{@code inTicks}, {@code outTicks}) of its item time.
         *
         * @param card what stands on the card when the treatment is {@link Treatment#CARD}; empty: the file's name
         */
        record Media(long fileId, String fingerprint, long inTicks, long outTicks, Optional<CardWords> card)
                implements Content {
            /** One that is seen, or whose card bears its name. */
            public Media(long fileId, String fingerprint, long inTicks, long outTicks) {
                this(fileId, fingerprint, inTicks, outTicks, Optional.empty());
            }
        }

        /**
         * A still picture with words, and silence.
         *
         * @param reason says for people why nothing better airs
         * @param testCard whether the picture is the test card of a channel that is off the air
         */
        record Slate(String headline, String reason, boolean testCard) implements Content {
            /** A card with words. */
            public Slate(String headline, String reason) {
                this(headline, reason, false);
            }
        }
    }

    /** Media start of this event on the air clock: add an item time to get its air time. */
    public long baseTicks() {
        return switch (content) {
            case Content.Media media -> startTicks - media.inTicks();
            case Content.Slate _ -> startTicks;
        };
    }

    @Override
    public String toString() {
        return "event %d of channel %d at %s for %.3f s: %s by %s, segments %d+%d"
                .formatted(
                        id,
                        channelId,
                        Ticks.toInstant(startTicks),
                        Ticks.toSeconds(durationTicks),
                        content,
                        treatment,
                        firstSegment,
                        segmentCount);
    }
}
