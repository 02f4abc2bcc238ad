package tv.genlock.air.card;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import tv.genlock.air.FrameRate;
import tv.genlock.air.transcode.EncodedClip;
import tv.genlock.air.transcode.Ffmpeg;
import tv.genlock.air.transcode.FfmpegProcess;
import tv.genlock.media.KeptFiles;
import tv.genlock.media.VideoCodec;

/**
 * Cards as video: each encoded once, kept in a directory under the hash of its words, and held in memory while it is shown.
 *
 * <p>Without ffmpeg, or when it fails or the disk is full, the built-in slate airs instead of the words: never dark. Any
 * thread may call; the first call for a card takes as long as encoding one second of a still. One is encoded at a time, so that
 * a hundred channels with nothing to air take one processor.
 */
public final class CardReels {
    private static final Logger LOG = System.getLogger(CardReels.class.getName());

    public static final int WIDTH = 1_280;
    public static final int HEIGHT = 720;

    private static final FrameRate RATE = new FrameRate(25, 1);
    private static final int HELD = 48;
    /** On disk, of some 30 KB each. */
    private static final int KEPT = 5_000;
    /** Raised when drawing or encoding changes, so that reels of an earlier Genlock are made anew. */
    private static final int VERSION = 1;

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final Optional<Ffmpeg> ffmpeg;
    private final Path directory;
    private final KeptFiles files;
    private final CardPicture picture;
    private final ReentrantLock encoding = new ReentrantLock();
    private final Map<String, LoopedVideo> held = new LinkedHashMap<>(16, 0.75f, /* accessOrder= */ true);

    /** @param directory where reels are kept; created when needed, may be emptied at any time */
    public CardReels(Optional<Ffmpeg> ffmpeg, Path directory, CardPicture picture) {
        this.ffmpeg = ffmpeg;
        this.directory = directory;
        this.files = new KeptFiles(directory, KEPT);
        this.picture = picture;
    }

    /** {@code card} as video of {@code codec} (H264 or HEVC), or the built-in slate where it cannot be made. */
    public LoopedVideo reel(Card card, VideoCodec codec) throws InterruptedException {
        String name = nameOf(card, codec);
        Optional<LoopedVideo> known = held(name);
        if (known.isPresent()) {
            return known.get();
        }
        encoding.lockInterruptibly();
        try {
            Optional<LoopedVideo> meanwhile = held(name);
            return meanwhile.isPresent() ? meanwhile.get() : hold(name, keptOrMade(card, codec, name));
        } finally {
            encoding.unlock();
        }
    }

    private Optional<LoopedVideo> held(String name) {
        synchronized (held) {
            return Optional.ofNullable(held.get(name));
        }
    }

    private LoopedVideo hold(String name, LoopedVideo reel) {
        synchronized (held) {
            held.put(name, reel);
            if (held.size() > HELD) {
                held.remove(held.keySet().iterator().next());
            }
        }
        return reel;
    }

    private LoopedVideo keptOrMade(Card card, VideoCodec codec, String name) throws InterruptedException {
        try {
            Optional<byte[]> kept = files.read(name);
            if (kept.isPresent()) {
                return read(kept.get());
            }
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "The kept card " + name + " cannot be read and is made anew", e);
        }
        return make(card, codec, name).orElseGet(() -> builtIn(codec));
    }

    /** Encodes {@code card}; empty when that is not possible here and now. */
    private Optional<LoopedVideo> make(Card card, VideoCodec codec, String name) throws InterruptedException {
        boolean possible = ffmpeg.map(found -> codec == VideoCodec.HEVC ? found.hevc() : found.h264())
                .orElse(false);
        if (!possible) {
            return Optional.empty();
        }
        try {
            Files.createDirectories(directory);
            Path still = Files.createTempFile(directory, "card", ".png");
            try {
                Files.write(still, picture.png(card, WIDTH, HEIGHT));
                Optional<byte[]> encoded = encode(ffmpeg.orElseThrow(), still, codec);
                return encoded.isPresent() ? Optional.of(kept(name, encoded.get())) : Optional.empty();
            } finally {
                Files.deleteIfExists(still);
            }
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "The card " + name + " could not be made", e);
            return Optional.empty();
        }
    }

    private LoopedVideo kept(String name, byte[] encoded) throws IOException {
        LoopedVideo reel = read(encoded);
        try {
            files.keep(name, encoded);
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "The card " + name + " could not be kept", e);
        }
        return reel;
    }

    private static Optional<byte[]> encode(Ffmpeg ffmpeg, Path still, VideoCodec codec)
            throws IOException, InterruptedException {
        try (FfmpegProcess process = FfmpegProcess.start(ffmpeg.executable(), encoding(still, codec))) {
            return process.outputWithin(LIMIT, 4 << 20);
        }
    }

    private static List<String> encoding(Path still, VideoCodec codec) {
        List<String> arguments = new ArrayList<>(List.of("-loglevel", "warning", "-f", "image2"));
        arguments.addAll(List.of("-pattern_type", "none", "-loop", "1", "-framerate", "25"));
        arguments.addAll(List.of("-i", still.toAbsolutePath().toString(), "-frames:v", "25"));
        arguments.addAll(List.of("-vf", "scale=out_color_matrix=bt709:out_range=tv,format=yuv420p"));
        arguments.addAll(
                codec == VideoCodec.HEVC
                        ? List.of("-c:v", "libx265", "-tag:v", "hvc1", "-x265-params", "log-level=error:bframes=0")
                        : List.of("-c:v", "libx264", "-profile:v", "high", "-tune", "stillimage"));
        arguments.addAll(List.of("-preset", "medium", "-crf", "22", "-bf", "0", "-g", "25", "-threads", "1"));
        arguments.addAll(List.of("-movflags", "empty_moov+default_base_moof", "-f", "mp4", "pipe:1"));
        return arguments;
    }

    private static LoopedVideo read(byte[] encoded) throws IOException {
        return new LoopedVideo(EncodedClip.read(new ByteArrayInputStream(encoded), RATE));
    }

    /** The slate that needs nothing: a neutral Genlock card, part of the program. */
    public static LoopedVideo builtIn(VideoCodec codec) {
        String resource = codec == VideoCodec.HEVC ? "slate-hevc.mp4" : "slate-h264.mp4";
        try (InputStream in = CardReels.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks " + resource);
            }
            return read(in.readAllBytes());
        } catch (IOException damaged) {
            throw new IllegalStateException("the program's " + resource + " is damaged", damaged);
        }
    }

    static String nameOf(Card card, VideoCodec codec) {
        String words = String.join(
                "\n",
                Integer.toString(VERSION),
                codec.name(),
                card.label(),
                card.headline(),
                String.join("\n", card.lines()) + (card.ground() == Card.Ground.PLAIN ? "" : "\n" + card.ground()));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
            return "card-" + HexFormat.of().formatHex(hash, 0, 12) + ".mp4";
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
