package tv.genlock.media;

/**
 * MPEG-4 AudioSpecificConfig (ISO/IEC 14496-3 §1.6.2.1): what an AAC decoder must know. Of HE-AAC, which plays at twice the rate,
 * only the core is told.
 *
 * @param objectType of the core: 2 is AAC-LC
 * @param sampleRate of the core, Hz
 * @param channels of the core: 1 to 8, 0 when a program config element would have to be read
 * @param samplesPerFrame of the core: 1,024, or 960, or 512 for low delay
 */
public record AudioSpecificConfig(int objectType, int sampleRate, int channels, int samplesPerFrame) {
    public static final int AAC_LC = 2;
    private static final int SBR = 5;
    private static final int PS = 29;
    private static final int ESCAPE = 31;
    private static final int EXPLICIT_RATE = 15;
    private static final int[] RATES = {
        96_000, 88_200, 64_000, 48_000, 44_100, 32_000, 24_000, 22_050, 16_000, 12_000, 11_025, 8_000, 7_350
    };

    /** @throws MediaFormatException when the bytes are no such configuration, or one without a sample rate */
    public static AudioSpecificConfig parse(byte[] bytes) throws MediaFormatException {
        BitReader bits = new BitReader(bytes);
        int objectType = readObjectType(bits);
        int sampleRate = readRate(bits);
        int channelConfiguration = bits.bits(4);
        if (objectType == SBR || objectType == PS) {
            readRate(bits);
            objectType = readObjectType(bits);
        }
        boolean shortFrames = isGeneralAudio(objectType) && bits.remaining() > 0 && bits.flag();
        return new AudioSpecificConfig(
                objectType, sampleRate, channels(channelConfiguration), frameLength(objectType, shortFrames));
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

    /** samplingFrequencyIndex of a rate, 15 when the table has none. */
    private static int rateIndex(int sampleRate) {
        for (int i = 0; i < RATES.length; i++) {
            if (RATES[i] == sampleRate) {
                return i;
            }
        }
        return EXPLICIT_RATE;
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

    private static int frameLength(int objectType, boolean shortFrames) {
        return switch (objectType) {
            case 23, 39 -> shortFrames ? 480 : 512;
            default -> shortFrames ? 960 : 1024;
        };
    }
}
