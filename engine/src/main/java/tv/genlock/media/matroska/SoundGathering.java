package tv.genlock.media.matroska;

import java.util.Arrays;
import tv.genlock.media.AudioTrack;
import tv.genlock.media.ByteSource;
import tv.genlock.media.FrameGrid;
import tv.genlock.media.SampleRun;

/** Picks the frames of one track that start in a range of item time, from clusters handed over in order. One thread. */
final class SoundGathering {
    private final FileTracks.Audio audio;
    private final AudioTrack indexed;
    private final MatroskaClock clock;
    private final FrameGrid grid;
    private final long shiftTicks;
    private final long frameTicks;
    private final long fromTicks;
    private final long toTicks;
    private final FrameList frames = new FrameList();
    private boolean over;

    SoundGathering(
            FileTracks.Audio audio,
            AudioTrack indexed,
            MatroskaClock clock,
            long originTicks,
            long fromTicks,
            long toTicks) {
        this.audio = audio;
        this.indexed = indexed;
        this.clock = clock;
        this.grid = clock.sound(indexed.startTicks(), indexed.sampleRate(), indexed.samplesPerFrame());
        this.shiftTicks = originTicks + MatroskaClock.ticksOfNanos(audio.entry().codecDelayNanos);
        this.frameTicks = IndexWalk.frameTicks(audio);
        this.fromTicks = fromTicks;
        this.toTicks = toTicks;
    }

    boolean concerns(Block block) {
        return block.track() == audio.entry().number;
    }

    /** Item time of a lace. */
    long ticks(Block block, int lace) {
        long step = frameTicks > 0 || block.durationUnits() <= 0
                ? frameTicks
                : clock.ticks(block.durationUnits()) / block.frames();
        return grid.snap(clock.ticks(block.units()) + lace * step - shiftTicks);
    }

    void take(ClusterFrames cluster) {
        for (Block block : cluster.blocks()) {
            if (!concerns(block)) {
                continue;
            }
            for (int lace = 0; lace < block.frames(); lace++) {
                take(block, lace);
            }
        }
    }

    private void take(Block block, int lace) {
        long ticks = ticks(block, lace);
        if (ticks >= fromTicks && ticks < toTicks) {
            frames.add(ticks, block.offsets()[lace], block.sizes()[lace], 0);
        }
        long end = ticks + Math.max(1, frameTicks) + clock.toleranceTicks();
        over |= ticks >= toTicks || end >= indexed.endTicks();
    }

    /** Whether no later cluster can hold a wanted frame. */
    boolean isOver() {
        return over;
    }

    SampleRun run(ByteSource source) {
        boolean[] keyframe = new boolean[frames.count];
        Arrays.fill(keyframe, true);
        long[] duration = new long[frames.count];
        for (int i = 0; i < frames.count; i++) {
            long next = i + 1 < frames.count ? frames.ticks[i + 1] : frames.ticks[i] + frameTicks;
            duration[i] = frameTicks > 0 ? frameTicks : next - frames.ticks[i];
        }
        return new SampleRun(
                source,
                audio.entry().strippedHeader,
                frames.count,
                frames.ticks,
                frames.ticks.clone(),
                duration,
                frames.offset,
                frames.size,
                keyframe);
    }
}
