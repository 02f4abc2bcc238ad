package tv.genlock.channel;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.random.RandomGenerator;
import tv.genlock.catalog.CatalogIntake;
import tv.genlock.catalog.ItemFacts;
import tv.genlock.catalog.Listed;
import tv.genlock.catalog.SourcedItem;
import tv.genlock.event.StationEvent;
import tv.genlock.event.StationEvents;
import tv.genlock.media.Ticks;
import tv.genlock.schedule.ScheduleItem.Kind;
import tv.genlock.source.Source;
import tv.genlock.source.store.SourceStore;
import tv.genlock.store.Database;

/** A small library of films, series and clips that goes on changing. */
public final class SimulatedLibrary {
    private static final long SECOND = Ticks.PER_SECOND;
    private static final long MINUTE = 60 * SECOND;
    private static final List<String> SERIES = List.of("Alpha", "Beta", "Gamma", "Delta");
    private static final List<Kind> CLIPS = List.of(Kind.COMMERCIAL, Kind.BUMPER, Kind.PROMO, Kind.CLIP, Kind.FILLER);

    private final long library;
    /** Keys of what may be taken away or changed. */
    private final List<String> films = new ArrayList<>();
    /** Every title that something in it ever had. */
    private final Set<String> titles = new HashSet<>(SERIES);

    private int numbered;

    private SimulatedLibrary(long library) {
        this.library = library;
    }

    static SimulatedLibrary in(Database database, CatalogIntake intake, Path folder, Instant now) {
        long source = new SourceStore(database).insert(Source.FOLDER, "Media", folder.toString(), now);
        return new SimulatedLibrary(intake.library(source, "all", "All"));
    }

    void fill(CatalogIntake intake) {
        List<SourcedItem> all = new ArrayList<>();
        for (int n = 0; n < 40; n++) {
            all.add(film());
        }
        for (int n = 1; n <= 40; n++) {
            for (String series : SERIES) {
                all.add(episode(series, n));
            }
        }
        for (int n = 1; n <= 60; n++) {
            Kind kind = CLIPS.get(n % CLIPS.size());
            String title = "Clip " + n;
            titles.add(title);
            all.add(Listed.item(ItemFacts.of(kind, title).build(), (15 + n * 7 % 90) * SECOND + n * 1_111L));
        }
        intake.store(library, all, "{}");
    }

    private SourcedItem film() {
        int number = ++numbered;
        String title = "Film " + number;
        films.add(title);
        titles.add(title);
        return Listed.item(facts(title, number), (75 + number * 7 % 60) * MINUTE + number * 7_777L);
    }

    private static ItemFacts facts(String title, int number) {
        return ItemFacts.of(Kind.MOVIE, title)
                .rating(number % 3 == 0 ? "FSK 18" : "FSK 6")
                .premiered("19%02d-05-01".formatted(10 + number % 80))
                .build();
    }

    private static SourcedItem episode(String series, int number) {
        ItemFacts facts = ItemFacts.of(Kind.EPISODE, series + " " + number)
                .place(new ItemFacts.Place(series, series, 1 + (number - 1) / 20, 1 + (number - 1) % 20, null))
                .rating("FSK 6")
                .build();
        return Listed.item(facts, (22 + series.length() * 5L) * MINUTE + number * 8_111L);
    }

    /** Something comes, something goes, or something is another. Nothing is planned anew. */
    void change(CatalogIntake intake, StationEvents events, RandomGenerator random) {
        switch (random.nextInt(4)) {
            case 0 -> intake.store(library, List.of(film(), film()), "{}");
            case 1 -> intake.store(library, List.of(episode(SERIES.get(random.nextInt(4)), 41 + ++numbered)), "{}");
            case 2 -> intake.vanishedListings(library, List.of(films.remove(random.nextInt(films.size()))));
            default -> intake.store(library, List.of(another(films.get(random.nextInt(films.size())))), "{}");
        }
        intake.purge(Duration.ofHours(1));
        events.publish(new StationEvent.CatalogChanged(1));
    }

    /** The same film under another title and of another length. */
    private SourcedItem another(String key) {
        int number = ++numbered;
        String title = "Film " + number;
        titles.add(title);
        SourcedItem made = Listed.item(facts(title, number), (70 + number * 11 % 70) * MINUTE + number * 5_555L);
        SourcedItem listed = Listed.item(facts(key, number), (70 + number * 11 % 70) * MINUTE + number * 5_555L);
        return new SourcedItem(OptionalLong.empty(), key, "", made.facts(), listed.files());
    }

    /** Whether something in the library was ever called so; else it is a card. */
    public boolean knows(String title) {
        return titles.contains(title);
    }
}
