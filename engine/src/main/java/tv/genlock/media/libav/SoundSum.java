package tv.genlock.media.libav;

import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.global.avformat;
import tv.genlock.media.AudioCodec;
import tv.genlock.media.AudioSpecificConfig;
import tv.genlock.media.AudioTrack;
import tv.genlock.media.MediaFormatException;
import tv.genlock.media.Ticks;

/** The frames of one audio stream, summed up while the packets go by. Worker process only, one thread. */
final class SoundSum {
    private final AiringStream stream;
    private final AVStream facts;
    private final ContainerClock clock;
    private byte[] configuration;
    private long startTicks = Long.MAX_VALUE;
    private long endTicks = Long.MIN_VALUE;
    private long bytes;

    SoundSum(AiringStream stream, AVStream facts) {
        this.stream = stream;
        this.facts = facts;
        this.clock = new ContainerClock(facts);
        this.configuration = stream.extradata();
    }

    ContainerClock clock() {
        return clock;
    }

    void add(AVPacket packet) throws MediaFormatException {
        if (startTicks == Long.MAX_VALUE && stream.form() == PayloadForm.ADTS) {
            byte[] head = PacketBytes.head(packet, 16);
            configuration = PayloadForm.isAdts(head) ? PayloadForm.audioSpecificConfig(head) : configuration;
        }
        long ticks = clock.unwrapped(PictureStream.units(packet));
        startTicks = Math.min(startTicks, ticks);
        endTicks = Math.max(endTicks, ticks + clock.ticks(Math.max(0, packet.duration())));
        bytes += packet.size();
    }

    boolean isEmpty() {
        return startTicks == Long.MAX_VALUE;
    }

    long startTicks() {
        return startTicks;
    }

    long bitsPerSecond() {
        return isEmpty() || endTicks <= startTicks ? 0 : bytes * 8 * Ticks.PER_SECOND / (endTicks - startTicks);
    }

    /** The track on item time. One without frames starts and ends at 0. */
    AudioTrack track(long originTicks) {
        AVCodecParameters codec = facts.codecpar();
        int rate = codec.sample_rate();
        int samples = codec.frame_size();
        AudioCodec kind = stream.audioCodec();
        if (kind == AudioCodec.AAC) {
            try {
                AudioSpecificConfig config = AudioSpecificConfig.parse(configuration);
                rate = config.sampleRate();
                samples = config.samplesPerFrame();
            } catch (MediaFormatException _) {
                kind = AudioCodec.OTHER; // such AAC can only be transcoded
            }
        }
        return new AudioTrack(
                stream.index(),
                kind,
                stream.codecName(),
                configuration,
                rate,
                codec.ch_layout().nb_channels(),
                kind == AudioCodec.PCM ? 0 : samples,
                isEmpty() ? 0 : startTicks - originTicks,
                isEmpty() ? 0 : endTicks - originTicks,
                StreamFacts.language(facts),
                StreamFacts.disposition(facts, avformat.AV_DISPOSITION_DEFAULT));
    }
}
