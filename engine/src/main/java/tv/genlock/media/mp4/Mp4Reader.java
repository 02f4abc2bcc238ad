package tv.genlock.media.mp4;

import java.io.IOException;
import java.util.Optional;
import tv.genlock.media.ByteSource;
import tv.genlock.media.ContainerReader;
import tv.genlock.media.MediaFormatException;
import tv.genlock.media.MediaIndex;
import tv.genlock.media.SampleReader;

/**
 * MP4, M4V, M4A, MOV and 3GP files, fragmented ones as well.
 *
 * <p>Not supported, and said so: encrypted tracks, reference movies, compressed {@code moov}. A video track that changes its
 * coding inside, or that an edit list shows in pieces, is indexed with an {@linkplain tv.genlock.media.VideoTrack#obstacle
 * obstacle}: only a decoder can play it. Not followed: edit rates other than 1. Sound that cannot be read is left out. A file
 * that was cut off airs as far as it goes.
 *
 * <p>Stateless, for any number of threads.
 */
public final class Mp4Reader implements ContainerReader {
    @Override
    public MediaIndex index(ByteSource source, String fingerprint) throws IOException {
        return new Mp4Indexing(source, Movie.read(source), Integer.MAX_VALUE).index(fingerprint);
    }

    /**
     * The length {@link #index} would find, in ticks, from the file's tables and its first picture alone.
     *
     * @throws MediaFormatException where {@link #index} throws it
     */
    public static long durationTicks(ByteSource source) throws IOException {
        return new Mp4Indexing(source, Movie.read(source), /* mostKeyframes= */ 1)
                .index("")
                .durationTicks();
    }

    @Override
    public SampleReader open(ByteSource source, MediaIndex index) throws IOException {
        Movie movie = Movie.read(source);
        Optional<Movie.VideoSamples> video = movie.video();
        boolean sameVideo =
                video.map(it -> it.track().id()).equals(index.video().map(it -> it.id()))
                        && movie.audio().size() == index.audio().size();
        int keyframes = index.keyframes().count();
        boolean reaches = keyframes == 0
                || video.map(it -> it.table().count() > index.keyframes().position(keyframes - 1))
                        .orElse(false);
        if (!sameVideo || !reaches) {
            throw new MediaFormatException("the file no longer holds what its index says: index it again");
        }
        return new Mp4SampleReader(source, movie, index);
    }
}
