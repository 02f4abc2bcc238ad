package tv.genlock.source.sync;

import java.io.IOException;
import java.util.List;
import tv.genlock.catalog.SourcedItem;
import tv.genlock.catalog.SourcedSeries;

/**
 * One library of a media server, read page by page. The offset of the next page is the number of rows the server has handed out so
 * far, whatever was asked for or announced; a page without rows is the end. One thread.
 */
public interface ServerLibrary {
    /**
     * A page.
     *
     * @param rows how many rows the server handed out, understood or not; 0 at the end
     * @param entries those that are of use
     * @param total how many the server says there are in all; negative when it does not say. A hint for progress only.
     */
    record Page<T>(int rows, List<T> entries, long total) {
        public Page {
            entries = List.copyOf(entries);
        }
    }

    /** An item's key and change mark. */
    record KeyMark(String key, String mark) {}

    /** A point in the server's time to ask from at the next sync; taken before anything is read. Empty when it has none. */
    String now() throws IOException, InterruptedException;

    /** Whether anything changed since the last sync, as cheaply as the server can tell; {@code true} when it cannot. */
    boolean changedSince(String mark) throws IOException, InterruptedException;

    /** All series, in a lasting order. */
    Page<SourcedSeries> series(long offset) throws IOException, InterruptedException;

    /** Series saved at or after {@code mark}; others may be among them. */
    Page<SourcedSeries> changedSeries(String mark, long offset) throws IOException, InterruptedException;

    /** All items, in a lasting order. */
    Page<SourcedItem> items(long offset) throws IOException, InterruptedException;

    /** Items saved at or after {@code mark}. */
    Page<SourcedItem> changes(String mark, long offset) throws IOException, InterruptedException;

    /** All items, keys and marks only; a mark may be empty where the listing does not carry what it is made of. */
    Page<KeyMark> keys(long offset) throws IOException, InterruptedException;

    /** Certain items, at most 100 keys. */
    List<SourcedItem> items(List<String> keys) throws IOException, InterruptedException;
}
