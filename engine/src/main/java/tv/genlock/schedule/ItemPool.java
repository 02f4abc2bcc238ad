package tv.genlock.schedule;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.IntStream;
import tv.genlock.media.Ticks;

/**
 * The items of a snapshot that one channel may air, sorted into what the automatic plan tells apart: series, features (films
 * and long clips) and fillers (clips under five minutes). Holds positions in the snapshot only. Immutable; any thread.
 */
public final class ItemPool {
    /** A clip shorter than this airs between programmes. */
    public static final long FILLER_BELOW_TICKS = 5 * 60 * Ticks.PER_SECOND;
    /** With more clips to a programme than this the clips are the programme: a channel of them is shuffled as one. */
    private static final int CLIPS_PER_PROGRAMME = 8;
    /** Nothing real lasts longer; such a length comes from a broken file. */
    public static final long LONGEST_TICKS = 7 * 24 * 3600 * Ticks.PER_SECOND;

    private final CatalogSnapshot catalog;
    private final ItemFilter filter;
    /** Positions of what is in the filter's collections. */
    private final BitSet collected;

    private final int[] features;
    private final int[] fillers;
    private final int[] episodes;
    private final int[] seriesStarts;
    /** Ascending. */
    private final long[] seriesIds;

    private final int overlong;
    private final long featureTicks;
    private final long episodeTicks;

    ItemPool(CatalogSnapshot catalog, ItemFilter filter, BitSet collected) {
        this.catalog = catalog;
        this.filter = filter;
        this.collected = collected;
        int[] featureDraft = new int[catalog.size()];
        int[] fillerDraft = new int[catalog.size()];
        int featureCount = 0;
        int fillerCount = 0;
        int overlongCount = 0;
        long ticks = 0;
        for (int position = 0; position < catalog.size(); position++) {
            ScheduleItem item = catalog.item(position);
            if (!matches(position)) {
                continue;
            }
            if (item.durationTicks() > LONGEST_TICKS) {
                overlongCount++;
            } else if (isFiller(item)) {
                fillerDraft[fillerCount++] = position;
            } else if (item.series().isEmpty()) {
                featureDraft[featureCount++] = position;
                ticks += item.durationTicks();
            }
        }
        episodes = matchingEpisodes();
        if ((long) (featureCount + episodes.length) * CLIPS_PER_PROGRAMME < fillerCount) {
            for (int filler = 0; filler < fillerCount; filler++) {
                ticks += catalog.item(fillerDraft[filler]).durationTicks();
            }
            features = IntStream.concat(
                            Arrays.stream(featureDraft, 0, featureCount), Arrays.stream(fillerDraft, 0, fillerCount))
                    .sorted()
                    .toArray();
            fillers = new int[0];
        } else {
            features = Arrays.copyOf(featureDraft, featureCount);
            fillers = Arrays.copyOf(fillerDraft, fillerCount);
        }
        featureTicks = ticks;
        overlong = overlongCount;
        seriesStarts = startsOfSeries();
        seriesIds = Arrays.stream(seriesStarts, 0, seriesStarts.length - 1)
                .mapToLong(this::seriesIdAt)
                .toArray();
        episodeTicks = Arrays.stream(episodes)
                .mapToLong(position -> catalog.item(position).durationTicks())
                .sum();
    }

    private boolean matches(int position) {
        return collected.get(position)
                ? !filter.never().contains(catalog.item(position).id())
                : filter.matches(catalog.item(position), catalog.libraryId(position));
    }

    private static boolean isFiller(ScheduleItem item) {
        return item.kind().isInterstitial() && item.series().isEmpty() && item.durationTicks() < FILLER_BELOW_TICKS;
    }

    private int[] matchingEpisodes() {
        int[] draft = new int[catalog.episodesInOrder().length];
        int count = 0;
        for (int position : catalog.episodesInOrder()) {
            ScheduleItem item = catalog.item(position);
            if (item.durationTicks() <= LONGEST_TICKS && matches(position)) {
                draft[count++] = position;
            }
        }
        return Arrays.copyOf(draft, count);
    }

    private int[] startsOfSeries() {
        int[] draft = new int[episodes.length + 1];
        int count = 0;
        for (int n = 0; n < episodes.length; n++) {
            if (n == 0 || seriesIdAt(n) != seriesIdAt(n - 1)) {
                draft[count++] = n;
            }
        }
        draft[count++] = episodes.length;
        return Arrays.copyOf(draft, count);
    }

