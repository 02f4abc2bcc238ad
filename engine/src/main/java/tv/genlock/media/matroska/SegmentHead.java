package tv.genlock.media.matroska;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import tv.genlock.media.MediaFormatException;

/**
 * What stands in front of the clusters.
 *
 * @param timestampScaleNanos length of one unit of cluster and block times
 * @param firstCluster byte offset of the first cluster
 * @param end byte offset behind the segment, at most the file's size
 */
record SegmentHead(long timestampScaleNanos, List<TrackEntry> tracks, long firstCluster, long end) {
    private static final int MOST_TRACKS = 128;
    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    static SegmentHead read(ByteWindow in) throws IOException {
        in.moveTo(0);
        Element ebml = Element.read(in);
        if (ebml.id() != Element.EBML) {
            throw new MediaFormatException("not a Matroska file: no EBML header at its beginning");
        }
        checkEbml(new Children(in, ebml));
        in.moveTo(ebml.end());
        Element segment = Element.read(in);
        while (segment.id() == Element.VOID && segment.known()) {
            in.moveTo(segment.end());
            segment = Element.read(in);
        }
        if (segment.id() != Element.SEGMENT) {
            throw new MediaFormatException("no Matroska segment behind the header");
        }
        long end = segment.known() ? Math.min(in.size(), segment.end()) : in.size();
        return readUntilCluster(in, end);
    }

    private static SegmentHead readUntilCluster(ByteWindow in, long end) throws IOException {
        long scale = 1_000_000;
        List<TrackEntry> tracks = new ArrayList<>();
        while (in.position() < end) {
            Element element = Element.read(in);
            switch (element.id()) {
                case Element.CLUSTER -> {
                    if (tracks.isEmpty()) {
                        throw new MediaFormatException("the tracks are not described before the first cluster");
                    }
                    return new SegmentHead(scale, List.copyOf(tracks), element.start(), end);
                }
                case Element.INFO -> scale = timestampScale(new Children(in, element));
                case Element.TRACKS -> readTracks(new Children(in, element), tracks);
                default -> {} // seek head, cues, chapters, attachments, tags, void: not needed to air
            }
            if (!element.known()) {
                throw new MediaFormatException("an element of unknown length stands at byte " + element.start());
            }
            in.moveTo(element.end());
        }
        throw new MediaFormatException("there are no pictures and no sound inside, only headers");
    }

    private static void checkEbml(Children header) throws IOException {
        while (header.next()) {
            switch (header.id()) {
                case Element.DOC_TYPE -> {
                    String type = header.text();
                    if (!type.equals("matroska") && !type.equals("webm")) {
                        throw new MediaFormatException("an EBML file of another kind: " + type);
                    }
                }
                case Element.MAX_ID_LENGTH -> require(header.number() <= 4, "element ids of more than 4 bytes");
                case Element.MAX_SIZE_LENGTH -> require(header.number() <= 8, "lengths of more than 8 bytes");
                default -> {} // versions: what we read has not changed since version 1
            }
        }
    }

    private static void require(boolean kept, String otherwise) throws MediaFormatException {
        if (!kept) {
            throw new MediaFormatException("this file uses " + otherwise);
        }
    }

    private static long timestampScale(Children info) throws IOException {
        long scale = 1_000_000;
        while (info.next()) {
            if (info.id() == Element.TIMESTAMP_SCALE) {
                scale = info.number();
            }
        }
        require(scale >= 1 && scale <= NANOS_PER_SECOND, "a time unit of %d ns".formatted(scale));
        return scale;
    }

    private static void readTracks(Children entries, List<TrackEntry> into) throws IOException {
        while (entries.next()) {
            if (entries.id() == 0xAE) {
                require(into.size() < MOST_TRACKS, "more than %d tracks".formatted(MOST_TRACKS));
                into.add(TrackEntry.parse(entries.inside()));
            }
        }
    }
}
