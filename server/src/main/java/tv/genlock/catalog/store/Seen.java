package tv.genlock.catalog.store;

import static tv.genlock.store.schema.tables.MediaFile.MEDIA_FILE;

import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import tv.genlock.catalog.ItemState;
import tv.genlock.catalog.SourcedFile;
import tv.genlock.media.MediaProbe;

/** What is known of a file's inside: by its probe, else by its source. Lengths are 90 kHz ticks; {@code exact} is 1 for one that was measured. */
record Seen(String container, String codec, long width, long height, long ticks, long exact, String probe) {
    static Seen of(SourcedFile file) {
        return file.probe()
                .map(probe -> of(file, probe))
                .orElseGet(() -> new Seen(
                        file.container(), file.videoCodec(), file.width(), file.height(), file.durationTicks(), 0, ""));
    }

    /**
     * The same, but for the length when it was measured before and the file is the one that was measured: sources round, and read
     * more than the pictures. Known by size and time, for those tell of another file under the same name.
     *
     * @param before the file's row
     */
    Seen afterMeasuring(SourcedFile file, Record before) {
        boolean keep = exact == 0
                && file.state() == ItemState.AVAILABLE
                && before.get(MEDIA_FILE.DURATION_EXACT) == 1
                && before.get(MEDIA_FILE.SIZE) == file.sizeBytes()
                && before.get(MEDIA_FILE.MODIFIED_AT) == file.modifiedAtMillis();
        return keep ? new Seen(container, codec, width, height, before.get(MEDIA_FILE.DURATION_TICKS), 1, probe) : this;
    }

    private static Seen of(SourcedFile file, MediaProbe probe) {
        MediaProbe.@Nullable Stream picture = probe.streams().stream()
                .filter(stream -> stream.kind() == MediaProbe.Kind.VIDEO)
                .findFirst()
                .orElse(null);
        return new Seen(
                probe.container(),
                picture == null ? "" : picture.codec(),
                picture == null ? 0 : picture.width(),
                picture == null ? 0 : picture.height(),
                file.state() == ItemState.AVAILABLE ? probe.durationTicks() : 0,
                probe.durationExact() ? 1 : 0,
                ProbeText.of(probe));
    }
}
