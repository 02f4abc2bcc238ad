package tv.genlock.channel;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.random.RandomGenerator;
import tv.genlock.catalog.Catalog;
import tv.genlock.catalog.CatalogIntake;
import tv.genlock.catalog.CatalogItem;
import tv.genlock.catalog.Intakes;
import tv.genlock.catalog.store.CatalogStore;
import tv.genlock.channel.store.AiringStore;
import tv.genlock.channel.store.ChannelStore;
import tv.genlock.channel.store.GridStore;
import tv.genlock.channel.store.HandEditStore;
import tv.genlock.channel.store.ScheduleStore;
import tv.genlock.event.StationEvent;
import tv.genlock.event.StationEvents;
import tv.genlock.media.Ticks;
import tv.genlock.problem.StationException;
import tv.genlock.rundown.Rundowns;
import tv.genlock.rundown.TestRundowns;
import tv.genlock.schedule.NightlyExtension;
import tv.genlock.schedule.ScheduleEntry;
import tv.genlock.schedule.ScheduleEntry.Origin;
import tv.genlock.schedule.grid.ProgramGrid;
import tv.genlock.store.Database;

/**
 * What plans the channels of a station, over a real database and a clock that is set. One that is opened over the database of
 * another is that station after a restart.
 */
public final class SimulatedStation implements AutoCloseable {
    private static final long HOUR = 3600 * Ticks.PER_SECOND;
    private static final long KEPT_TICKS = 8 * 24 * HOUR;
    private static final long BREAKS_TICKS = 10 * HOUR;

    private final Database database;
    private final StationEvents events = new StationEvents();
    private final InstantSource time;
    private final AirClock clock;
    private final Catalog catalog;
    private final CatalogIntake intake;
    private final Channels channels;
    private final ChannelGrids grids;
    private final ScheduleStore store;
    private final Airings airings;
    private final Programming programming;
    private final GridPlanning planning;
    private final ManualEntries byHand;
    private final EmptyChannels empty;
    private final Rundowns rundowns;

    /**
     * What somebody changed on purpose.
     *
     * @param channels those whose schedule may be another since
     * @param lockTicks what begins before is as it was
     * @param byHand whether an entry was placed, moved, trimmed, locked or removed
     */
    public record Edit(Set<Long> channels, long lockTicks, boolean byHand) {}

    public SimulatedStation(Path file, InstantSource time) {
        this.time = time;
        Instant begun = time.instant();
        database = Database.open(file);
        clock = new AirClock(time, () -> Duration.between(begun, time.instant()).toNanos());
        catalog = new Catalog(new CatalogStore(database), events);
        intake = Intakes.over(database, events, time);
        NoCollections none = new NoCollections();
        channels = new Channels(new ChannelStore(database), catalog, none, events, clock);
        grids = new ChannelGrids(new GridStore(database), clock);
        store = new ScheduleStore(database);
        MatchingItems matching = new MatchingItems(catalog, none, (query, _) -> titled(query), events);
        ScheduleDecisions decisions = new ScheduleDecisions(matching, grids, store);
        SchedulePieces pieces = new SchedulePieces(store, decisions);
        ScheduleEdits edits = new ScheduleEdits(events);
        airings = new Airings(store, new AiringStore(database), catalog, clock);
        programming = new Programming(channels, store, pieces, decisions, grids, edits, airings, clock);
        planning = new GridPlanning(channels, grids, store, decisions, pieces, programming, edits, airings, clock);
        byHand = new ManualEntries(
                channels, store, decisions, programming, edits, airings, catalog, new HandEditStore(database), clock);
        BreakMaterial material = new BreakMaterial(grids, matching);
        rundowns = TestRundowns.over(database, file, material, catalog, channels, airings, clock, events);
        events.subscribe(event -> {
            if (event instanceof StationEvent.ScheduleChanged changed) {
                rundowns.takeBack(changed.id(), LockHorizon.at(clock.ticks()));
            }
        });
        empty = new EmptyChannels(channels, store, pieces, matching, edits, clock);
    }

    private List<Long> titled(String words) {
        return catalog.snapshot().items().stream()
                .filter(item -> item.title().contains(words))
                .map(CatalogItem::id)
                .toList();
    }

    public Database database() {
        return database;
    }

    public StationEvents events() {
        return events;
    }

    public AirClock clock() {
        return clock;
    }

    public Airings airings() {
        return airings;
    }

    public ChannelGrids grids() {
        return grids;
    }

    public Rundowns rundowns() {
        return rundowns;
    }

    public List<Channel> channels() {
        return channels.all();
    }

    /** A library, and twenty channels with a week of schedule each. */
    public SimulatedLibrary begin(Path folder) {
        SimulatedLibrary library = SimulatedLibrary.in(database, intake, folder, time.instant());
        library.fill(intake);
        List<ProgramGrid> own = SimulatedGrids.own();
        own.forEach(grid -> grids.keep(channel("grid", null), grid));
        List<Channel> made = channels.all();
        long automatic = channel("genre_auto", null);
        channel("genre_auto", List.of("movie"));
        channel("genre_auto", List.of("episode"));
        channel("manual", null);
        grids.keep(channel("grid", null), SimulatedGrids.later(made.get(0).id(), 60));
        grids.keep(channel("grid", null), SimulatedGrids.later(made.get(4).id(), 180));
        grids.keep(channel("grid", null), SimulatedGrids.eveningsOf(made.get(7).id(), automatic));
        grids.keep(channel("grid", null), SimulatedGrids.follows("Europe/Berlin"));
        grids.keep(channel("grid", null), own.get(1));
        channels.all().forEach(one -> channels.seed(one.id(), one.number()));
        channels.all().forEach(one -> programming.extend(one.id(), NightlyExtension.DAYS));
        return library;
    }

