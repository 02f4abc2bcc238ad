package tv.genlock.format.nfo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tv.genlock.format.PlainText;
import tv.genlock.format.rating.ContentRating;

/**
 * One title of an NFO file. Immutable. Every text is cleaned and bounded, and empty where nothing is said; every number is absent where nothing
 * sensible is said.
 */
public final class NfoBlock {
    private static final int MAX_LINE = 300;
    private static final int MAX_PLOT = 10_000;
    private static final int MAX_ADDRESS = 2_000;
    private static final int MAX_VALUES = 100;
    private static final int MAX_ART = 200;
    private static final Pattern SPACED_SLASH = Pattern.compile("\\s+/\\s+");
    private static final Pattern SLASH = Pattern.compile("\\s*/\\s*");

    private final NfoKind kind;
    private final NfoElement root;

    NfoBlock(NfoKind kind, NfoElement root) {
        this.kind = kind;
        this.root = root;
    }

    public NfoKind kind() {
        return kind;
    }

    /** Whether it says anything. */
    public boolean isUseful() {
        return root.children().stream()
                .anyMatch(element ->
                        !element.text().isEmpty() || !element.children().isEmpty());
    }

    public String title() {
        return line("title", "name", "localtitle", "seasonname");
    }

    public String originalTitle() {
        return line("originaltitle");
    }

    public String sortTitle() {
        return line("sorttitle", "sortname");
    }

    /** The series an episode belongs to. */
    public String showTitle() {
        return line("showtitle");
    }

    /** Which cut of the film it is. */
    public String edition() {
        return line("videoassettitle", "edition");
    }

    /** The long text; the outline where there is none. */
    public String plot() {
        return PlainText.lines(root.text("plot", "review", "biography", "outline", "overview"), MAX_PLOT);
    }

    public String outline() {
        return PlainText.lines(root.text("outline"), MAX_PLOT);
    }

    public String tagline() {
        return line("tagline");
    }

    public String status() {
        return line("status");
    }

    /** As told, not measured: for display only. */
    public OptionalInt runtimeMinutes() {
        return NfoValues.atLeast(1, root.text("runtime"));
    }

    /** As told, not measured. */
    public OptionalInt durationSeconds() {
        return streams("video")
                .map(video -> NfoValues.atLeast(1, video.text("durationinseconds")))
                .filter(OptionalInt::isPresent)
                .findFirst()
                .orElse(OptionalInt.empty());
    }

    /** Languages of the sound tracks, as written. */
    public List<String> audioLanguages() {
        return bounded(streams("audio").map(audio -> audio.text("language")));
    }

    /** Languages of the subtitles, as written. */
    public List<String> subtitleLanguages() {
        return bounded(streams("subtitle").map(subtitle -> subtitle.text("language")));
    }

    private Stream<NfoElement> streams(String type) {
        return root.all("fileinfo").flatMap(info -> info.all("streamdetails")).flatMap(details -> details.all(type));
    }

    /** What people think of it: above 0, at most 10. Critics are not asked. */
    public OptionalDouble score() {
        List<NfoElement> ratings = root.all("ratings")
                .flatMap(list -> list.all("rating"))
                .filter(rating ->
                        !rating.attribute("name").toLowerCase(Locale.ROOT).startsWith("tomato"))
                .sorted(Comparator.comparing(rating -> !NfoValues.yes(rating.attribute("default"))))
                .toList();
        return Stream.of(
                        ratings.stream().map(rating -> score(rating, rating.text("value"))),
                        root.all("rating").map(rating -> score(rating, rating.text())),
                        root.all("communityrating").map(rating -> score(rating, rating.text())))
                .flatMap(scores -> scores)
                .filter(OptionalDouble::isPresent)
                .findFirst()
                .orElse(OptionalDouble.empty());
    }

    private static OptionalDouble score(NfoElement rating, String text) {
        double max = NfoValues.decimal(rating.attribute("max")).orElse(10);
        OptionalDouble value = NfoValues.decimal(text);
        if (value.isEmpty() || max <= 0) {
            return OptionalDouble.empty();
        }
        double score = value.getAsDouble() * 10 / max;
        return score > 0 && score <= 10 ? OptionalDouble.of(score) : OptionalDouble.empty();
    }

