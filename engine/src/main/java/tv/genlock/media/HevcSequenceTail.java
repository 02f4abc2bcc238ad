package tv.genlock.media;

/** The way from an HEVC parameter set's bit depths to the VUI, through everything that must be skipped in between. */
record HevcSequenceTail(VideoUsability usability, boolean fieldSequence) {
    private static final HevcSequenceTail ABSENT = new HevcSequenceTail(VideoUsability.UNKNOWN, false);

    /** A tail that does not parse counts as one without VUI: decoders play such streams too. */
    static HevcSequenceTail readIfWhole(BitReader bits, int subLayers) {
        try {
            return read(bits, subLayers);
        } catch (MediaFormatException _) {
            return ABSENT;
        }
    }

    private static HevcSequenceTail read(BitReader bits, int subLayers) throws MediaFormatException {
        int orderCountBits = HevcSequence.limited(bits.ue(), 12, "picture order bits") + 4;
        int layers = bits.flag() ? subLayers + 1 : 1;
        for (int i = 0; i < layers; i++) {
            bits.ue();
            bits.ue();
            bits.ue();
        }
        for (int i = 0; i < 6; i++) {
            bits.ue();
        }
        boolean scalingListsEnabled = bits.flag();
        if (scalingListsEnabled && bits.flag()) {
            skipScalingLists(bits);
        }
        bits.skip(2);
        if (bits.flag()) {
            bits.skip(8);
            bits.ue();
            bits.ue();
            bits.skip(1);
        }
        skipReferenceSets(bits);
        skipLongTermReferences(bits, orderCountBits);
        bits.skip(2);
        if (!bits.flag()) {
            return ABSENT;
        }
        VideoUsability usability = VideoUsability.read(bits);
        bits.skip(1);
        return new HevcSequenceTail(usability, bits.flag());
    }

    private static void skipScalingLists(BitReader bits) throws MediaFormatException {
        for (int size = 0; size < 4; size++) {
            for (int matrix = 0; matrix < 6; matrix += size == 3 ? 3 : 1) {
                if (!bits.flag()) {
                    bits.ue();
                    continue;
                }
                if (size > 1) {
                    bits.se();
                }
                for (int i = 0; i < Math.min(64, 1 << (4 + (size << 1))); i++) {
                    bits.se();
                }
            }
        }
    }

    /** H.265 §7.3.7. A set may be stated by its difference to the one before, so their sizes must be kept. */
    private static void skipReferenceSets(BitReader bits) throws MediaFormatException {
        int sets = HevcSequence.limited(bits.ue(), 64, "reference picture sets");
        int before = 0;
        for (int set = 0; set < sets; set++) {
            before = set > 0 && bits.flag() ? skipPredictedSet(bits, before) : skipExplicitSet(bits);
        }
    }

    private static int skipPredictedSet(BitReader bits, int before) throws MediaFormatException {
        bits.skip(1);
        bits.ue();
        int size = 0;
        for (int i = 0; i <= before; i++) {
            boolean used = bits.flag();
            boolean delta = used || bits.flag();
            size += delta ? 1 : 0;
        }
        return size;
    }

    private static int skipExplicitSet(BitReader bits) throws MediaFormatException {
        int pictures =
                HevcSequence.limited(bits.ue(), 16, "references") + HevcSequence.limited(bits.ue(), 16, "references");
        for (int i = 0; i < pictures; i++) {
            bits.ue();
            bits.skip(1);
        }
        return pictures;
    }

    private static void skipLongTermReferences(BitReader bits, int orderCountBits) throws MediaFormatException {
        if (bits.flag()) {
            int pictures = HevcSequence.limited(bits.ue(), 32, "long-term references");
            bits.skip(pictures * (orderCountBits + 1));
        }
    }
}
