package tv.genlock.media.matroska;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import tv.genlock.media.ByteSource;
import tv.genlock.media.MediaFormatException;

/** A file's own table of where its pictures can be entered (RFC 9559 §5.1.5). Nobody checks it when it is written. */
final class Cues {
    private static final long MOST_BYTES = 32L << 20;
    private static final int MOST_CUES = 1_000_000;
    private static final int SEEK = 0x4DBB;
    private static final int SEEK_ID = 0x53AB;
    private static final int SEEK_POSITION = 0x53AC;
    private static final int CUE_POINT = 0xBB;
    private static final int CUE_TIME = 0xB3;
    private static final int CUE_TRACK_POSITIONS = 0xB7;
    private static final int CUE_TRACK = 0xF7;
    private static final int CUE_CLUSTER_POSITION = 0xF1;

    /**
     * A picture that can be entered.
     *
     * @param units when, in the segment's units
     * @param cluster byte offset of the cluster it is in
     */
    record Cue(long units, long cluster) {}

    private final ByteWindow in;
    private final SegmentHead head;
    private long segmentData;
    private long at = -1;

    private Cues(ByteSource source, SegmentHead head) {
        this.in = new ByteWindow(source);
        this.head = head;
    }

    /** The cues of a track, one a cluster, in order; none when there are none, or they make no sense. */
    static List<Cue> of(ByteSource source, SegmentHead head, int track) throws IOException {
        try {
            Cues cues = new Cues(source, head);
            cues.find();
            return cues.at < 0 ? List.of() : cues.read(source, track);
        } catch (MediaFormatException e) {
            return List.of();
        }
    }

    /** In front of the clusters, or where the seek head says. */
    private void find() throws IOException {
        in.moveTo(0);
        in.moveTo(Element.read(in).end());
        Element segment = Element.read(in);
        while (segment.id() == Element.VOID && segment.known()) {
            in.moveTo(segment.end());
            segment = Element.read(in);
        }
        segmentData = segment.data();
        while (in.position() < head.firstCluster()) {
            Element element = Element.read(in);
            if (element.id() == Element.CUES) {
                at = element.start();
            } else if (element.id() == Element.SEEK_HEAD) {
                seek(new Children(in, element));
            }
            in.moveTo(element.end());
        }
    }

    private void seek(Children entries) throws IOException {
        while (entries.next()) {
            if (entries.id() == SEEK) {
                long id = 0;
                long position = -1;
                for (Children entry = entries.inside(); entry.next(); ) {
                    switch (entry.id()) {
                        case SEEK_ID -> id = entry.number();
                        case SEEK_POSITION -> position = entry.number();
                        default -> {} // nothing else stands there
                    }
                }
                at = id == Element.CUES && position >= 0 ? segmentData + position : at;
            }
        }
    }

    private List<Cue> read(ByteSource source, int track) throws IOException {
        if (at < 0 || at >= head.end()) {
            return List.of();
        }
        in.moveTo(at);
        Element element = Element.read(in);
        if (element.id() != Element.CUES || !element.known() || element.length() > MOST_BYTES) {
            return List.of();
        }
        source.announce(element.data(), element.length());
        List<Cue> cues = new ArrayList<>();
        for (Children points = new Children(in, element); points.next(); ) {
            if (points.id() == CUE_POINT) {
                add(points.inside(), track, cues);
            }
        }
        return cues;
    }

    private void add(Children point, int track, List<Cue> cues) throws IOException {
        long units = 0;
        long cluster = -1;
        while (point.next()) {
            switch (point.id()) {
                case CUE_TIME -> units = point.number();
                case CUE_TRACK_POSITIONS -> cluster = Math.max(cluster, clusterOf(point.inside(), track));
                default -> {} // nothing else matters here
            }
        }
        if (cluster < 0 || (!cues.isEmpty() && cues.getLast().cluster() == cluster)) {
            return;
        }
        boolean behind = cues.isEmpty()
                || (cluster > cues.getLast().cluster() && units > cues.getLast().units());
        if (!behind || cluster >= head.end() || cues.size() == MOST_CUES) {
            throw new MediaFormatException("the cues at byte %d are out of order".formatted(at));
        }
        cues.add(new Cue(units, cluster));
    }

    /** Byte offset of the cluster, when the positions are those of the track; else −1. */
    private long clusterOf(Children positions, int track) throws IOException {
        long number = 0;
        long cluster = -1;
        while (positions.next()) {
            switch (positions.id()) {
                case CUE_TRACK -> number = positions.number();
                case CUE_CLUSTER_POSITION -> cluster = segmentData + positions.number();
                default -> {} // the place inside the cluster is found by looking
            }
        }
        return number == track ? cluster : -1;
    }
}
