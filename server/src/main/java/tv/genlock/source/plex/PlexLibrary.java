package tv.genlock.source.plex;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import tv.genlock.catalog.SourcedItem;
import tv.genlock.catalog.SourcedSeries;
import tv.genlock.source.sync.ServerLibrary;

/**
 * A section of a Plex server. Listings carry what change marks are made of, so {@link #keys} is the cheap way to see what is new;
 * what is complete (all tags, people, chapters, markers) is asked for in batches. One thread.
 */
final class PlexLibrary implements ServerLibrary {
    private static final int PAGE = 100;
    private static final int PAGE_OF_KEYS = 200;
    private static final int BATCH = 40;

    /** Older first and newer last: what is added while the list is read comes after what was read. */
    private static final String LASTING = "addedAt";

    /** What is being scanned while a sync begins may be stamped earlier than it can be seen. */
    private static final long MARGIN_SECONDS = 600;

    private static final String NEWEST_FIRST = "updatedAt:desc";

    /** Ends the mark of an item of which no details could be had. */
    private static final String UNREAD = "?";

    private static final int MOST_REMEMBERED = 200_000;

    private final PlexClient client;
    private final PlexSection section;
    private final PlexPages series;
    private final PlexPages changedSeries;
    private final PlexPages items;
    private final PlexPages changes;
    private final PlexPages keys;
    private final Map<String, String> listedMarks = new HashMap<>();

    PlexLibrary(PlexClient client, PlexSection section) {
        this.client = client;
        this.section = section;
        this.series = new PlexPages(client, section.seriesPath(LASTING), PAGE);
        this.changedSeries = new PlexPages(client, section.seriesPath(NEWEST_FIRST), PAGE);
        this.items = new PlexPages(client, section.itemsPath(LASTING), PAGE);
        this.changes = new PlexPages(client, section.itemsPath(NEWEST_FIRST), PAGE);
        this.keys = new PlexPages(client, section.itemsPath(LASTING), PAGE_OF_KEYS);
    }

    /** The second of the server's clock and the stamp of the section's content. */
    private record Moment(long second, String contentStamp) {
        static Optional<Moment> of(String mark) {
            String[] halves = mark.split("/", 2);
            return halves.length == 2 && halves[0].matches("\\d{1,12}")
                    ? Optional.of(new Moment(Long.parseLong(halves[0]), halves[1]))
                    : Optional.empty();
        }

        @Override
        public String toString() {
            return second + "/" + contentStamp;
        }
    }

    @Override
    public String now() throws IOException {
        PlexClient.Answer sections = PlexServer.sections(client);
        String stamp = PlexServer.section(sections, section.key()).contentStamp();
        Optional<Instant> at = sections.at();
        return at.isEmpty() ? "" : new Moment(at.get().getEpochSecond(), stamp).toString();
    }

    @Override
    public boolean changedSince(String mark) throws IOException {
        Optional<Moment> then = Moment.of(mark);
        String stamp =
                PlexServer.section(PlexServer.sections(client), section.key()).contentStamp();
        return stamp.isEmpty() || then.isEmpty() || !then.get().contentStamp().equals(stamp);
    }

    @Override
    public Page<SourcedSeries> series(long offset) throws IOException {
        if (!section.hasSeries()) {
            return new Page<>(0, List.of(), 0);
        }
        PlexPages.Part part = series.at(offset);
        return new Page<>(part.handedOut(), series(part.rows()), part.total());
    }

    @Override
    public Page<SourcedSeries> changedSeries(String mark, long offset) throws IOException {
        if (!section.hasSeries()) {
            return new Page<>(0, List.of(), 0);
        }
        PlexPages.Part part = changedSeries.at(offset);
        List<PlexRow> saved = savedSince(mark, part.rows());
        return new Page<>(saved.isEmpty() ? 0 : part.handedOut(), series(saved), -1);
    }

    private List<SourcedSeries> series(List<PlexRow> rows) throws IOException {
        List<PlexRow> listed = keyed(rows);
        Map<String, PlexRow> details = details(listed.stream().map(PlexRow::key).toList());
        List<SourcedSeries> entries = new ArrayList<>();
        for (PlexRow row : listed) {
            entries.add(PlexMapper.series(details.getOrDefault(row.key(), row), PlexMark.of(row)));
        }
        return entries;
    }

