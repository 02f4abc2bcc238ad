package tv.genlock.media.matroska;

import java.io.IOException;
import java.util.Locale;
import java.util.MissingResourceException;
import tv.genlock.media.MediaFormatException;

/**
 * One TrackEntry as the file states it (RFC 9559 §5.1.4.1), before anybody asks what it means. Filled while parsing, then left
 * alone; one thread.
 */
final class TrackEntry {
    static final int VIDEO = 1;
    static final int AUDIO = 2;
    static final byte[] NONE = {};

    private static final int MOST_CHANNELS = 64;
    /** A picture a minute; codecs delay by less than a second. Beyond, the number is damage and counts as not stated. */
    private static final long MOST_FRAME_NANOS = 60_000_000_000L;

    private static final long DVCC = 0x64766343;
    private static final long DVVC = 0x64767643;
    private static final long MOST_DELAY_NANOS = 10_000_000_000L;

    int number;
    int type;
    String codecId = "";
    byte[] codecPrivate = NONE;
    long defaultDurationNanos;
    long codecDelayNanos;
    boolean isDefault = true;
    /** ISO 639-2; RFC 9559 §5.1.4.1.19: English when not stated. */
    String language = "eng";

    int pixelWidth;
    int pixelHeight;
    int displayWidth;
    int displayHeight;
    int displayUnit;
    int interlaced;
    int transfer;
    double rollDegrees;
    boolean dolbyVision;

    double sampleRate = 8000;
    double outputSampleRate;
    int channels = 1;
    int audioBits;

    /** What header stripping took off each frame. */
    byte[] strippedHeader = NONE;
    /** Why the frames cannot be taken as they are; empty when they can. */
    String obstacle = "";

    static TrackEntry parse(Children entry) throws IOException {
        TrackEntry track = new TrackEntry();
        while (entry.next()) {
            switch (entry.id()) {
                case 0xD7 -> track.number = (int) entry.number();
                case 0x83 -> track.type = (int) entry.number();
                case 0x86 -> track.codecId = entry.text();
                case 0x63A2 -> track.codecPrivate = entry.bytes();
                case 0x23E383 -> track.defaultDurationNanos = sensible(entry.number(), MOST_FRAME_NANOS);
                case 0x56AA -> track.codecDelayNanos = sensible(entry.number(), MOST_DELAY_NANOS);
                case 0x88 -> track.isDefault = entry.number() != 0;
                case 0x22B59C -> track.language = entry.text();
                case 0x22B59D -> track.language = threeLetters(entry.text(), track.language);
                case 0xE0 -> track.parseVideo(entry.inside());
                case 0xE1 -> track.parseAudio(entry.inside());
                case 0x6D80 -> track.parseEncodings(entry.inside());
                case 0x41E4 -> track.parseAddition(entry.inside());
                default -> {} // names, operations, statistics
            }
        }
        return track;
    }

    private static long sensible(long nanos, long most) {
        return nanos < 0 || nanos > most ? 0 : nanos;
    }

    /** BCP 47 (RFC 9559 §5.1.4.1.20) to ISO 639-2. */
    private static String threeLetters(String tag, String otherwise) {
        try {
            String letters = Locale.forLanguageTag(tag).getISO3Language();
            return letters.isEmpty() ? otherwise : letters;
        } catch (MissingResourceException _) {
            return otherwise;
        }
    }

    private void parseVideo(Children video) throws IOException {
        while (video.next()) {
            switch (video.id()) {
                case 0xB0 -> pixelWidth = dimension(video.number());
                case 0xBA -> pixelHeight = dimension(video.number());
                case 0x54B0 -> displayWidth = dimension(video.number());
                case 0x54BA -> displayHeight = dimension(video.number());
                case 0x54B2 -> displayUnit = (int) video.number();
                case 0x9A -> interlaced = (int) video.number();
                case 0x55B0 -> parseColour(video.inside());
                case 0x7670 -> parseProjection(video.inside());
                default -> {} // stereo mode, cropping
            }
        }
    }

    private static int dimension(long pixels) throws MediaFormatException {
        if (pixels > 0xFFFF) {
            throw new MediaFormatException("a picture of %d pixels to a side".formatted(pixels));
        }
        return (int) pixels;
    }

    private void parseColour(Children colour) throws IOException {
        while (colour.next()) {
            if (colour.id() == 0x55BA) {
                transfer = (int) colour.number();
            }
        }
    }

    private void parseProjection(Children projection) throws IOException {
        while (projection.next()) {
            if (projection.id() == 0x7675) {
                rollDegrees = projection.real();
            }
        }
    }

    /** BlockAdditionMapping: Dolby Vision announces itself by the name of its MP4 box. */
    private void parseAddition(Children addition) throws IOException {
        while (addition.next()) {
            if (addition.id() == 0x41E7) {
                long type = addition.number();
                dolbyVision |= type == DVCC || type == DVVC;
            }
        }
    }

    private void parseAudio(Children audio) throws IOException {
        while (audio.next()) {
            switch (audio.id()) {
                case 0xB5 -> sampleRate = audio.real();
                case 0x78B5 -> outputSampleRate = audio.real();
                case 0x9F -> channels = (int) Math.min(MOST_CHANNELS, audio.number());
                case 0x6264 -> audioBits = (int) audio.number();
                default -> {} // emphasis
            }
        }
    }

    private void parseEncodings(Children encodings) throws IOException {
        int found = 0;
        while (encodings.next()) {
            if (encodings.id() == 0x6240) {
                parseEncoding(encodings.inside());
                found++;
            }
        }
        if (found > 1) {
            obstacle = "its frames are encoded in several layers";
        }
    }

    private void parseEncoding(Children encoding) throws IOException {
        long scope = 1;
        long algorithm = 0;
        byte[] settings = NONE;
        boolean encrypted = false;
        while (encoding.next()) {
            switch (encoding.id()) {
                case 0x5032 -> scope = encoding.number();
                case 0x5033 -> encrypted |= encoding.number() == 1;
                case 0x5034 -> {
                    Children compression = encoding.inside();
                    while (compression.next()) {
                        switch (compression.id()) {
                            case 0x4254 -> algorithm = compression.number();
                            case 0x4255 -> settings = compression.bytes();
                            default -> {} // nothing else is defined
                        }
                    }
                }
                default -> {} // order: one layer only is read
            }
        }
        if (encrypted) {
            obstacle = "its frames are encrypted";
        } else if ((scope & 1) != 0) {
            noteCompression(algorithm, settings);
        }
    }

    private void noteCompression(long algorithm, byte[] settings) {
        if (algorithm == 3) {
            strippedHeader = settings;
        } else {
            obstacle = "its frames are compressed (%s)".formatted(algorithm == 0 ? "zlib" : "method " + algorithm);
        }
    }
}
