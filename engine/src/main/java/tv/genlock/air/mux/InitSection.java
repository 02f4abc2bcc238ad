package tv.genlock.air.mux;

import tv.genlock.air.HouseFormat;
import tv.genlock.media.AudioSpecificConfig;
import tv.genlock.media.VideoCodec;
import tv.genlock.media.VideoFormat;

/**
 * The init section of fMP4 segments (ISO/IEC 14496-12 §8.16, 23000-19): what a player must know before the first fragment.
 *
 * <p>libavformat ignores every init section of a stream but the first. So all of them have the same track ids and the same
 * timescale, tables and defaults are empty, and what differs from item to item (the parameter sets) is repeated in band. The
 * sample entries are {@code avc1} and {@code hvc1}, the ones Apple's players take.
 */
final class InitSection {
    static final int VIDEO_TRACK = 1;
    static final int AUDIO_TRACK = 2;
    static final int TIMESCALE = 90_000;

    private static final int AVC_LENGTH_SIZE_BYTE = 4;
    private static final int HEVC_LENGTH_SIZE_BYTE = 21;
    private static final int UNDETERMINED_LANGUAGE = 0x55C4;
    private static final int[] IDENTITY = {0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000};

    private InitSection() {}

    static byte[] of(VideoFormat video) {
        boolean hevc = video.codec() == VideoCodec.HEVC;
        int lengthSizeAt = hevc ? HEVC_LENGTH_SIZE_BYTE : AVC_LENGTH_SIZE_BYTE;
        byte[] configuration = video.configuration().clone();
        if (configuration.length <= lengthSizeAt) {
            throw new IllegalArgumentException("fMP4 needs the decoder configuration of the picture");
        }
        configuration[lengthSizeAt] |= 3; // samples are written with 4-byte lengths
        return new BoxWriter()
                .box(
                        "ftyp",
                        box -> box.text("iso6").u32(0).text("iso6").text("cmfc").text("mp41"))
                .box(
                        "moov",
                        moov -> moov.fullBox("mvhd", 0, 0, InitSection::movieHeader)
                                .box("trak", trak -> videoTrack(trak, video, configuration))
                                .box("trak", InitSection::audioTrack)
                                .box(
                                        "mvex",
                                        mvex -> mvex.fullBox("trex", 0, 0, box -> defaults(box, VIDEO_TRACK))
                                                .fullBox("trex", 0, 0, box -> defaults(box, AUDIO_TRACK))))
                .toByteArray();
    }

    private static void movieHeader(BoxWriter box) {
        box.u32(0).u32(0).u32(TIMESCALE).u32(0).u32(0x10000).u16(0x100).zeros(10);
        matrix(box);
        box.zeros(24).u32(AUDIO_TRACK + 1);
    }

    private static void matrix(BoxWriter box) {
        for (int value : IDENTITY) {
            box.u32(value);
        }
    }

    private static void defaults(BoxWriter box, int track) {
        box.u32(track).u32(1).u32(0).u32(0).u32(0);
    }

    private static void videoTrack(BoxWriter trak, VideoFormat video, byte[] configuration) {
        trackHeader(trak, VIDEO_TRACK, 0, shownWidth(video), video.height());
        trak.box("mdia", mdia -> {
            mediaHeader(mdia, "vide", "Picture");
            mdia.box("minf", minf -> {
                minf.fullBox("vmhd", 0, 1, box -> box.zeros(8));
                sampleTable(minf, stsd -> videoEntry(stsd, video, configuration));
            });
        });
    }

    private static int shownWidth(VideoFormat video) {
        return (int) ((long) video.width() * video.sarNumerator() / Math.max(1, video.sarDenominator()));
    }

    private static void audioTrack(BoxWriter trak) {
        trackHeader(trak, AUDIO_TRACK, 0x100, 0, 0);
        trak.box("mdia", mdia -> {
            mediaHeader(mdia, "soun", "Sound");
            mdia.box("minf", minf -> {
                minf.fullBox("smhd", 0, 0, box -> box.zeros(4));
                sampleTable(minf, InitSection::audioEntry);
            });
        });
    }

