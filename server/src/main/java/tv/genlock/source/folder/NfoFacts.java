package tv.genlock.source.folder;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tv.genlock.catalog.ItemFacts;
import tv.genlock.catalog.SeriesFacts;
import tv.genlock.format.ClipNames;
import tv.genlock.format.nfo.NfoBlock;
import tv.genlock.format.nfo.NfoKind;
import tv.genlock.format.nfo.NfoResult;
import tv.genlock.format.nfo.NfoScheduling;
import tv.genlock.format.rating.ContentRating;
import tv.genlock.schedule.ScheduleItem;

/** What an NFO means to the catalog. Pure. */
final class NfoFacts {
    private static final int MOST_PEOPLE = 20;
    private static final int MOST_OF_A_CREW = 5;

    private NfoFacts() {}

    /** What a video is by its NFO; empty when that does not describe a video. */
    static Optional<ScheduleItem.Kind> kind(@Nullable NfoResult nfo) {
        if (nfo == null) {
            return Optional.empty();
        }
        Optional<ScheduleItem.Kind> said = nfo.blocks().stream()
                .limit(1)
                .map(block -> kind(block.scheduling().kind()))
                .findFirst()
                .flatMap(kind -> kind);
        return said.isPresent()
                ? said
                : switch (nfo.kind()) {
                    case MOVIE -> Optional.of(ScheduleItem.Kind.MOVIE);
                    case EPISODE -> Optional.of(ScheduleItem.Kind.EPISODE);
                    case MUSIC_VIDEO -> Optional.of(ScheduleItem.Kind.MUSIC_VIDEO);
                    case SHOW, SEASON, ARTIST, ALBUM, SET, UNKNOWN -> Optional.empty();
                };
    }

    /** By a word a person wrote; folders know the same words. */
    private static Optional<ScheduleItem.Kind> kind(String word) {
        return switch (word) {
            case "movie", "film" -> Optional.of(ScheduleItem.Kind.MOVIE);
            case "episode" -> Optional.of(ScheduleItem.Kind.EPISODE);
            default -> ClipNames.role(word).map(NfoFacts::kind);
        };
    }

    /** What airs as a clip of this role. */
    static ScheduleItem.Kind kind(ClipNames.Role role) {
        return switch (role) {
            case COMMERCIAL -> ScheduleItem.Kind.COMMERCIAL;
            case BUMPER -> ScheduleItem.Kind.BUMPER;
            case PROMO -> ScheduleItem.Kind.PROMO;
            case IDENT -> ScheduleItem.Kind.IDENT;
            case PSA -> ScheduleItem.Kind.PSA;
            case TRAILER -> ScheduleItem.Kind.TRAILER;
            case CLIP -> ScheduleItem.Kind.CLIP;
            case MUSIC_VIDEO -> ScheduleItem.Kind.MUSIC_VIDEO;
            case FILLER, SAMPLE, BACKDROP -> ScheduleItem.Kind.FILLER;
        };
    }

    /** Whether it tells of a video and not of a show, an album or the like. */
    static boolean isOfVideo(NfoResult nfo) {
        return switch (nfo.kind()) {
            case MOVIE, EPISODE, MUSIC_VIDEO, UNKNOWN -> true;
            case SHOW, SEASON, ARTIST, ALBUM, SET -> false;
        };
    }

    /** Everything but title, place and what lies inside the video. */
    static void describe(ItemFacts.Builder facts, NfoResult nfo) {
        if (nfo.blocks().isEmpty()) {
            return;
        }
        NfoBlock first = nfo.blocks().getFirst();
        facts.titles(joined(nfo, first), first.sortTitle())
                .description(nfo.plot())
                .tagline(first.tagline())
                .tags(tags(first))
                .studios(first.studios())
                .countries(first.countries())
                .people(people(nfo.blocks()))
                .rating(rating(first))
                .score(first.score().isPresent() ? first.score().getAsDouble() : null);
        NfoScheduling schedule = first.scheduling();
        facts.dayparts(schedule.dayparts())
                .holidays(schedule.seasons())
                .advertiser(schedule.company(), schedule.category())
                .demographic(String.join(", ", schedule.demographics()))
                .warnings(schedule.warnings())
                .notes(schedule.notes());
    }

    private static String joined(NfoResult nfo, NfoBlock first) {
        return nfo.blocks().size() == 1 ? first.originalTitle() : "";
    }

    /** Ids of the title itself. What is only an address beside an episode may be that of its series. */
    static Map<String, String> ids(NfoResult nfo) {
        return nfo.kind() == NfoKind.EPISODE ? nfo.blocks().getFirst().ids() : nfo.ids();
    }

    /** What one stuck on, and the films it belongs with: words to find items by. */
    private static List<String> tags(NfoBlock block) {
        Set<String> tags = new LinkedHashSet<>(block.tags());
        if (!block.setName().isEmpty()) {
            tags.add(block.setName());
        }
        return List.copyOf(tags);
    }

    private static List<ItemFacts.Person> people(List<NfoBlock> blocks) {
        List<ItemFacts.Person> people = new ArrayList<>();
        blocks.stream().flatMap(block -> block.artists().stream()).forEach(name -> add(people, name, "", "artist"));
        crew(blocks.stream().flatMap(block -> block.directors().stream()), "director", people);
        crew(blocks.stream().flatMap(block -> block.writers().stream()), "writer", people);
        blocks.stream()
                .flatMap(block -> block.actors().stream())
                .forEach(actor -> add(people, actor.name(), actor.role(), "actor"));
        return people.stream().distinct().limit(MOST_PEOPLE).toList();
    }

    private static void crew(Stream<String> names, String kind, List<ItemFacts.Person> people) {
        names.distinct().limit(MOST_OF_A_CREW).forEach(name -> add(people, name, "", kind));
    }

    private static void add(List<ItemFacts.Person> people, String name, String role, String kind) {
        people.add(new ItemFacts.Person(name, role, kind));
    }

    /** As written; of a list, the entry of the country the NFO asks for, in a form that says whose it is. */
    private static String rating(NfoBlock block) {
        Optional<ContentRating> rating = block.contentRating();
        if (rating.isEmpty()) {
            return "";
        }
        ContentRating chosen = rating.get();
        boolean list = chosen.raw().contains("/ ");
        return list && chosen.system().length() >= 2
                ? chosen.system().substring(0, 2) + "/" + chosen.code()
                : chosen.raw();
    }

    /**
     * @param title where the NFO has none
     * @param genres where the NFO has none
     * @param moreIds from the folder's name
     */
    static SeriesFacts series(
            @Nullable NfoResult nfo,
            String title,
            OptionalInt year,
            List<String> genres,
            Map<String, String> moreIds,
            Map<String, String> images) {
        Map<String, String> ids = new java.util.TreeMap<>(moreIds);
        Integer named = year.isPresent() ? year.getAsInt() : null;
        if (nfo == null || nfo.kind() != NfoKind.SHOW) {
            if (nfo != null && nfo.kind() == NfoKind.UNKNOWN) {
                ids.putAll(nfo.ids());
            }
            return new SeriesFacts(title, "", named, "", genres, List.of(), List.of(), ids, "", images);
        }
        NfoBlock show = nfo.blocks().getFirst();
        ids.putAll(nfo.ids());
        return new SeriesFacts(
                show.title().isEmpty() ? title : show.title(),
                show.sortTitle(),
                show.year().isPresent() ? Integer.valueOf(show.year().getAsInt()) : named,
                show.plot(),
                show.genres().isEmpty() ? genres : show.genres(),
                tags(show),
                show.studios(),
                ids,
                rating(show),
                images);
    }
}
