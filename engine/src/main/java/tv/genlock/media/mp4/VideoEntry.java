package tv.genlock.media.mp4;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tv.genlock.media.AvcConfiguration;
import tv.genlock.media.AvcSequence;
import tv.genlock.media.HevcConfiguration;
import tv.genlock.media.HevcSequence;
import tv.genlock.media.MediaFormatException;
import tv.genlock.media.VideoCodec;
import tv.genlock.media.VideoTrack;
import tv.genlock.media.VideoUsability;

/**
 * A sample description of video (ISO/IEC 14496-12 §12.1.3): codec, configuration record, picture.
 *
 * @param nalLengthSize bytes in front of each NAL unit; 0 for codecs without
 */
record VideoEntry(
        VideoCodec codec,
        String codecName,
        byte[] configuration,
        int nalLengthSize,
        int width,
        int height,
        int sarNumerator,
        int sarDenominator,
        boolean interlaced,
        int bitDepth,
        int profile,
        int chromaFormat,
        boolean hdr) {
    private static final int CHILDREN_AT = 78;
    private static final int AVCC = FourCc.of("avcC");
    private static final int HVCC = FourCc.of("hvcC");
    private static final int AV1C = FourCc.of("av1C");
    private static final int VPCC = FourCc.of("vpcC");
    private static final int ESDS = FourCc.of("esds");
    private static final int PASP = FourCc.of("pasp");
    private static final int COLR = FourCc.of("colr");
    private static final int NCLX = FourCc.of("nclx");
    private static final int NCLC = FourCc.of("nclc");
    private static final int DVCC = FourCc.of("dvcC");
    private static final int DVVC = FourCc.of("dvvC");

    /** Parses an entry of {@code stsd}. */
    static VideoEntry parse(Box entry) throws MediaFormatException {
        List<Box> boxes = entry.childrenIfAny(CHILDREN_AT);
        Format format = format(entry, boxes);
        int width = entry.u16(24);
        int height = entry.u16(26);
        VideoUsability usability = format.usability;
        int sarNumerator = usability.sarNumerator();
        int sarDenominator = usability.sarDenominator();
        Optional<Box> pasp = Box.first(boxes, PASP);
        if (pasp.isPresent() && pasp.get().s32(0) > 0 && pasp.get().s32(4) > 0) {
            sarNumerator = pasp.get().s32(0);
            sarDenominator = pasp.get().s32(4);
        }
        boolean dolbyVision =
                Box.first(boxes, DVCC).or(() -> Box.first(boxes, DVVC)).isPresent();
        int transfer = transfer(boxes).orElse(usability.transfer());
        return new VideoEntry(
                format.codec,
                format.name,
                format.configuration,
                format.nalLengthSize,
                format.width > 0 ? format.width : width,
                format.height > 0 ? format.height : height,
                sarNumerator,
                sarDenominator,
                format.interlaced,
                format.bitDepth,
                format.profile,
                format.chromaFormat,
                dolbyVision || VideoUsability.isHighDynamicRange(transfer));
    }

    /** Whether an entry is a still picture, as covers and chapter images are. */
    static boolean isStill(Box entry) {
        return switch (FourCc.text(entry.type())) {
            case "jpeg", "png ", "tiff", "gif ", "mjp2" -> true;
            default -> false;
        };
    }

    VideoTrack track(int id, long frameDurationTicks, long reorderDelayTicks, int rotationDegrees) {
        return new VideoTrack(
                id,
                codec,
                codecName,
                configuration,
                width,
                height,
                sarNumerator,
                sarDenominator,
                frameDurationTicks,
                reorderDelayTicks,
                interlaced,
                bitDepth,
                profile,
                chromaFormat,
                hdr,
                rotationDegrees);
    }

    private static Optional<Integer> transfer(List<Box> boxes) throws MediaFormatException {
        for (Box box : boxes) {
            if (box.type() == COLR && box.length() >= 10 && (box.s32(0) == NCLX || box.s32(0) == NCLC)) {
                return Optional.of(box.u16(6));
            }
        }
        return Optional.empty();
    }

    /** What the codec's own record says. Sizes are 0 where it says none. */
    private record Format(
            VideoCodec codec,
            String name,
            byte[] configuration,
            int nalLengthSize,
            int width,
            int height,
            boolean interlaced,
            int bitDepth,
            int profile,
            int chromaFormat,
            VideoUsability usability) {
        static Format plain(VideoCodec codec, String name, byte[] configuration) {
            return of(codec, name, configuration, 8, 0, 1);
        }

        static Format of(VideoCodec codec, String name, byte[] configuration, int bitDepth, int profile, int chroma) {
            return new Format(
                    codec, name, configuration, 0, 0, 0, false, bitDepth, profile, chroma, VideoUsability.UNKNOWN);
        }
    }

    private static Format format(Box entry, List<Box> boxes) throws MediaFormatException {
        String type = FourCc.text(entry.type());
        return switch (type) {
            case "avc1", "avc2", "avc3", "avc4", "dvav", "dva1" -> avc(required(entry, boxes, AVCC));
            case "hvc1", "hev1", "hvc2", "dvh1", "dvhe" -> hevc(required(entry, boxes, HVCC));
            case "av01", "dav1" -> av1(configuration(boxes, AV1C));
            case "vp09" -> vp9(configuration(boxes, VPCC));
            case "vp08" -> Format.plain(VideoCodec.VP8, "vp8", configuration(boxes, VPCC));
            case "mp4v" -> mpeg4(boxes);
            case "m2v1", "mpg2", "hdv1", "hdv2", "hdv3", "xdv1", "xdv2", "xdv3" ->
                Format.plain(VideoCodec.MPEG2, "mpeg2video", new byte[0]);
            case "encv", "drmi" -> throw new MediaFormatException("the video is encrypted (DRM)");
            default -> Format.plain(VideoCodec.OTHER, otherName(type), new byte[0]);
        };
    }

    private static String otherName(String type) {
        return switch (type) {
            case "apch", "apcn", "apcs", "apco", "ap4h", "ap4x" -> "prores";
            case "mjpa", "mjpb" -> "mjpeg";
            case "s263", "h263", "H263" -> "h263";
            case "AVdn", "AVdh" -> "dnxhd";
            case "vvc1", "vvi1" -> "vvc";
            default -> type.strip().toLowerCase(Locale.ROOT);
        };
    }

    private static byte[] required(Box entry, List<Box> boxes, int type) throws MediaFormatException {
        Optional<Box> box = Box.first(boxes, type);
        if (box.isEmpty()) {
            throw new MediaFormatException("the video's '%s' description has no '%s' record"
                    .formatted(FourCc.text(entry.type()), FourCc.text(type)));
        }
        return box.get().copy(0);
    }

    private static byte[] configuration(List<Box> boxes, int type) throws MediaFormatException {
        Optional<Box> box = Box.first(boxes, type);
        return box.isPresent() ? box.get().copy(0) : new byte[0];
    }

    private static Format avc(byte[] record) throws MediaFormatException {
        AvcConfiguration avc = AvcConfiguration.parse(record);
        return new Format(
                VideoCodec.H264,
                "h264",
                record,
                avc.nalLengthSize(),
                avc.sequence().map(AvcSequence::width).orElse(0),
                avc.sequence().map(AvcSequence::height).orElse(0),
                avc.interlaced(),
                avc.bitDepth(),
                avc.profile(),
                avc.chromaFormat(),
                avc.sequence().map(AvcSequence::usability).orElse(VideoUsability.UNKNOWN));
    }

    private static Format hevc(byte[] record) throws MediaFormatException {
        HevcConfiguration hevc = HevcConfiguration.parse(record);
        return new Format(
                VideoCodec.HEVC,
                "hevc",
                record,
                hevc.nalLengthSize(),
                hevc.sequence().map(HevcSequence::width).orElse(0),
                hevc.sequence().map(HevcSequence::height).orElse(0),
                hevc.interlaced(),
                hevc.bitDepth(),
                hevc.profile(),
                hevc.chromaFormat(),
                hevc.sequence().map(HevcSequence::usability).orElse(VideoUsability.UNKNOWN));
    }

    /** AV1 Codec ISO Media File Format Binding §2.3.3: profile, then high_bitdepth, twelve_bit, monochrome, subsampling. */
    private static Format av1(byte[] record) {
        if (record.length < 3) {
            return Format.plain(VideoCodec.AV1, "av1", record);
        }
        int bitDepth = (record[2] & 0x40) == 0 ? 8 : (record[2] & 0x20) == 0 ? 10 : 12;
        int chroma = (record[2] & 0x10) != 0 ? 0 : (record[2] & 0x08) == 0 ? 3 : (record[2] & 0x04) == 0 ? 2 : 1;
        return Format.of(VideoCodec.AV1, "av1", record, bitDepth, (record[1] & 0xFF) >> 5, chroma);
    }

    /** VP Codec ISO Media File Format Binding: a full box of profile, level, then depth, subsampling and range in one byte. */
    private static Format vp9(byte[] record) {
        if (record.length < 7) {
            return Format.plain(VideoCodec.VP9, "vp9", record);
        }
        int subsampling = (record[6] >> 1) & 7;
        int chroma = subsampling == 3 ? 3 : subsampling == 2 ? 2 : 1;
        return Format.of(VideoCodec.VP9, "vp9", record, (record[6] & 0xFF) >> 4, record[4], chroma);
    }

    private static Format mpeg4(List<Box> boxes) throws MediaFormatException {
        Optional<Box> esds = Box.first(boxes, ESDS);
        if (esds.isEmpty()) {
            return Format.plain(VideoCodec.MPEG4, "mpeg4", new byte[0]);
        }
        EsDescriptor descriptor = EsDescriptor.parse(esds.get());
        return switch (descriptor.objectType()) {
            case 0x60, 0x61, 0x62, 0x63, 0x64, 0x65 ->
                Format.plain(VideoCodec.MPEG2, "mpeg2video", descriptor.specific());
            case 0x6A -> Format.plain(VideoCodec.OTHER, "mpeg1video", descriptor.specific());
            case 0x6C -> Format.plain(VideoCodec.OTHER, "mjpeg", descriptor.specific());
            default -> Format.plain(VideoCodec.MPEG4, "mpeg4", descriptor.specific());
        };
    }
}
