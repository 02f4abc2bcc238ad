package tv.genlock.source.jellyfin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A path with its query, percent-encoded. One thread. */
final class Query {
    private final StringBuilder text;
    private char next = '?';

    private Query(String path) {
        text = new StringBuilder(path);
    }

    /** @param path begins with a slash, already encoded */
    static Query of(String path) {
        return new Query(path);
    }

    /** What is common to all listings: below {@code parent} at any depth, in an order that new items join at the end. */
    static Query items(String parent, String types) {
        return of("/Items")
                .with("parentId", parent)
                .with("recursive", "true")
                .with("includeItemTypes", types)
                .with("isMissing", "false")
                .with("collapseBoxSetItems", "false")
                .with("enableUserData", "false")
                .with("sortBy", "DateCreated,SortName")
                .with("sortOrder", "Ascending");
    }

    Query with(String name, String value) {
        text.append(next).append(name).append('=').append(encode(value));
        next = '&';
        return this;
    }

    Query with(String name, long value) {
        return with(name, Long.toString(value));
    }

    /** Left out when the value is empty. */
    Query withKnown(String name, String value) {
        return value.isEmpty() ? this : with(name, value);
    }

    Query copy() {
        Query copy = new Query(text.toString());
        copy.next = next;
        return copy;
    }

    static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
