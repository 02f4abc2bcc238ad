package tv.genlock.air;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import tv.genlock.air.PlayoutPlanner.HighWater;
import tv.genlock.air.SyntheticMedia.Recipe;
import tv.genlock.media.MediaIndex;
import tv.genlock.media.Ticks;

class PlayoutPlannerTest {
    private static final long START = 1_790_000_000L * Ticks.PER_SECOND;
    private static final HouseFormat HOUSE = HouseFormat.standard();

    private static PlayoutSlot slot(long fromMillis, long toMillis, MediaIndex index) {
        return PlayoutSlot.ofFile(
                7, START + Ticks.ofMillis(fromMillis), START + Ticks.ofMillis(toMillis), 9, index, HOUSE);
    }

    private static String text(List<PlayoutEvent> events) {
        StringBuilder text = new StringBuilder();
        for (PlayoutEvent event : events) {
            text.append("%d+%d %s seg %d+%d disc %d%s\n"
                    .formatted(
                            event.startTicks() - START,
                            event.durationTicks(),
                            switch (event.content()) {
                                case PlayoutEvent.Content.Media m -> "media %d-%d".formatted(m.inTicks(), m.outTicks());
                                case PlayoutEvent.Content.Slate _ -> "slate";
                            },
                            event.firstSegment(),
                            event.segmentCount(),
                            event.discontinuityNumber(),
                            event.discontinuityBefore() ? " tag" : ""));
        }
        return text.toString();
    }

    private static String plan(PlayoutSlot... slots) {
        return text(
                PlayoutPlanner.plan(1, HOUSE, List.of(slots), HighWater.ZERO).events());
    }

    @Test
    void file_asLongAsItsSlot_takesAllOfIt() {
        assertThat(plan(slot(0, 10_000, Recipe.pal(250).make().index())))
                .isEqualTo("0+900000 media 0-900000 seg 0+2 disc 0\n");
    }

    @Test
    void file_offByLessThanAFrame_isStretchedOrTrimmedAtItsEnd() {
        MediaIndex index = Recipe.pal(250).make().index();

        assertThat(plan(slot(0, 10_030, index))).isEqualTo("0+902700 media 0-902700 seg 0+2 disc 0\n");
        assertThat(plan(slot(0, 9_985, index))).isEqualTo("0+898650 media 0-898650 seg 0+2 disc 0\n");
    }

    @Test
    void file_shorterThanItsSlot_isFollowedByASlate() {
        assertThat(plan(slot(0, 15_000, Recipe.pal(250).make().index())))
                .isEqualTo("0+900000 media 0-900000 seg 0+2 disc 0\n900000+450000 slate seg 2+2 disc 1 tag\n");
    }

    /** A media server's length is right to within a second or two. */
    @Test
    void file_shorterThanItsSlotByLessThanTwoSeconds_endsWithItsPictureStanding() {
        MediaIndex index = Recipe.pal(250).make().index();

        assertThat(plan(slot(0, 11_900, index))).isEqualTo("0+1071000 media 0-1071000 seg 0+2 disc 0\n");
        assertThat(plan(slot(0, 12_000, index)))
                .isEqualTo("0+900000 media 0-900000 seg 0+2 disc 0\n900000+180000 slate seg 2+1 disc 1 tag\n");
    }

    @Test
    void transcode_shorterThanItsSlotByLessThanTwoSeconds_endsWithItsPictureStanding() {
        MediaIndex sparse = Recipe.pal(500).withGop(250).make().index();

        assertThat(plan(slot(0, 21_900, sparse))).isEqualTo("0+1971000 media 0-1971000 seg 0+7 disc 0\n");
    }

    @Test
    void copy_longerThanItsSlot_endsAtTheKeyframeNearTheEnd_itsPictureStanding() {
        assertThat(plan(slot(0, 7_500, Recipe.pal(250).make().index())))
                .isEqualTo("0+675000 media 0-675000 seg 0+2 disc 0\n");
    }

    @Test
    void copy_longerThanItsSlot_endsInTheMiddleOfAGroupMostOfWhichAirs() {
        MediaIndex index = Recipe.pal(250).withGop(75).make().index();

        assertThat(plan(slot(0, 7_600, index))).isEqualTo("0+684000 media 0-684000 seg 0+2 disc 0\n");
    }

    @Test
    void copy_longerThanItsSlot_withNoKeyframeNearTheEnd_isFollowedByASlateOfTwoSecondsAtLeast() {
        MediaIndex index = Recipe.pal(250).withGop(150).make().index();

        assertThat(plan(slot(0, 8_000, index)))
                .isEqualTo("0+540000 media 0-540000 seg 0+1 disc 0\n540000+180000 slate seg 1+1 disc 1 tag\n");
    }

    @Test
    void transcode_longerThanItsSlot_endsWithTheSlot() {
        MediaIndex sparse = Recipe.pal(500).withGop(250).make().index();

        assertThat(plan(slot(0, 7_500, sparse))).isEqualTo("0+675000 media 0-675000 seg 0+3 disc 0\n");
    }

