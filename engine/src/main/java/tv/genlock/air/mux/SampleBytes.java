package tv.genlock.air.mux;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Comparator;
import tv.genlock.media.ByteSource;
import tv.genlock.media.MediaFormatException;
import tv.genlock.media.SampleRun;

/**
 * The bytes of a segment's samples in one buffer, read with as few reads as their places allow.
 *
 * <p>Containers interleave sound and picture, so a segment's samples are one stretch of the file but for small gaps (other
 * languages, headers): stretches with gaps under {@link #GAP_WORTH_READING} are read in one go. Samples that overlap others
 * (a lying table) get a copy of their own, because muxers change bytes in place.
 *
 * <p>Owned by one thread; closing gives the buffer back.
 */
final class SampleBytes implements AutoCloseable {
    private static final int GAP_WORTH_READING = 64 * 1024;
    /** More than 12 s of any picture a channel carries; a table that asks for more is lying. */
    private static final long MOST_BYTES = 256L << 20;

    private final SegmentBuffers.Block memory;
    private final int[] videoAt;
    private final int[] audioAt;

    private SampleBytes(SegmentBuffers.Block memory, int[] videoAt, int[] audioAt) {
        this.memory = memory;
        this.videoAt = videoAt;
        this.audioAt = audioAt;
    }

    /** Reads all samples of both runs. Samples of a run with a prefix are laid out with room for it, see {@link #videoAt}. */
    static SampleBytes read(SampleRun video, SampleRun audio, SegmentBuffers buffers) throws IOException {
        Layout layout = new Layout(video, audio);
        SegmentBuffers.Block memory = buffers.acquire(layout.totalBytes());
        try {
            layout.readInto(memory.bytes());
        } catch (IOException | RuntimeException e) {
            memory.close();
            throw e;
        }
        return new SampleBytes(memory, layout.videoAt, layout.audioAt);
    }

    /** The buffer that holds the samples; the muxer may change the bytes of samples in place. */
    ByteBuffer buffer() {
        return memory.bytes();
    }

    /** Where sample {@code k} of the video begins in {@link #buffer()}, its run's prefix not included. */
    int videoAt(int k) {
        return videoAt[k];
    }

    /** Where sample {@code k} of the audio begins, likewise. */
    int audioAt(int k) {
        return audioAt[k];
    }

    @Override
    public void close() {
        memory.close();
    }

    /** Which stretches of which source land where in the buffer. */
    private static final class Layout {
        final int[] videoAt;
        final int[] audioAt;
        private final SampleRun video;
        private final SampleRun audio;
        private ByteSource[] source = new ByteSource[4];
        private long[] start = new long[4];
        private long[] end = new long[4];
        private int count;
        private long total;

        Layout(SampleRun video, SampleRun audio) throws MediaFormatException {
            this.video = video;
            this.audio = audio;
            videoAt = new int[video.count()];
            audioAt = new int[audio.count()];
            if (video.bytes() == audio.bytes()) {
                placeTogether();
            } else {
                placeRun(video, videoAt);
                placeRun(audio, audioAt);
            }
        }

        private void placeTogether() throws MediaFormatException {
            int[] videoOrder = byOffset(video);
            int[] audioOrder = byOffset(audio);
            int v = 0;
            int a = 0;
            while (v < videoOrder.length || a < audioOrder.length) {
                boolean videoNext = a == audioOrder.length
                        || (v < videoOrder.length && video.offset()[videoOrder[v]] <= audio.offset()[audioOrder[a]]);
                if (videoNext) {
                    place(video, videoOrder[v++], videoAt);
                } else {
                    place(audio, audioOrder[a++], audioAt);
                }
            }
        }

        private void placeRun(SampleRun run, int[] at) throws MediaFormatException {
            for (int k : byOffset(run)) {
                place(run, k, at);
            }
        }

        private void place(SampleRun run, int k, int[] at) throws MediaFormatException {
            long from = run.offset()[k];
            long to = from + run.size()[k];
            if (from < 0 || to < from || to > run.bytes().size()) {
                throw new MediaFormatException("sample at byte %d of %d bytes lies outside the file of %d"
                        .formatted(from, run.size()[k], run.bytes().size()));
            }
            boolean joins = count > 0
                    && source[count - 1] == run.bytes()
                    && from >= end[count - 1]
                    && from - end[count - 1] <= GAP_WORTH_READING;
            if (joins) {
                total += to - end[count - 1];
                end[count - 1] = to;
            } else {
                addStretch(run.bytes(), from, to);
            }
            if (total > MOST_BYTES) {
                throw new MediaFormatException("the samples of one segment take more than " + MOST_BYTES + " bytes");
            }
            at[k] = (int) (total - run.size()[k]);
        }

        private void addStretch(ByteSource bytes, long from, long to) {
            if (count == start.length) {
                source = Arrays.copyOf(source, count * 2);
                start = Arrays.copyOf(start, count * 2);
                end = Arrays.copyOf(end, count * 2);
            }
            source[count] = bytes;
            start[count] = from;
            end[count] = to;
            count++;
            total += to - from;
        }

        int totalBytes() {
            return (int) total;
        }

        void readInto(ByteBuffer buffer) throws IOException {
            int at = 0;
            for (int k = 0; k < count; k++) {
                int length = (int) (end[k] - start[k]);
                buffer.limit(at + length).position(at);
                source[k].readFully(start[k], buffer);
                at += length;
            }
            buffer.rewind();
        }

        private static int[] byOffset(SampleRun run) {
            int[] order = new int[run.count()];
            boolean ascending = true;
            for (int k = 0; k < order.length; k++) {
                order[k] = k;
                ascending &= k == 0 || run.offset()[k] >= run.offset()[k - 1];
            }
            if (ascending) {
                return order;
            }
            return Arrays.stream(order)
                    .boxed()
                    .sorted(Comparator.comparingLong(k -> run.offset()[k]))
                    .mapToInt(Integer::intValue)
                    .toArray();
        }
    }
}
