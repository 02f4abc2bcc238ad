package tv.genlock.source.jellyfin;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import tv.genlock.catalog.SourcedItem;
import tv.genlock.catalog.SourcedSeries;
import tv.genlock.media.remote.RemoteException;
import tv.genlock.source.sync.ServerLibrary;

/**
 * One library of a Jellyfin server. Pages are small enough for little memory, and become smaller where the server's rows are large.
 * One thread.
 */
final class JellyfinLibrary implements ServerLibrary {
    static final String ITEM_TYPES = "Movie,Episode,MusicVideo,Video,Trailer";
    private static final String ALL_TYPES = ITEM_TYPES + ",Series";

    static final int PAGE = 250;
    private static final int KEY_PAGE = 1000;
    private static final int SMALLEST_PAGE = 10;

    /** Covers a server whose clock is read before what it was about to save is saved. */
    private static final Duration OVERLAP = Duration.ofMinutes(5);

    private final JellyfinClient client;
    private final String key;
    private final JellyfinMapper mapper;
    private int mostRows = KEY_PAGE;
    private String lastFirst = "";
    private long lastOffset = -1;

    JellyfinLibrary(JellyfinClient client, String key) {
        this.client = client;
        this.key = key;
        this.mapper = new JellyfinMapper(client);
    }

    /**
     * The server's own clock, a little back, and how many things the library then has: what was added or changed shows by the
     * first, what was deleted only by the second.
     */
    @Override
    public String now() throws IOException {
        Optional<String> date = client.header(Query.of("/System/Info/Public"), "Date");
        if (date.isEmpty()) {
            return "";
        }
        try {
            ZonedDateTime now = ZonedDateTime.parse(date.get(), DateTimeFormatter.RFC_1123_DATE_TIME);
            return now.toInstant().minus(OVERLAP) + " " + total();
        } catch (DateTimeException _) {
            return ""; // a clock that cannot be read is none
        }
    }

    private long total() throws IOException {
        return client.list(listing(ALL_TYPES).with("limit", 1), _ -> Optional.empty())
                .total();
    }

    @Override
    public boolean changedSince(String mark) throws IOException {
        Query saved = listing(ALL_TYPES)
                .with("minDateLastSaved", since(mark))
                .with("enableTotalRecordCount", "false")
                .with("limit", 1);
        return client.list(saved, _ -> Optional.empty()).rows() > 0 || !mark.endsWith(" " + total());
    }

    private static String since(String mark) {
        return mark.split(" ", 2)[0];
    }

    @Override
    public Page<SourcedSeries> series(long offset) throws IOException {
        return page(allSeries(), offset, PAGE, mapper::series);
    }

    @Override
    public Page<SourcedSeries> changedSeries(String mark, long offset) throws IOException {
        return page(allSeries().with("minDateLastSaved", since(mark)), offset, PAGE, mapper::series);
    }

    private Query allSeries() throws IOException {
        return listing("Series").with("fields", JellyfinMapper.SERIES_FIELDS);
    }

    @Override
    public Page<SourcedItem> items(long offset) throws IOException {
        return page(detailed(ITEM_TYPES), offset, PAGE, mapper::item);
    }

    @Override
    public Page<SourcedItem> changes(String mark, long offset) throws IOException {
        return page(detailed(ITEM_TYPES).with("minDateLastSaved", since(mark)), offset, PAGE, mapper::item);
    }

    @Override
    public Page<KeyMark> keys(long offset) throws IOException {
        Query query = listing(ITEM_TYPES).with("fields", "Etag").with("enableImages", "false");
        return page(
                query,
                offset,
                KEY_PAGE,
                row -> JellyfinMapper.isOfUse(row)
                        ? Optional.of(new KeyMark(row.key("Id"), JellyfinMapper.mark(row)))
                        : Optional.empty());
    }

    @Override
    public List<SourcedItem> items(List<String> keys) throws IOException {
        if (keys.isEmpty()) {
            return List.of();
        }
        Query query = Query.of("/Items")
                .withKnown("userId", client.viewer())
                .with("ids", String.join(",", keys))
                .with("sortBy", "DateCreated,SortName")
                .with("fields", JellyfinMapper.ITEM_FIELDS)
                .with("enableUserData", "false");
        return bounded(query, keys.size(), mapper::item).entries();
    }

    private Query listing(String types) throws IOException {
        return Query.items(key, types).withKnown("userId", client.viewer());
    }

    private Query detailed(String types) throws IOException {
        return listing(types).with("fields", JellyfinMapper.ITEM_FIELDS).with("imageTypeLimit", 1);
    }

    private <T> Page<T> page(Query query, long offset, int rows, JellyfinClient.Mapping<T> mapping) throws IOException {
        Query asked = query.with("enableTotalRecordCount", Boolean.toString(offset == 0))
                .with("startIndex", offset);
        String[] first = {""};
        JellyfinClient.Mapping<T> noting = row -> {
            first[0] = first[0].isEmpty() ? row.key("Id") : first[0];
            return mapping.map(row);
        };
        JellyfinClient.Listing<T> listing = bounded(asked, rows, noting);
        if (offset > lastOffset && lastOffset >= 0 && !first[0].isEmpty() && first[0].equals(lastFirst)) {
            throw new IOException(client + " hands out the same page again and again");
        }
        lastOffset = offset;
        lastFirst = first[0];
        return new Page<>(listing.rows(), listing.entries(), listing.total());
    }

    /** Asks for fewer rows where they are too much at once. */
    private <T> JellyfinClient.Listing<T> bounded(Query asked, int rows, JellyfinClient.Mapping<T> mapping)
            throws IOException {
        while (true) {
            try {
                return client.list(asked.copy().with("limit", Math.min(rows, mostRows)), mapping);
            } catch (RemoteException e) {
                if (e.kind() != RemoteException.Kind.TOO_LARGE || mostRows <= SMALLEST_PAGE) {
                    throw e;
                }
                mostRows = Math.max(SMALLEST_PAGE, Math.min(rows, mostRows) / 4);
            }
        }
    }
}
