package tv.genlock.media.mp4;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tv.genlock.media.MediaFormatException;
import tv.genlock.media.VideoCodec;
import tv.genlock.media.VideoFormat;
import tv.genlock.media.VideoUsability;

/** Reads a sample description of video (ISO/IEC 14496-12 §12.1.3). */
final class VideoEntry {
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

    private VideoEntry() {}

    /** What an entry of {@code stsd} says; what its own boxes say goes before the codec's record, but for the size. */
    static VideoFormat parse(Box entry) throws MediaFormatException {
        List<Box> boxes = entry.childrenIfAny(CHILDREN_AT);
        VideoFormat.Builder format = format(entry, boxes).sizeUnlessKnown(entry.u16(24), entry.u16(26));
        Optional<Box> pasp = Box.first(boxes, PASP);
        if (pasp.isPresent()) {
            format.aspect(pasp.get().s32(0), pasp.get().s32(4));
        }
        Optional<Integer> transfer = transfer(boxes);
        if (transfer.isPresent()) {
            format.hdr(VideoUsability.isHighDynamicRange(transfer.get()));
        }
        if (Box.first(boxes, DVCC).or(() -> Box.first(boxes, DVVC)).isPresent()) {
            format.hdr(true);
        }
        return format.build();
    }

    /** Whether an entry is a still picture, as covers and chapter images are. */
    static boolean isStill(Box entry) {
        return switch (FourCc.text(entry.type())) {
            case "jpeg", "png ", "tiff", "gif ", "mjp2" -> true;
            default -> false;
        };
    }

    private static Optional<Integer> transfer(List<Box> boxes) throws MediaFormatException {
        for (Box box : boxes) {
            if (box.type() == COLR && box.length() >= 10 && (box.s32(0) == NCLX || box.s32(0) == NCLC)) {
                return Optional.of(box.u16(6));
            }
        }
        return Optional.empty();
    }

    private static VideoFormat.Builder format(Box entry, List<Box> boxes) throws MediaFormatException {
        String type = FourCc.text(entry.type());
        return switch (type) {
            case "avc1", "avc2", "avc3", "avc4", "dvav", "dva1" -> VideoFormat.avc(required(entry, boxes, AVCC));
            case "hvc1", "hev1", "hvc2", "dvh1", "dvhe" -> VideoFormat.hevc(required(entry, boxes, HVCC));
            case "av01", "dav1" -> av1(configuration(boxes, AV1C));
            case "vp09" -> vp9(configuration(boxes, VPCC));
            case "vp08" -> VideoFormat.of(VideoCodec.VP8, "vp8").configuration(configuration(boxes, VPCC));
            case "mp4v" -> mpeg4(boxes);
            case "m2v1", "mpg2", "hdv1", "hdv2", "hdv3", "xdv1", "xdv2", "xdv3" ->
                VideoFormat.of(VideoCodec.MPEG2, "mpeg2video");
            case "encv", "drmi" -> throw new MediaFormatException("the video is encrypted (DRM)");
            default -> VideoFormat.of(VideoCodec.OTHER, otherName(type));
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

    /** AV1 Codec ISO Media File Format Binding §2.3.3: profile, then high_bitdepth, twelve_bit, monochrome, subsampling. */
    private static VideoFormat.Builder av1(byte[] record) {
        VideoFormat.Builder format = VideoFormat.of(VideoCodec.AV1, "av1").configuration(record);
        if (record.length < 3) {
            return format;
        }
        int bitDepth = (record[2] & 0x40) == 0 ? 8 : (record[2] & 0x20) == 0 ? 10 : 12;
        int chroma = (record[2] & 0x10) != 0 ? 0 : (record[2] & 0x08) == 0 ? 3 : (record[2] & 0x04) == 0 ? 2 : 1;
        return format.depth(bitDepth, (record[1] & 0xFF) >> 5, chroma);
    }

    /** VP Codec ISO Media File Format Binding: a full box of profile, level, then depth, subsampling and range in one byte. */
    private static VideoFormat.Builder vp9(byte[] record) {
        VideoFormat.Builder format = VideoFormat.of(VideoCodec.VP9, "vp9").configuration(record);
        if (record.length < 7) {
            return format;
        }
        int subsampling = (record[6] >> 1) & 7;
        int chroma = subsampling == 3 ? 3 : subsampling == 2 ? 2 : 1;
        return format.depth((record[6] & 0xFF) >> 4, record[4], chroma);
    }

    private static VideoFormat.Builder mpeg4(List<Box> boxes) throws MediaFormatException {
        Optional<Box> esds = Box.first(boxes, ESDS);
        if (esds.isEmpty()) {
            return VideoFormat.of(VideoCodec.MPEG4, "mpeg4");
        }
        EsDescriptor descriptor = EsDescriptor.parse(esds.get());
        VideoFormat.Builder format = switch (descriptor.objectType()) {
            case 0x60, 0x61, 0x62, 0x63, 0x64, 0x65 -> VideoFormat.of(VideoCodec.MPEG2, "mpeg2video");
            case 0x6A -> VideoFormat.of(VideoCodec.OTHER, "mpeg1video");
            case 0x6C -> VideoFormat.of(VideoCodec.OTHER, "mjpeg");
            default -> VideoFormat.of(VideoCodec.MPEG4, "mpeg4");
        };
        return format.configuration(descriptor.specific());
    }
}