    private long seriesIdAt(int n) {
        return catalog.item(episodes[n]).series().orElseThrow().seriesId();
    }

    /** How many items the channel may air. */
    public int size() {
        return features.length + fillers.length + episodes.length;
    }

    public boolean isEmpty() {
        return size() == 0;
    }

    /** How long one airing of everything lasts, in ticks. */
    public long totalTicks() {
        long fillerTicks = Arrays.stream(fillers)
                .mapToLong(position -> catalog.item(position).durationTicks())
                .sum();
        return featureTicks + episodeTicks + fillerTicks;
    }

    /** How many items match but are left out because their length cannot be true. */
    public int overlong() {
        return overlong;
    }

    public CatalogSnapshot catalog() {
        return catalog;
    }

    public int[] features() {
        return features;
    }

    public int[] fillers() {
        return fillers;
    }

    /** Fillers that were asked for, by a kind or as part of a collection; the others only pass because nothing keeps them out. */
    public int[] chosenFillers() {
        return filter.kinds().isEmpty()
                ? Arrays.stream(fillers).filter(collected::get).toArray()
                : fillers;
    }

    public int seriesCount() {
        return seriesStarts.length - 1;
    }

    public long seriesId(int series) {
        return seriesIds[series];
    }

    /** The same for the same series on every station. */
    long seriesKey(int series) {
        return catalog.item(episode(series, 0)).series().orElseThrow().seriesKey();
    }

    public int episodeCount(int series) {
        return seriesStarts[series + 1] - seriesStarts[series];
    }

    /** Position in the snapshot of the {@code n}th episode of a series, in airing order. */
    public int episode(int series, int n) {
        return episodes[seriesStarts[series] + n];
    }

    long featureTicks() {
        return featureTicks;
    }

    long episodeTicks() {
        return episodeTicks;
    }

    /** Which of the channel's series has this id. */
    public OptionalInt seriesWithId(long seriesId) {
        int series = Arrays.binarySearch(seriesIds, seriesId);
        return series < 0 ? OptionalInt.empty() : OptionalInt.of(series);
    }

    /** For a person: how much matches, or which condition nothing passes. */
    public String explanation() {
        int total = catalog.size();
        if (!isEmpty()) {
            return size() + " of " + total + " items match.";
        }
        if (total == 0) {
            return "The catalog is empty: add a source, or wait until its scan has found something.";
        }
        if (!filter.takesByConditions()) {
            return collected.stream()
                            .anyMatch(position -> filter.never()
                                    .contains(catalog.item(position).id()))
                    ? "No item matches: what is in the chosen collections is kept off this channel or cannot air."
                    : "No item matches: nothing in the chosen collections can air.";
        }
        return "No item matches: " + missingCondition(total) + ".";
    }

    private String missingCondition(int total) {
        int inLibraries = 0;
        int withGenre = 0;
        int ofKind = 0;
        int withGenreAnywhere = 0;
        int allowed = 0;
        for (int position = 0; position < total; position++) {
            ScheduleItem item = catalog.item(position);
            boolean library = filter.libraryMatches(catalog.libraryId(position));
            boolean genre = filter.genreMatches(item);
            inLibraries += library ? 1 : 0;
            withGenreAnywhere += genre ? 1 : 0;
            withGenre += library && genre ? 1 : 0;
            boolean passes = library && genre && filter.kindMatches(item);
            ofKind += passes ? 1 : 0;
            allowed += passes && !filter.never().contains(item.id()) ? 1 : 0;
        }
        if (inLibraries == 0) {
            return "0 of " + total + " items are in the chosen libraries";
        }
        if (withGenre == 0) {
            String elsewhere = withGenreAnywhere == 0 ? "" : " (" + withGenreAnywhere + " in other libraries)";
            return "0 of " + inLibraries + " items have " + genreWords() + elsewhere;
        }
        if (ofKind == 0) {
            return "0 of " + withGenre + " items are of kind " + kindWords();
        }
        if (allowed == 0) {
            return "all " + ofKind + " that do are kept off this channel";
        }
        return "all " + ofKind + " that do claim to last longer than a week";
    }

    private String genreWords() {
        String quoted = "‘" + String.join("’, ‘", new TreeSet<>(filter.genres())) + "’";
        return (filter.genres().size() == 1 ? "genre " : "one of the genres ") + quoted;
    }

    private String kindWords() {
        return String.join(
                " or ",
                new TreeSet<>(filter.kinds())
                        .stream()
                                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                                .toList());
    }
}
