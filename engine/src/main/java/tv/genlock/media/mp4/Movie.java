package tv.genlock.media.mp4;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tv.genlock.media.AudioCodec;
import tv.genlock.media.ByteSource;
import tv.genlock.media.MediaFormatException;
import tv.genlock.media.VideoFormat;

/**
 * What a file's {@code moov} and fragments say about the tracks that air: one picture, and all sound.
 *
 * @param timescale movie time units per second, the unit of edits
 */
record Movie(long timescale, Optional<VideoSamples> video, List<AudioSamples> audio) {
    private static final int MAX_AUDIO_TRACKS = 100;

    /** The picture: the first enabled video track that has samples and is no still, no cover and no chapter image. */
    record VideoSamples(Track track, VideoFormat format, SampleTable table) {}

    /** One sound track. */
    record AudioSamples(Track track, AudioEntry entry, SampleTable table) {}

    /**
     * Reads a file's structure: {@code moov} in one read, and the heads of all fragments where it has some.
     *
     * @throws MediaFormatException when there is nothing that can air, with the reason
     */
    static Movie read(ByteSource source) throws IOException {
        return new Reading(source).movie();
    }

    /** The steps of {@link #read}, with what they share. */
    private static final class Reading {
        private final ByteSource source;
        private final TopLevel topLevel;
        private final List<Track> videoTracks = new ArrayList<>();
        private final List<Track> audioTracks = new ArrayList<>();
        /** Why a sound track was left out; told only when nothing else airs. */
        private Optional<MediaFormatException> soundProblem = Optional.empty();

        private Optional<Fragments> fragments = Optional.empty();

        Reading(ByteSource source) {
            this.source = source;
            this.topLevel = new TopLevel(source);
        }

        Movie movie() throws IOException {
            Box moov = topLevel.moov();
            if (moov.child(FourCc.CMOV).isPresent()) {
                throw new MediaFormatException("the moov box is compressed (cmov), which only old QuickTime reads");
            }
            Box mvhd = moov.required(FourCc.MVHD);
            long timescale = mvhd.u32(mvhd.version() == 1 ? 20 : 12);
            if (timescale == 0) {
                throw new MediaFormatException("the movie's clock has no units per second ('mvhd' timescale 0)");
            }
            readTracks(moov, timescale);
            Optional<Box> mvex = moov.child(FourCc.MVEX);
            if (mvex.isPresent()) {
                readFragments(mvex.get());
            }
            for (Track track : videoTracks) {
                TrackClock.checked(track.edit().delay(), timescale);
            }
            for (Track track : audioTracks) {
                TrackClock.checked(track.edit().delay(), timescale);
            }
            Optional<VideoSamples> video = chooseVideo();
            List<AudioSamples> audio = readAudio();
            if (video.isEmpty() && audio.isEmpty()) {
                throw soundProblem.orElseGet(
                        () -> new MediaFormatException("the file has no picture and no sound that could air"));
            }
            return new Movie(timescale, video, audio);
        }

        private void readTracks(Box moov, long timescale) throws MediaFormatException {
            for (Box trak : moov.children(0)) {
                int handler = trak.type() == FourCc.TRAK ? handler(trak) : 0;
                if (handler == FourCc.VIDE) {
                    videoTracks.add(TrackParser.parse(trak, topLevel.quickTime(), timescale));
                } else if (handler == FourCc.SOUN) {
                    readAudioTrack(trak, timescale);
                }
            }
            Set<Integer> chapters = videoTracks.stream()
                    .flatMap(track -> track.chapterTracks().stream())
                    .collect(Collectors.toSet());
            audioTracks.forEach(track -> chapters.addAll(track.chapterTracks()));
            videoTracks.removeIf(track -> chapters.contains(track.id()));
            videoTracks.sort(Comparator.comparing(track -> !track.enabled()));
        }

        private void readAudioTrack(Box trak, long timescale) {
            try {
                if (audioTracks.size() < MAX_AUDIO_TRACKS) {
                    audioTracks.add(TrackParser.parse(trak, topLevel.quickTime(), timescale));
                }
            } catch (MediaFormatException e) {
                soundProblem = soundProblem.or(() -> Optional.of(e));
            }
        }