    @Override
    public Page<SourcedItem> items(long offset) throws IOException {
        PlexPages.Part part = items.at(offset);
        return new Page<>(part.handedOut(), complete(playable(part.rows())), part.total());
    }

    @Override
    public Page<SourcedItem> changes(String mark, long offset) throws IOException {
        PlexPages.Part part = changes.at(offset);
        List<PlexRow> saved = savedSince(mark, part.rows());
        // The newest come first: where a whole page is older, all that follow are.
        int rows = saved.isEmpty() ? 0 : part.handedOut();
        return new Page<>(rows, complete(playable(saved)), -1);
    }

    private static List<PlexRow> savedSince(String mark, List<PlexRow> rows) {
        long since = Moment.of(mark).map(Moment::second).orElse(0L) - MARGIN_SECONDS;
        return rows.stream().filter(row -> savedAt(row) >= since).toList();
    }

    /** A row without a time may have been saved at any time. */
    private static long savedAt(PlexRow row) {
        OptionalLong updated = row.number("updatedAt");
        return updated.orElse(row.number("addedAt").orElse(Long.MAX_VALUE));
    }

    @Override
    public Page<KeyMark> keys(long offset) throws IOException {
        PlexPages.Part part = keys.at(offset);
        List<KeyMark> entries = new ArrayList<>();
        for (PlexRow row : playable(part.rows())) {
            String mark = PlexMark.of(row);
            entries.add(new KeyMark(row.key(), mark));
            if (listedMarks.size() < MOST_REMEMBERED) {
                listedMarks.put(row.key(), mark);
            }
        }
        return new Page<>(part.handedOut(), entries, part.total());
    }

    /** Marks are those of the listing, where {@link #keys} has seen the item: details may hold more tags than a listing does. */
    @Override
    public List<SourcedItem> items(List<String> wanted) throws IOException {
        List<SourcedItem> entries = new ArrayList<>();
        for (PlexRow row : playable(List.copyOf(details(wanted).values()))) {
            String mark = listedMarks.getOrDefault(row.key(), PlexMark.of(row));
            entries.add(PlexMapper.item(row, mark, section.homeVideos()));
        }
        return entries;
    }

    /** What went away between the list and its details stays as listed, with a mark no listing has, so that it is looked at again. */
    private List<SourcedItem> complete(List<PlexRow> listed) throws IOException {
        Map<String, PlexRow> details = details(listed.stream().map(PlexRow::key).toList());
        List<SourcedItem> entries = new ArrayList<>();
        for (PlexRow row : listed) {
            PlexRow detail = details.get(row.key());
            entries.add(
                    detail == null || PlexFiles.of(detail).isEmpty()
                            ? PlexMapper.item(row, PlexMark.of(row) + UNREAD, section.homeVideos())
                            : PlexMapper.item(detail, PlexMark.of(row), section.homeVideos()));
        }
        return entries;
    }

    private static List<PlexRow> keyed(List<PlexRow> rows) {
        return rows.stream().filter(row -> !row.key().isEmpty()).toList();
    }

    private static List<PlexRow> playable(List<PlexRow> rows) {
        return keyed(rows).stream().filter(row -> !PlexFiles.of(row).isEmpty()).toList();
    }

    private Map<String, PlexRow> details(List<String> wanted) throws IOException {
        List<String> usable = wanted.stream()
                .filter(key -> key.matches("[A-Za-z0-9_-]{1,64}"))
                .toList();
        Map<String, PlexRow> found = new LinkedHashMap<>();
        for (int from = 0; from < usable.size(); from += BATCH) {
            for (PlexRow row : batch(usable.subList(from, Math.min(usable.size(), from + BATCH)))) {
                found.put(row.key(), row);
            }
        }
        return found;
    }

    /** A server that has none of them says "not found"; one that has some hands those out. */
    private List<PlexRow> batch(List<String> batch) throws IOException {
        String path = "/library/metadata/" + String.join(",", batch)
                + "?includeGuids=1&includeMarkers=1&includeChapters=1&includeMeta=0";
        try {
            return client.list(path, 0, batch.size()).rows();
        } catch (PlexException e) {
            if (e.reason() == PlexException.Reason.GONE) {
                return List.of();
            }
            throw e;
        }
    }
}
