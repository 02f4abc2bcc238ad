package tv.genlock.media.mp4;

import java.nio.charset.StandardCharsets;

/** Four-character codes: types of boxes, handlers, sample entries. */
final class FourCc {
    static final int FTYP = of("ftyp");
    static final int MOOV = of("moov");
    static final int MOOF = of("moof");
    static final int MVHD = of("mvhd");
    static final int MVEX = of("mvex");
    static final int TREX = of("trex");
    static final int TRAK = of("trak");
    static final int TKHD = of("tkhd");
    static final int TREF = of("tref");
    static final int CHAP = of("chap");
    static final int EDTS = of("edts");
    static final int ELST = of("elst");
    static final int MDIA = of("mdia");
    static final int MDHD = of("mdhd");
    static final int ELNG = of("elng");
    static final int HDLR = of("hdlr");
    static final int MINF = of("minf");
    static final int DINF = of("dinf");
    static final int DREF = of("dref");
    static final int STBL = of("stbl");
    static final int STSD = of("stsd");
    static final int STTS = of("stts");
    static final int CTTS = of("ctts");
    static final int STSS = of("stss");
    static final int STSZ = of("stsz");
    static final int STZ2 = of("stz2");
    static final int STSC = of("stsc");
    static final int STCO = of("stco");
    static final int CO64 = of("co64");
    static final int CMOV = of("cmov");
    static final int TRAF = of("traf");
    static final int TFHD = of("tfhd");
    static final int TFDT = of("tfdt");
    static final int TRUN = of("trun");
    static final int VIDE = of("vide");
    static final int SOUN = of("soun");

    private FourCc() {}

    /** The code of four Latin-1 characters. */
    static int of(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        if (bytes.length != 4) {
            throw new IllegalArgumentException("not four characters: " + text);
        }
        return (bytes[0] & 0xFF) << 24 | (bytes[1] & 0xFF) << 16 | (bytes[2] & 0xFF) << 8 | (bytes[3] & 0xFF);
    }

    /** For messages: the four characters, unprintable ones as a question mark. */
    static String text(int code) {
        StringBuilder text = new StringBuilder(4);
        for (int shift = 24; shift >= 0; shift -= 8) {
            int character = (code >> shift) & 0xFF;
            text.append(character >= 0x20 && character < 0x7F ? (char) character : '?');
        }
        return text.toString();
    }
}