    /** For whom it is fit; what a person set goes before what was found. */
    public Optional<ContentRating> contentRating() {
        String text = root.text("customrating", "mpaa", "certification", "contentrating");
        return text.isEmpty() ? Optional.empty() : ContentRating.parse(text, root.text("countrycode"));
    }

    /** Provider to id: imdb, tmdb, tvdb, anidb, tvmaze. */
    public Map<String, String> ids() {
        return NfoIds.of(root);
    }

    /** When it was first shown anywhere. */
    public Optional<LocalDate> premiered() {
        return NfoValues.date(root.text("premiered"))
                .or(() -> NfoValues.date(root.text("aired")))
                .or(() -> NfoValues.date(root.text("releasedate")));
    }

    public OptionalInt year() {
        return Stream.of(root.text("year"), root.text("premiered"), root.text("aired"), root.text("releasedate"))
                .map(NfoValues::year)
                .filter(OptionalInt::isPresent)
                .findFirst()
                .orElse(OptionalInt.empty());
    }

    public Optional<LocalDate> added() {
        return NfoValues.date(root.text("dateadded"));
    }

    /** The season's number, 0 for specials; absent for a show, where the element counts the seasons. */
    public OptionalInt season() {
        return switch (kind) {
            case EPISODE -> NfoValues.atLeast(0, root.text("season"));
            case SEASON -> NfoValues.atLeast(0, root.text("seasonnumber"));
            case MOVIE, SHOW, MUSIC_VIDEO, ARTIST, ALBUM, SET, UNKNOWN -> OptionalInt.empty();
        };
    }

    /** Absent for a show, where the element counts the episodes. */
    public OptionalInt episode() {
        return kind == NfoKind.EPISODE ? NfoValues.atLeast(0, root.text("episode")) : OptionalInt.empty();
    }

    /** The last episode of a block that describes several. */
    public OptionalInt episodeEnd() {
        return kind == NfoKind.EPISODE ? NfoValues.atLeast(1, root.text("episodenumberend")) : OptionalInt.empty();
    }

    /** The season a special is shown in. */
    public OptionalInt displaySeason() {
        return NfoValues.atLeast(1, root.text("displayseason", "displayafterseason", "airsbefore_season"));
    }

    /** The episode a special is shown before. */
    public OptionalInt displayEpisode() {
        return NfoValues.atLeast(1, root.text("displayepisode", "airsbefore_episode"));
    }

    /** A show's names for its seasons. */
    public Map<Integer, String> seasonNames() {
        Map<Integer, String> names = new TreeMap<>();
        root.all("namedseason").limit(MAX_ART).forEach(season -> {
            OptionalInt number = NfoValues.atLeast(0, season.attribute("number"));
            if (number.isPresent() && !season.text().isEmpty()) {
                names.put(number.getAsInt(), PlainText.line(season.text(), MAX_LINE));
            }
        });
        return names;
    }

    public List<String> genres() {
        return values(SLASH, "genre");
    }

    /** Without those that are fields of {@link #scheduling()}. */
    public List<String> tags() {
        return values(SPACED_SLASH, "tag", "style").stream()
                .filter(tag -> !NfoScheduling.isField(tag))
                .toList();
    }

    public List<String> countries() {
        return values(SPACED_SLASH, "country");
    }

    public List<String> studios() {
        return values(SPACED_SLASH, "studio");
    }

    public List<String> directors() {
        return values(SPACED_SLASH, "director");
    }

    public List<String> writers() {
        return values(SLASH, "credits", "writer");
    }

    /** In the order of billing. */
    public List<NfoActor> actors() {
        return elements("actor")
                .filter(actor -> !actor.text("name").isEmpty())
                .sorted(Comparator.comparingInt(
                        actor -> NfoValues.atLeast(0, actor.text("order")).orElse(Integer.MAX_VALUE)))
                .map(actor -> new NfoActor(
                        PlainText.line(actor.text("name"), MAX_LINE), PlainText.line(actor.text("role"), MAX_LINE)))
                .distinct()
                .limit(MAX_VALUES)
                .toList();
    }

