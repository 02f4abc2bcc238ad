package tv.genlock.media;

/**
 * MPEG-4 AudioSpecificConfig (ISO/IEC 14496-3 §1.6.2.1): what an AAC decoder must know.
 *
 * @param objectType of the core: 2 is AAC-LC; what HE-AAC adds is told by {@code sbr} and {@code ps}
 * @param sampleRate of the core, Hz; HE-AAC plays at {@code extensionSampleRate}
 * @param channels of the core: 1 to 8, 0 when a program config element would have to be read
 * @param samplesPerFrame of the core: 1,024, or 960, or 512 for low delay
 * @param sbr whether spectral band replication is signalled
 * @param ps whether parametric stereo is signalled
 * @param extensionSampleRate output rate with SBR, else {@code sampleRate}
 */
public record AudioSpecificConfig(
        int objectType,
        int sampleRate,
        int channels,
        int samplesPerFrame,
        boolean sbr,
        boolean ps,
        int extensionSampleRate) {
    public static final int AAC_LC = 2;
    private static final int SBR = 5;
    private static final int PS = 29;
    private static final int ESCAPE = 31;
    private static final int EXPLICIT_RATE = 15;
    private static final int SBR_SYNC = 0x2B7;
    private static final int PS_SYNC = 0x548;
    private static final int[] RATES = {
        96_000, 88_200, 64_000, 48_000, 44_100, 32_000, 24_000, 22_050, 16_000, 12_000, 11_025, 8_000, 7_350
    };

    public static AudioSpecificConfig parse(byte[] bytes) throws MediaFormatException {
        BitReader bits = new BitReader(bytes);
        int objectType = readObjectType(bits);
        int sampleRate = readRate(bits);
        int channelConfiguration = bits.bits(4);
        boolean sbr = objectType == SBR || objectType == PS;
        boolean ps = objectType == PS;
        int extensionRate = sampleRate;
        if (sbr) {
            extensionRate = readRate(bits);
            objectType = readObjectType(bits);
        }
        boolean shortFrames = isGeneralAudio(objectType) && bits.remaining() >= 3 && skipGeneralAudio(bits);
        int channels = channels(channelConfiguration);
        // Backward compatible signalling, §1.6.6.2: behind the core's own part, and only when the frame needs no more
        // of it.
        if (!sbr && channels > 0 && objectType == AAC_LC && bits.remaining() >= 16 && bits.bits(11) == SBR_SYNC) {
            int extension = readObjectType(bits);
            if (extension == SBR && bits.flag()) {
                sbr = true;
                extensionRate = readRate(bits);
                ps = bits.remaining() >= 12 && bits.bits(11) == PS_SYNC && bits.flag();
            }
        }
        return new AudioSpecificConfig(
                objectType, sampleRate, channels, frameLength(objectType, shortFrames), sbr, ps, extensionRate);
    }

    /** The two bytes for plain AAC-LC; five with an explicit rate outside the table. */
    public static byte[] aacLc(int sampleRate, int channels) {
        int configuration = channels == 8 ? 7 : channels;
        if (configuration < 1 || configuration > 7 || channels == 7) {
            throw new IllegalArgumentException("AAC has no channel configuration for %d channels".formatted(channels));
        }
        if (sampleRate <= 0 || sampleRate >= 1 << 24) {
            throw new IllegalArgumentException("not a sample rate: " + sampleRate);
        }
        int index = rateIndex(sampleRate);
        if (index < EXPLICIT_RATE) {
            return packed((long) AAC_LC << 11 | index << 7 | configuration << 3, 2);
        }
        return packed(
                (long) AAC_LC << 35 | (long) EXPLICIT_RATE << 31 | (long) sampleRate << 7 | configuration << 3, 5);
    }

    /** samplingFrequencyIndex of a rate, 15 when the table has none; as ADTS and this record write it. */
    public static int rateIndex(int sampleRate) {
        for (int i = 0; i < RATES.length; i++) {
            if (RATES[i] == sampleRate) {
                return i;
            }
        }
        return EXPLICIT_RATE;
    }

    /** channelConfiguration as ADTS and this record write it: 7 means eight channels. */
    public int channelConfiguration() {
        return channels == 8 ? 7 : channels;
    }

    /** RFC 6381 name: {@code mp4a.40.2}, {@code .5} with SBR, {@code .29} with parametric stereo. */
    public String codecString() {
        return "mp4a.40." + (ps ? PS : sbr ? SBR : objectType);
    }

    private static byte[] packed(long value, int count) {
        byte[] bytes = new byte[count];
        for (int i = 0; i < count; i++) {
            bytes[i] = (byte) (value >> (8 * (count - 1 - i)));
        }
        return bytes;
    }

    private static int readObjectType(BitReader bits) throws MediaFormatException {
        int type = bits.bits(5);
        return type == ESCAPE ? 32 + bits.bits(6) : type;
    }

    private static int readRate(BitReader bits) throws MediaFormatException {
        int index = bits.bits(4);
        int rate = index == EXPLICIT_RATE ? bits.bits(24) : index < RATES.length ? RATES[index] : 0;
        if (rate == 0) {
            throw new MediaFormatException("an AudioSpecificConfig has no sample rate (index %d)".formatted(index));
        }
        return rate;
    }

    private static int channels(int configuration) throws MediaFormatException {
        return switch (configuration) {
            case 0, 1, 2, 3, 4, 5, 6 -> configuration;
            case 7, 12, 14 -> 8;
            case 11 -> 7;
            default ->
                throw new MediaFormatException(
                        "an AudioSpecificConfig has channel configuration %d".formatted(configuration));
        };
    }

    private static boolean isGeneralAudio(int objectType) {
        return switch (objectType) {
            case 1, 2, 3, 4, 6, 7, 17, 19, 20, 21, 22, 23, 39 -> true;
            default -> false;
        };
    }

    /** GASpecificConfig without its rarer tails; returns frameLengthFlag. */
    private static boolean skipGeneralAudio(BitReader bits) throws MediaFormatException {
        boolean shortFrames = bits.flag();
        if (bits.flag()) {
            bits.skip(14);
        }
        bits.skip(1);
        return shortFrames;
    }

    private static int frameLength(int objectType, boolean shortFrames) {
        return switch (objectType) {
            case 23, 39 -> shortFrames ? 480 : 512;
            default -> shortFrames ? 960 : 1024;
        };
    }
}
