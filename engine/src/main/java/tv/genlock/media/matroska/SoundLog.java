package tv.genlock.media.matroska;

import tv.genlock.media.AudioTrack;
import tv.genlock.media.Ticks;

/** The frames of one audio track, summed up while the file is walked. One thread. */
final class SoundLog {
    private final MatroskaClock clock;
    private long startTicks = Long.MAX_VALUE;
    private long lastTicks = Long.MIN_VALUE;
    private long lastLength;
    private long bytes;

    SoundLog(MatroskaClock clock) {
        this.clock = clock;
    }

    /** Notes one block of frames, {@code frameTicks} long each; 0 when that is unknown. */
    void add(Block block, long blockTicks, long frameTicks) {
        startTicks = Math.min(startTicks, blockTicks);
        if (blockTicks >= lastTicks) {
            lastLength = length(block, blockTicks, frameTicks);
            lastTicks = blockTicks;
        }
        for (int size : block.sizes()) {
            bytes += size;
        }
    }

    /** As stated, else as its samples say, else as long as the block before it lasted. */
    private long length(Block block, long blockTicks, long frameTicks) {
        if (block.durationUnits() > 0) {
            return clock.ticks(block.durationUnits());
        }
        if (frameTicks > 0 || lastTicks == Long.MIN_VALUE) {
            return frameTicks * block.frames();
        }
        return blockTicks - lastTicks;
    }

    /** Container time of the first frame; 0 when there is none. */
    long startTicks() {
        return startTicks == Long.MAX_VALUE ? 0 : startTicks;
    }

    long bitsPerSecond() {
        long length = lastTicks + lastLength - startTicks();
        return length > 0 ? bytes * 8 * Ticks.PER_SECOND / length : 0;
    }

    /** The track on item time. An empty one starts and ends at 0. */
    AudioTrack track(FileTracks.Audio audio, long originTicks) {
        TrackForm.Sound form = audio.form();
        boolean empty = startTicks == Long.MAX_VALUE;
        long shift = originTicks + MatroskaClock.ticksOfNanos(audio.entry().codecDelayNanos);
        return new AudioTrack(
                audio.entry().number,
                form.codec().codec(),
                form.codec().name(),
                form.configuration(),
                form.sampleRate(),
                form.channels(),
                form.samplesPerFrame(),
                empty ? 0 : startTicks - shift,
                empty ? 0 : lastTicks + lastLength - shift,
                audio.entry().language,
                audio.entry().isDefault);
    }
}