    @Test
    void slotFromTheMiddle_beginsAtTheNearestKeyframe() {
        MediaIndex index = Recipe.pal(500).make().index();
        String hash = PlayoutPlanner.configHash(Optional.of(index), Treatment.COPY, HOUSE);
        PlayoutSlot slot = new PlayoutSlot(
                1,
                START,
                START + Ticks.ofMillis(8_000),
                new PlayoutSlot.Fill.File(9, index, Treatment.COPY, hash, Ticks.ofMillis(12_400), Optional.empty()));

        assertThat(plan(slot)).isEqualTo("0+720000 media 1080000-1800000 seg 0+2 disc 0\n");
    }

    /** Music in a break: its length to the tick, wherever its keyframes are, and no tag towards the cards around it. */
    @Test
    void fileUnderACard_isCutLikeACard_andBearsItsWords() {
        MediaIndex sparse = Recipe.pal(500).withGop(150).make().index();
        var words = new PlayoutEvent.CardWords("Next at 21:00: A Film", "A Band: A Song");
        var nothing = new PlayoutSlot.Fill.Nothing("Back shortly", "");
        PlayoutSlot card = new PlayoutSlot(7, START, START + Ticks.ofMillis(5_000), nothing);
        PlayoutSlot music = slot(5_000, 12_123, sparse).underCard(words, HOUSE);

        List<PlayoutEvent> events = PlayoutPlanner.plan(1, HOUSE, List.of(card, music), HighWater.ZERO)
                .events();

        assertThat(text(events))
                .isEqualTo("0+450000 slate seg 0+2 disc 0\n450000+641070 media 0-641070 seg 2+2 disc 0\n");
        assertThat(events.getLast().treatment()).isEqualTo(Treatment.CARD);
        assertThat(events.getLast().content())
                .isEqualTo(new PlayoutEvent.Content.Media(9, sparse.fingerprint(), 0, 641_070, Optional.of(words)));
    }

    @Test
    void holeBetweenSlots_becomesASlate_andOverlapIsRefused() {
        MediaIndex index = Recipe.pal(250).make().index();

        assertThat(plan(slot(0, 10_000, index), slot(11_000, 21_000, index)))
                .isEqualTo("0+900000 media 0-900000 seg 0+2 disc 0\n"
                        + "900000+90000 slate seg 2+1 disc 1 tag\n"
                        + "990000+900000 media 0-900000 seg 3+2 disc 2 tag\n");
        assertThatThrownBy(() -> plan(slot(0, 10_000, index), slot(9_000, 20_000, index)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void likeNeighbours_joinWithoutATag_evenAcrossTwoPlannings() {
        MediaIndex index = Recipe.pal(250).make().index();
        var first = PlayoutPlanner.plan(1, HOUSE, List.of(slot(0, 10_000, index)), HighWater.ZERO);

        var second = PlayoutPlanner.plan(1, HOUSE, List.of(slot(10_000, 20_000, index)), first.highWater());

        assertThat(text(second.events())).isEqualTo("900000+900000 media 0-900000 seg 2+2 disc 0\n");
    }

    @Test
    void numbers_afterLostEvents_goOnWithATag() {
        MediaIndex index = Recipe.pal(250).make().index();
        HighWater lost = new HighWater(500, 12, Optional.empty());

        assertThat(text(PlayoutPlanner.plan(1, HOUSE, List.of(slot(0, 10_000, index)), lost)
                        .events()))
                .isEqualTo("0+900000 media 0-900000 seg 500+2 disc 13 tag\n");
    }

    @Property(tries = 100)
    void anySlots_areCoveredWithoutGapOrOverlap(@ForAll long seed) {
        Random random = new Random(seed);
        List<PlayoutSlot> slots = new ArrayList<>();
        long at = 0;
        for (int k = 0; k < 12; k++) {
            boolean pal = random.nextBoolean();
            MediaIndex index = Recipe.pal(1 + random.nextInt(700))
                    .withGop(1 + random.nextInt(300))
                    .withFrameBytes(2)
                    .withRate(pal ? 25 : 30_000, pal ? 1 : 1_001)
                    .make()
                    .index();
            long length = random.nextBoolean() ? Math.ceilDiv(index.durationTicks(), 90) : 1 + random.nextInt(30_000);
            slots.add(slot(at, at + length, index));
            at += length;
        }

        var result = PlayoutPlanner.plan(1, HOUSE, slots, HighWater.ZERO);

        long expectedStart = START;
        long expectedSegment = 0;
        for (PlayoutEvent event : result.events()) {
            assertThat(event.startTicks()).isEqualTo(expectedStart);
            assertThat(event.firstSegment()).isEqualTo(expectedSegment);
            expectedStart = event.endTicks();
            expectedSegment += event.segmentCount();
        }
        assertThat(expectedStart).isEqualTo(START + Ticks.ofMillis(at));
        assertThat(result.highWater().nextSegment()).isEqualTo(expectedSegment);
    }
}