    /** Who plays in a music video. */
    public List<String> artists() {
        return bounded(elements("artist").map(artist -> artist.text().isEmpty() ? artist.text("name") : artist.text()));
    }

    public String album() {
        return line("album");
    }

    public OptionalInt track() {
        return NfoValues.atLeast(1, root.text("track"));
    }

    /** The films it belongs with. */
    public String setName() {
        return root.all("set")
                .map(set -> set.children().isEmpty() ? set.text() : set.text("name"))
                .filter(name -> !name.isEmpty())
                .map(name -> PlainText.line(name, MAX_LINE))
                .findFirst()
                .orElse("");
    }

    /** Pictures elsewhere, in the order named. What belongs to the film's set is left out. */
    public List<NfoArt> art() {
        Stream<NfoArt> thumbs =
                root.all("thumb").map(thumb -> art(thumb, kind == NfoKind.EPISODE ? "thumb" : "poster"));
        Stream<NfoArt> fanart =
                root.all("fanart").flatMap(list -> list.all("thumb")).map(thumb -> art(thumb, "fanart"));
        return Stream.concat(thumbs, fanart)
                .filter(art -> !art.address().isEmpty() && art.address().length() <= MAX_ADDRESS)
                .filter(art -> !art.aspect().contains("."))
                .limit(MAX_ART)
                .toList();
    }

    private static NfoArt art(NfoElement thumb, String fallback) {
        String aspect = thumb.attribute("aspect").toLowerCase(Locale.ROOT);
        OptionalInt season = thumb.attribute("type").equalsIgnoreCase("season")
                ? NfoValues.atLeast(0, thumb.attribute("season"))
                : OptionalInt.empty();
        return new NfoArt(aspect.isEmpty() ? fallback : PlainText.line(aspect, 40), season, thumb.text());
    }

    /** Seconds at which the next episode of the file begins. */
    public List<Double> bookmarks() {
        return Stream.concat(
                        root.all("episodebookmark").map(mark -> mark.text("position")),
                        root.all("epbookmark").map(NfoElement::text))
                .map(NfoValues::decimal)
                .flatMap(second -> second.stream().boxed())
                .filter(second -> second > 0)
                .limit(MAX_VALUES)
                .toList();
    }

    /** Whether a person asked that nothing else change what stands here. */
    public boolean isLocked() {
        return NfoValues.yes(root.text("lockdata"));
    }

    /** The fields of which a person asked that, in lower case. */
    public List<String> lockedFields() {
        return Stream.of(root.text("lockedfields").split("[|,]"))
                .map(field -> field.strip().toLowerCase(Locale.ROOT))
                .filter(field -> !field.isEmpty())
                .limit(MAX_VALUES)
                .toList();
    }

    /** What was written for the sake of a schedule. */
    public NfoScheduling scheduling() {
        return NfoScheduling.of(root, values(SPACED_SLASH, "tag", "style"));
    }

    private String line(String... names) {
        return PlainText.line(root.text(names), MAX_LINE);
    }

    /** Repeated elements; one that says {@code clear="true"} drops those before it (Kodi). */
    private Stream<NfoElement> elements(String name) {
        List<NfoElement> elements = new ArrayList<>();
        root.all(name).forEach(element -> {
            if (NfoValues.yes(element.attribute("clear"))) {
                elements.clear();
            }
            elements.add(element);
        });
        return elements.stream();
    }

    private List<String> values(Pattern separator, String... names) {
        return bounded(
                Stream.of(names).flatMap(this::elements).map(NfoElement::text).flatMap(separator::splitAsStream));
    }

    private static List<String> bounded(Stream<String> values) {
        Set<String> distinct = new LinkedHashSet<>();
        values.map(value -> PlainText.line(value, MAX_LINE))
                .filter(value -> !value.isBlank())
                .limit(MAX_VALUES)
                .forEach(distinct::add);
        return List.copyOf(distinct);
    }
}