    private static void trackHeader(BoxWriter trak, int id, int volume, int width, int height) {
        trak.fullBox("tkhd", 0, 3, box -> {
            box.u32(0)
                    .u32(0)
                    .u32(id)
                    .u32(0)
                    .u32(0)
                    .zeros(8)
                    .u16(0)
                    .u16(0)
                    .u16(volume)
                    .u16(0);
            matrix(box);
            box.u32((long) width << 16).u32((long) height << 16);
        });
    }

    private static void mediaHeader(BoxWriter mdia, String handler, String name) {
        mdia.fullBox(
                        "mdhd",
                        0,
                        0,
                        box -> box.u32(0)
                                .u32(0)
                                .u32(TIMESCALE)
                                .u32(0)
                                .u16(UNDETERMINED_LANGUAGE)
                                .u16(0))
                .fullBox(
                        "hdlr",
                        0,
                        0,
                        box -> box.u32(0).text(handler).zeros(12).text(name).u8(0));
    }

    private static void sampleTable(BoxWriter minf, BoxWriter.Content entry) {
        minf.box("dinf", dinf -> dinf.fullBox("dref", 0, 0, dref -> dref.u32(1).fullBox("url ", 0, 1, box -> {})));
        minf.box(
                "stbl",
                stbl -> stbl.fullBox("stsd", 0, 0, stsd -> {
                            stsd.u32(1);
                            entry.write(stsd);
                        })
                        .fullBox("stts", 0, 0, box -> box.u32(0))
                        .fullBox("stsc", 0, 0, box -> box.u32(0))
                        .fullBox("stsz", 0, 0, box -> box.u32(0).u32(0))
                        .fullBox("stco", 0, 0, box -> box.u32(0)));
    }

    private static void videoEntry(BoxWriter stsd, VideoFormat video, byte[] configuration) {
        boolean hevc = video.codec() == VideoCodec.HEVC;
        stsd.box(hevc ? "hvc1" : "avc1", entry -> {
            entry.zeros(6).u16(1).zeros(16).u16(video.width()).u16(video.height());
            entry.u32(0x480000).u32(0x480000).u32(0).u16(1).zeros(32).u16(24).u16(0xFFFF);
            entry.box(hevc ? "hvcC" : "avcC", box -> box.bytes(configuration));
            if (video.sarNumerator() != video.sarDenominator()) {
                entry.box("pasp", box -> box.u32(video.sarNumerator()).u32(video.sarDenominator()));
            }
        });
    }

    private static void audioEntry(BoxWriter stsd) {
        byte[] config = AudioSpecificConfig.aacLc(HouseFormat.AUDIO_SAMPLE_RATE, HouseFormat.AUDIO_CHANNELS);
        stsd.box("mp4a", entry -> {
            entry.zeros(6)
                    .u16(1)
                    .zeros(8)
                    .u16(HouseFormat.AUDIO_CHANNELS)
                    .u16(16)
                    .u32(0);
            entry.u32((long) HouseFormat.AUDIO_SAMPLE_RATE << 16);
            entry.fullBox("esds", 0, 0, box -> elementaryStream(box, config));
        });
    }

    /** ISO/IEC 14496-1 §7.2.6: the descriptors nest, each behind its tag and length. */
    private static void elementaryStream(BoxWriter box, byte[] config) {
        int decoderLength = 13 + 2 + config.length;
        box.u8(3).u8(3 + 2 + decoderLength + 3).u16(AUDIO_TRACK).u8(0);
        box.u8(4).u8(decoderLength).u8(0x40).u8(0x15).zeros(3).u32(0).u32(0);
        box.u8(5).u8(config.length).bytes(config);
        box.u8(6).u8(1).u8(2);
    }
}