        private static int handler(Box trak) throws MediaFormatException {
            Optional<Box> mdia = trak.child(FourCc.MDIA);
            Optional<Box> hdlr = mdia.isPresent() ? mdia.get().child(FourCc.HDLR) : Optional.empty();
            return hdlr.isPresent() ? hdlr.get().s32(8) : 0;
        }

        private void readFragments(Box mvex) throws IOException {
            Fragments collecting = new Fragments(Fragments.Defaults.parse(mvex), source.size());
            for (Track track : videoTracks) {
                collecting.follow(track.id(), moovTable(track));
            }
            for (Track track : audioTracks) {
                collecting.follow(track.id(), moovTable(track));
            }
            topLevel.forEachFragment(collecting);
            fragments = Optional.of(collecting);
        }

        private Optional<VideoSamples> chooseVideo() throws MediaFormatException {
            for (Track track : videoTracks) {
                SampleTable table = table(track);
                if (table.count() == 0) {
                    continue;
                }
                Box entry = entry(track, table.cursor(0).description);
                if (!VideoEntry.isStill(entry)) {
                    requireInside(track);
                    return Optional.of(new VideoSamples(track, VideoEntry.parse(entry), table));
                }
            }
            return Optional.empty();
        }

        /** Sound that cannot be read is left out: the picture airs with silence rather than not at all. */
        private List<AudioSamples> readAudio() {
            List<AudioSamples> audio = new ArrayList<>();
            for (Track track : audioTracks) {
                try {
                    readAudio(track).ifPresent(audio::add);
                } catch (MediaFormatException e) {
                    soundProblem = soundProblem.or(() -> Optional.of(e));
                }
            }
            return audio;
        }

        private Optional<AudioSamples> readAudio(Track track) throws MediaFormatException {
            requireInside(track);
            MoovSampleTable moovTable = moovTable(track);
            if (fragments.isEmpty() && moovTable.count() > 0) {
                AudioEntry entry = AudioEntry.parse(entry(track, moovTable.cursor(0).description));
                SampleTable table = countsFrames(entry, moovTable)
                        ? new FrameSampleTable(moovTable, entry.packing())
                        : bounded(moovTable);
                return Optional.of(new AudioSamples(track, entry, table));
            }
            SampleTable table = table(track);
            return table.count() == 0
                    ? Optional.empty()
                    : Optional.of(new AudioSamples(
                            track, AudioEntry.parse(entry(track, table.cursor(0).description)), table));
        }

        /** Whether the table counts every frame of uncompressed, or as if it were uncompressed, sound. */
        private static boolean countsFrames(AudioEntry entry, MoovSampleTable table) {
            boolean pcm = entry.codec() == AudioCodec.PCM && table.constantSize() > 0;
            return entry.packing().bytes() > 0 && (pcm || table.constantSize() == 1);
        }

        private SampleTable table(Track track) throws MediaFormatException {
            return fragments.isPresent() ? fragments.get().table(track.id()) : bounded(moovTable(track));
        }

        private MoovSampleTable moovTable(Track track) throws MediaFormatException {
            return new MoovSampleTable(track.tables(), source.size());
        }

        private static SampleTable bounded(SampleTable table) throws MediaFormatException {
            if (table.count() > SampleTable.MAX_SAMPLES) {
                throw new MediaFormatException("a track says it has %d samples".formatted(table.count()));
            }
            return table;
        }

        private static void requireInside(Track track) throws MediaFormatException {
            if (track.external()) {
                throw new MediaFormatException(
                        "track %d refers to media in another file (a reference movie)".formatted(track.id()));
            }
        }
    }

    /** The sample description with that number, from 1. */
    static Box entry(Track track, int description) throws MediaFormatException {
        Box stsd = track.descriptions()
                .orElseThrow(() -> new MediaFormatException(
                        "track %d does not say how it is coded: it has no sample description ('stsd')"
                                .formatted(track.id())));
        List<Box> entries = stsd.childrenIfAny(8);
        if (entries.isEmpty()) {
            throw new MediaFormatException("track %d has an empty sample description ('stsd')".formatted(track.id()));
        }
        if (description < 1 || description > entries.size()) {
            throw new MediaFormatException(
                    "track %d names sample description %d of %d".formatted(track.id(), description, entries.size()));
        }
        return entries.get(description - 1);
    }
}