    private long channel(String type, List<String> kinds) {
        int number = channels.all().size() + 1;
        return channels.create(new ChannelRequest(
                        "Channel " + number, number, null, null, type, null, null, kinds, null, null))
                .id();
    }

    /** What the station does at two at night, if it was that since {@code last}, and what it forgets in time. */
    public void keep(Instant last) {
        if (last.isBefore(ScheduleKeeper.lastNight(clock.instant(), ZoneId.systemDefault()))) {
            programming.extendEnding();
        }
        store.forgetBefore(clock.ticks() - KEPT_TICKS);
    }

    /** Channels whose breaks are planned: some with alignment, some with time kept free, one that shows another later. */
    public List<Channel> interrupted() {
        return channels.all().stream()
                .filter(channel -> channel.number() <= 6 || channel.number() == 16)
                .toList();
    }

    /** Breaks are planned, further ahead than anything here waits. */
    public void planBreaks() {
        long now = clock.ticks();
        interrupted().forEach(channel -> TestRundowns.plan(rundowns, channel, now + BREAKS_TICKS));
    }

    /** Something in the library changes; nobody asks for another plan. */
    public void change(SimulatedLibrary library, RandomGenerator random) {
        library.change(intake, events, random);
        empty.fill();
    }

    /** Something is changed on purpose, if that is possible: what may be another since. */
    public List<Edit> edit(RandomGenerator random) {
        List<Channel> all = channels.all();
        Channel channel = all.get(random.nextInt(all.size()));
        return switch (random.nextInt(8)) {
            case 0 -> planned(channel, random);
            case 1 -> {
                Programming.Mode mode = random.nextBoolean() ? Programming.Mode.REFRESH : Programming.Mode.RESET;
                programming.planAnew(channel.id(), mode);
                yield List.of(edited(channel, /* byHand= */ false));
            }
            case 2, 3, 4 -> tried(channel, () -> byHand.place(channel.id(), film(random), soon(random)));
            case 5 -> tried(channel, () -> byHand.lock(entry(channel, random).id(), true, false));
            case 6 -> tried(channel, () -> byHand.remove(entry(channel, random).id()));
            default -> tried(channel, () -> moved(entry(channel, random), random));
        };
    }

    private List<Edit> planned(Channel channel, RandomGenerator random) {
        List<ProgramGrid> own = SimulatedGrids.own();
        boolean isOwn = channel.scheduleType() == ScheduleType.GRID && channel.number() <= own.size();
        if (!isOwn) {
            return List.of();
        }
        planning.change(channel.id(), own.get(random.nextInt(own.size())));
        return List.of(edited(channel, /* byHand= */ false));
    }

    private void moved(ScheduleEntry entry, RandomGenerator random) {
        long start = entry.startTicks() + random.nextLong(-2 * HOUR, 20 * HOUR);
        OptionalLong none = OptionalLong.empty();
        byHand.change(entry.id(), new ManualEntries.Change(OptionalLong.of(start), none, none, none), false);
    }

    /** Mostly behind the lock horizon, often close to it. */
    private long soon(RandomGenerator random) {
        long lock = LockHorizon.at(clock.ticks());
        return lock + (random.nextBoolean() ? random.nextLong(96 * HOUR) : random.nextInt(-2, 10) * HOUR / 60);
    }

    private long film(RandomGenerator random) {
        List<Long> films = titled("Film");
        return films.get(random.nextInt(films.size()));
    }

    private ScheduleEntry entry(Channel channel, RandomGenerator random) {
        long from = LockHorizon.at(clock.ticks()) + random.nextLong(-HOUR / 4, 20 * HOUR);
        List<ScheduleEntry> entries = store.entries(channel.id(), from, from + 24 * HOUR);
        return entries.stream()
                .filter(entry -> entry.origin() != Origin.SLATE)
                .findFirst()
                .orElse(entries.getFirst());
    }

    /** An edit that is refused changes nothing. */
    private List<Edit> tried(Channel channel, Runnable edit) {
        try {
            edit.run();
            return List.of(edited(channel, /* byHand= */ true));
        } catch (StationException refused) {
            return List.of();
        }
    }

    private Edit edited(Channel channel, boolean hand) {
        return new Edit(following(channel.id()), LockHorizon.at(clock.ticks()), hand);
    }

    /** A channel and those that are planned anew with it. */
    private Set<Long> following(long channelId) {
        Set<Long> all = new LinkedHashSet<>(List.of(channelId));
        List<Long> open = new ArrayList<>(all);
        while (!open.isEmpty()) {
            long next = open.removeLast();
            channels.all().stream()
                    .filter(other -> grids.followed(other, this::givesWay).contains(next))
                    .map(Channel::id)
                    .filter(all::add)
                    .forEach(open::add);
        }
        return all;
    }

    private boolean givesWay(long channelId) {
        return channels.get(channelId).scheduleType() == ScheduleType.GRID;
    }

    @Override
    public void close() {
        database.close();
    }
}
