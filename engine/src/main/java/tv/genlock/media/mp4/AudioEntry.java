package tv.genlock.media.mp4;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tv.genlock.media.AudioCodec;
import tv.genlock.media.AudioSpecificConfig;
import tv.genlock.media.AudioTrack;
import tv.genlock.media.MediaFormatException;

/**
 * A sample description of sound (ISO/IEC 14496-12 §12.2.3; QuickTime sound descriptions of version 0, 1 and 2).
 *
 * @param configuration AudioSpecificConfig for AAC, else the body of the codec's own box
 * @param samplesPerFrame as the codec fixes it; 0 when only the sample table tells
 * @param packing of PCM and of old QuickTime codecs, whose tables count single frames; {@link Packing#NONE} for others
 */
record AudioEntry(
        AudioCodec codec,
        String codecName,
        byte[] configuration,
        int sampleRate,
        int channels,
        int samplesPerFrame,
        Packing packing) {
    /**
     * How frames of all channels lie in bytes where a table counts each of them as a sample.
     *
     * @param frames that make one packet: 1 for PCM
     * @param bytes of one packet; 0 when tables count whole packets as they should
     */
    record Packing(int frames, int bytes) {
        static final Packing NONE = new Packing(1, 0);
    }

    private static final int MAX_CHANNELS = 255;
    private static final int MAX_RATE = 1 << 24;
    private static final int MAX_PACKET = 1 << 16;
    private static final int V0_CHILDREN_AT = 28;
    private static final int V1_CHILDREN_AT = 44;
    private static final int V2_CHILDREN_AT = 64;
    private static final int WAVE = FourCc.of("wave");
    private static final int ESDS = FourCc.of("esds");
    private static final int ENDA = FourCc.of("enda");
    private static final int PCMC = FourCc.of("pcmC");
    private static final int DAC3 = FourCc.of("dac3");
    private static final int DEC3 = FourCc.of("dec3");
    private static final int DOPS = FourCc.of("dOps");
    private static final int DFLA = FourCc.of("dfLa");
    private static final int LPCM_FLOAT = 1;
    private static final int LPCM_BIG_ENDIAN = 2;
    private static final int LPCM_SIGNED = 4;
    /** Channels of AC-3's acmod 0 to 7, without LFE (ETSI TS 102 366 table 4.3). */
    private static final int[] ACMOD_CHANNELS = {2, 1, 2, 3, 3, 4, 4, 5};

    /** Channels each bit of chan_loc adds, lowest first: Lc/Rc, Lrs/Rrs, Cs, Ts, Lsd/Rsd, Lw/Rw, Lvh/Rvh, Cvh, LFE2. */
    private static final int[] CHANNEL_PLACES = {2, 2, 1, 1, 2, 2, 2, 1, 1};

    private static final int[] AC3_RATES = {48_000, 44_100, 32_000, 0};

    /** What the description's fixed part says. */
    private record Fixed(int channels, int bits, int rate, int formatFlags, int childrenAt, Packing packing) {
        static Fixed parse(Box entry) throws MediaFormatException {
            int version = entry.u16(8);
            int rate = (int) (entry.u32(24) >>> 16);
            if (version == 2) {
                double exact = Double.longBitsToDouble(entry.s64(32));
                return new Fixed(
                        entry.s32(40), entry.s32(48), (int) exact, entry.s32(52), V2_CHILDREN_AT, Packing.NONE);
            }
            return new Fixed(
                    entry.u16(16),
                    entry.u16(18),
                    rate,
                    LPCM_BIG_ENDIAN,
                    version == 1 ? V1_CHILDREN_AT : V0_CHILDREN_AT,
                    version == 1 ? packing(entry) : Packing.NONE);
        }

        /** samplesPerPacket and bytesPerFrame (QuickTime File Format, sound description version 1); zeros when unused. */
        private static Packing packing(Box entry) throws MediaFormatException {
            long frames = entry.u32(28);
            long bytes = entry.u32(36);
            boolean stated = frames > 0 && frames <= MAX_PACKET && bytes > 0 && bytes <= MAX_PACKET;
            return stated ? new Packing((int) frames, (int) bytes) : Packing.NONE;
        }
    }

    /** Parses an entry of {@code stsd}. */
    static AudioEntry parse(Box entry) throws MediaFormatException {
        Fixed fixed = Fixed.parse(entry);
        List<Box> boxes = new ArrayList<>(entry.childrenIfAny(fixed.childrenAt));
        Optional<Box> wave = Box.first(boxes, WAVE);
        if (wave.isPresent()) {
            boxes.addAll(wave.get().childrenIfAny(0));
        }
        AudioEntry parsed = byType(entry, fixed, boxes);
        if (parsed.sampleRate <= 0
                || parsed.sampleRate > MAX_RATE
                || parsed.channels <= 0
                || parsed.channels > MAX_CHANNELS) {
            throw new MediaFormatException(
                    "a sound track has %d channels at %d Hz".formatted(parsed.channels, parsed.sampleRate));
        }
        return parsed;
    }

    AudioTrack track(Track track, int frameSamples, long startTicks, long endTicks, boolean isDefault) {
        return new AudioTrack(
                track.id(),
                codec,
                codecName,
                configuration,
                sampleRate,
                channels,
                frameSamples,
                startTicks,
                endTicks,
                track.language(),
                isDefault);
    }

    private static AudioEntry byType(Box entry, Fixed fixed, List<Box> boxes) throws MediaFormatException {
        String type = FourCc.text(entry.type());
        return switch (type) {
            case "mp4a" -> mpeg4(fixed, boxes);
            case "ac-3", "sac3" -> ac3(fixed, body(boxes, DAC3));
            case "ec-3" -> eac3(fixed, body(boxes, DEC3));
            case "Opus" -> opus(fixed, body(boxes, DOPS));
            case "fLaC" -> plain(AudioCodec.FLAC, "flac", fixed, body(boxes, DFLA), 0);
            case ".mp3", "mp3 ", "ms?U" -> plain(AudioCodec.MP3, "mp3", fixed, new byte[0], 0);
            case "dtsc", "dtsh", "dtsl", "dtse", "dtsx" -> plain(AudioCodec.DTS, "dts", fixed, new byte[0], 0);
            case "twos",
                    "sowt",
                    "lpcm",
                    "in24",
                    "in32",
                    "fl32",
                    "fl64",
                    "raw ",
                    "NONE",
                    "ulaw",
                    "alaw",
                    "ipcm",
                    "fpcm" -> pcm(type, fixed, boxes);
            case "enca", "drms" -> throw new MediaFormatException("the sound is encrypted (DRM)");
            default -> plain(AudioCodec.OTHER, otherName(type), fixed, new byte[0], 0);
        };
    }

    private static String otherName(String type) {
        return switch (type) {
            case "samr" -> "amr_nb";
            case "sawb" -> "amr_wb";
            case "mlpa" -> "truehd";
            case "ima4" -> "adpcm_ima_qt";
            default -> type.strip().toLowerCase(Locale.ROOT);
        };
    }

    private static AudioEntry plain(AudioCodec codec, String name, Fixed fixed, byte[] configuration, int perFrame) {
        return new AudioEntry(codec, name, configuration, fixed.rate, fixed.channels, perFrame, fixed.packing);
    }

    private static byte[] body(List<Box> boxes, int type) throws MediaFormatException {
        Optional<Box> box = Box.first(boxes, type);
        return box.isPresent() ? box.get().copy(0) : new byte[0];
    }

    private static AudioEntry mpeg4(Fixed fixed, List<Box> boxes) throws MediaFormatException {
        Optional<Box> esds = Box.first(boxes, ESDS);
        if (esds.isEmpty()) {
            throw new MediaFormatException("an AAC track has no 'esds' box");
        }
        EsDescriptor descriptor = EsDescriptor.parse(esds.get());
        byte[] specific = descriptor.specific();
        return switch (descriptor.objectType()) {
            case 0x69, 0x6B -> plain(AudioCodec.MP3, "mp3", fixed, specific, 0);
            case 0xA5 -> plain(AudioCodec.AC3, "ac3", fixed, specific, 1536);
            case 0xA6 -> plain(AudioCodec.EAC3, "eac3", fixed, specific, 0);
            case 0xA9, 0xAA, 0xAB, 0xAC -> plain(AudioCodec.DTS, "dts", fixed, specific, 0);
            case 0xAD -> plain(AudioCodec.OPUS, "opus", fixed, specific, 0);
            case 0xDD -> plain(AudioCodec.VORBIS, "vorbis", fixed, specific, 0);
            case 0x40, 0x66, 0x67, 0x68 -> aac(fixed, specific);
            default ->
                plain(AudioCodec.OTHER, "mpeg4_audio_%02x".formatted(descriptor.objectType()), fixed, specific, 0);
        };
    }

    /** HE-AAC counts by its core: half the rate it plays at, 1,024 samples a frame. */
    private static AudioEntry aac(Fixed fixed, byte[] specific) throws MediaFormatException {
        if (specific.length == 0) {
            throw new MediaFormatException("an AAC track has no AudioSpecificConfig");
        }
        AudioSpecificConfig config = AudioSpecificConfig.parse(specific);
        int channels = config.channels() > 0 ? config.channels() : fixed.channels;
        return new AudioEntry(
                AudioCodec.AAC, "aac", specific, config.sampleRate(), channels, config.samplesPerFrame(), Packing.NONE);
    }

    /** AC3SpecificBox, ETSI TS 102 366 annex F.4: fscod 2, bsid 5, bsmod 3, acmod 3, lfeon 1. */
    private static AudioEntry ac3(Fixed fixed, byte[] dac3) {
        if (dac3.length < 3) {
            return plain(AudioCodec.AC3, "ac3", fixed, dac3, 1536);
        }
        int bits = (dac3[0] & 0xFF) << 16 | (dac3[1] & 0xFF) << 8 | (dac3[2] & 0xFF);
        int rate = AC3_RATES[bits >> 22];
        int channels = ACMOD_CHANNELS[(bits >> 11) & 7] + ((bits >> 10) & 1);
        return new AudioEntry(AudioCodec.AC3, "ac3", dac3, rate > 0 ? rate : fixed.rate, channels, 1536, Packing.NONE);
    }

    /** EC3SpecificBox, annex F.6: the first independent substream's channels, and those a dependent one adds. */
    private static AudioEntry eac3(Fixed fixed, byte[] dec3) {
        if (dec3.length < 5) {
            return plain(AudioCodec.EAC3, "eac3", fixed, dec3, 0);
        }
        int rate = AC3_RATES[(dec3[2] & 0xFF) >> 6];
        int channels = ACMOD_CHANNELS[(dec3[3] >> 1) & 7] + (dec3[3] & 1);
        boolean hasDependent = ((dec3[4] >> 1) & 0x0F) > 0 && dec3.length > 5;
        int places = hasDependent ? (dec3[4] & 1) << 8 | (dec3[5] & 0xFF) : 0;
        for (int place = 0; place < CHANNEL_PLACES.length; place++) {
            channels += ((places >> place) & 1) * CHANNEL_PLACES[place];
        }
        return new AudioEntry(AudioCodec.EAC3, "eac3", dec3, rate > 0 ? rate : fixed.rate, channels, 0, Packing.NONE);
    }

    private static AudioEntry opus(Fixed fixed, byte[] dops) {
        int channels = dops.length > 1 && dops[1] != 0 ? dops[1] & 0xFF : fixed.channels;
        return new AudioEntry(AudioCodec.OPUS, "opus", dops, 48_000, channels, 0, Packing.NONE);
    }

    private static AudioEntry pcm(String type, Fixed fixed, List<Box> boxes) throws MediaFormatException {
        boolean littleEndian = isLittleEndian(boxes);
        Optional<Box> pcmC = Box.first(boxes, PCMC);
        if (pcmC.isPresent() && pcmC.get().length() >= 6) {
            littleEndian = (pcmC.get().u8(4) & 1) != 0;
        }
        int bits = switch (type) {
            case "in24" -> 24;
            case "in32", "fl32" -> 32;
            case "fl64" -> 64;
            case "raw ", "NONE", "ulaw", "alaw" -> type.equals("NONE") ? fixed.bits : 8;
            default -> pcmC.isPresent() && pcmC.get().length() >= 6 ? pcmC.get().u8(5) : fixed.bits;
        };
        if (bits <= 0 || bits > 64) {
            throw new MediaFormatException("a PCM track has %d bits a sample".formatted(bits));
        }
        String order = bits <= 8 ? "" : littleEndian ? "le" : "be";
        String name = switch (type) {
            case "sowt" -> "pcm_s%d%s".formatted(bits, bits <= 8 ? "" : "le");
            case "lpcm" -> lpcmName(fixed, bits);
            case "fl32", "fl64", "fpcm" -> "pcm_f%d%s".formatted(bits, order);
            case "raw " -> "pcm_u8";
            case "ulaw" -> "pcm_mulaw";
            case "alaw" -> "pcm_alaw";
            default -> "pcm_s%d%s".formatted(bits, order);
        };
        Packing packing = new Packing(1, Math.max(1, (bits + 7) / 8 * fixed.channels));
        return new AudioEntry(AudioCodec.PCM, name, new byte[0], fixed.rate, fixed.channels, 0, packing);
    }

    private static String lpcmName(Fixed fixed, int bits) {
        boolean isFloat = (fixed.formatFlags & LPCM_FLOAT) != 0;
        boolean isSigned = isFloat || (fixed.formatFlags & LPCM_SIGNED) != 0 || bits > 8;
        String order = bits <= 8 ? "" : (fixed.formatFlags & LPCM_BIG_ENDIAN) != 0 ? "be" : "le";
        return "pcm_%s%d%s".formatted(isFloat ? "f" : isSigned ? "s" : "u", bits, order);
    }

    private static boolean isLittleEndian(List<Box> boxes) throws MediaFormatException {
        Optional<Box> enda = Box.first(boxes, ENDA);
        return enda.isPresent() && enda.get().length() >= 2 && enda.get().u16(0) == 1;
    }
}
