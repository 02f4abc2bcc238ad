package tv.genlock.source.sync;

import java.io.IOException;
import java.util.List;
import tv.genlock.bytes.PathMapping;
import tv.genlock.catalog.SourcedFile;
import tv.genlock.catalog.SourcedItem;
import tv.genlock.catalog.SourcedSeries;

/** A library whose files are given their paths on this machine, by the source's mapping. */
record PlacedLibrary(ServerLibrary library, PathMapping mapping) implements ServerLibrary {
    @Override
    public String now() throws IOException, InterruptedException {
        return library.now();
    }

    @Override
    public boolean changedSince(String mark) throws IOException, InterruptedException {
        return library.changedSince(mark);
    }

    @Override
    public Page<SourcedSeries> series(long offset) throws IOException, InterruptedException {
        return library.series(offset);
    }

    @Override
    public Page<SourcedSeries> changedSeries(String mark, long offset) throws IOException, InterruptedException {
        return library.changedSeries(mark, offset);
    }

    @Override
    public Page<SourcedItem> items(long offset) throws IOException, InterruptedException {
        return placed(library.items(offset));
    }

    @Override
    public Page<SourcedItem> changes(String mark, long offset) throws IOException, InterruptedException {
        return placed(library.changes(mark, offset));
    }

    @Override
    public Page<KeyMark> keys(long offset) throws IOException, InterruptedException {
        return library.keys(offset);
    }

    @Override
    public List<SourcedItem> items(List<String> keys) throws IOException, InterruptedException {
        return placed(library.items(keys));
    }

    private Page<SourcedItem> placed(Page<SourcedItem> page) {
        return new Page<>(page.rows(), placed(page.entries()), page.total());
    }

    private List<SourcedItem> placed(List<SourcedItem> items) {
        return items.stream()
                .map(item -> new SourcedItem(
                        item.knownId(),
                        item.key(),
                        item.mark(),
                        item.facts(),
                        item.files().stream().map(this::placed).toList()))
                .toList();
    }

    private SourcedFile placed(SourcedFile file) {
        String local = mapping.map(file.path())
                .map(mapped -> mapped.local().toString())
                .orElse("");
        return new SourcedFile(
                file.version(),
                file.part(),
                file.path(),
                local,
                file.remotePath(),
                file.sizeBytes(),
                file.modifiedAtMillis(),
                file.fingerprint(),
                file.state(),
                file.reason(),
                file.probe(),
                file.container(),
                file.videoCodec(),
                file.width(),
                file.height(),
                file.durationTicks());
    }
}
