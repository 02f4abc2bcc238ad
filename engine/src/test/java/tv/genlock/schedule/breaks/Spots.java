package tv.genlock.schedule.breaks;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import tv.genlock.media.Ticks;
import tv.genlock.schedule.ScheduleItem;
import tv.genlock.schedule.ScheduleItem.Kind;
import tv.genlock.schedule.breaks.Avail.Place;
import tv.genlock.schedule.breaks.Avail.Role;

/** Spots, pools and requests for tests of this room. */
final class Spots {
    static final long SECOND = Ticks.PER_SECOND;
    static final long MINUTE = 60 * SECOND;
    static final long HOUR = 60 * MINUTE;
    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    /** A Saturday, 20:00 in {@link #ZONE}. */
    static final long EVENING = Ticks.of(Instant.parse("2026-11-21T19:00:00Z"));

    static final AirLimits LIMITS =
            new AirLimits(ZONE, EVENING - 14 * HOUR, EVENING - HOUR, AirLimits.NO_AGE_LIMIT, /* unrated= */ true);
    /** Spots and nothing else. */
    static final BreakTemplate BARE = template(Separation.STANDARD, Avail.of(Role.SPOTS));

    private static final int[] AGES = {0, 0, 6, 16, ScheduleItem.Traits.UNRATED};
    private static final int[] SECONDS = {10, 15, 20, 30, 60};

    private Spots() {}

    static BreakTemplate template(Separation separation, Avail... avails) {
        return new BreakTemplate(
                "test",
                true,
                BreakTemplate.Inside.AtBreakpoints.STANDARD,
                true,
                BreakTemplate.Lengths.STANDARD,
                List.of(avails),
                separation);
    }

    static BreakRequest request(long airTicks, long targetTicks, BreakTemplate template) {
        return request(airTicks, targetTicks, template, FillMode.COMMERCIALS);
    }

    static BreakRequest request(long airTicks, long targetTicks, BreakTemplate template, FillMode mode) {
        return new BreakRequest(
                airTicks,
                targetTicks,
                Place.INSIDE,
                template,
                mode,
                LIMITS,
                Optional.of(new UpNext("The Late Film", airTicks + targetTicks, 12)),
                BreakRequest.ONE_FRAME_TICKS,
                BreakRequest.seedOf(7, 20_000, airTicks, 1));
    }

    static Spot.Builder commercial(long id, long ticks) {
        return Spot.of(id, id + 1_000, Kind.COMMERCIAL, "Spot " + id, ticks);
    }

    /** A length as real clips have it: 10, 15, 20, 30 or 60 s, up to half a second off. */
    static long realLength(Random random) {
        return SECONDS[random.nextInt(SECONDS.length)] * SECOND + random.nextLong(-SECOND / 2, SECOND / 2 + 1);
    }

    /** Commercials of real lengths; every company has one category. */
    static List<Spot> commercials(int count, int companies, int categories, Random random) {
        List<Spot> spots = new ArrayList<>();
        for (int id = 1; id <= count; id++) {
            int company = random.nextInt(companies);
            spots.add(commercial(id, realLength(random))
                    .by("Company " + company)
                    .about("Category " + company % categories)
                    .build());
        }
        return spots;
    }

    /** Anything: all kinds, round and odd lengths, every limit now and then; depends on {@code random} alone. */
    static List<Spot> anything(int count, Random random) {
        Kind[] kinds = {
            Kind.COMMERCIAL,
            Kind.COMMERCIAL,
            Kind.COMMERCIAL,
            Kind.PSA,
            Kind.PROMO,
            Kind.BUMPER,
            Kind.IDENT,
            Kind.TRAILER,
            Kind.FILLER,
            Kind.CLIP,
            Kind.MUSIC_VIDEO,
            Kind.MOVIE
        };
        boolean round = random.nextInt(4) == 0;
        int names = 1 + random.nextInt(8);
        List<Spot> spots = new ArrayList<>();
        for (int id = 1; id <= count; id++) {
            long ticks = round ? SECONDS[random.nextInt(SECONDS.length)] * SECOND : realLength(random);
            Spot.Builder spot = Spot.of(
                            id, id + 1_000, kinds[random.nextInt(kinds.length)], "Spot " + id, Math.max(1, ticks))
                    .weight(random.nextInt(4))
                    .minimumAge(AGES[random.nextInt(AGES.length)])
                    .minimumInterval(random.nextInt(3) * 20 * MINUTE);
            if (random.nextInt(6) > 0) {
                spot.by("c" + random.nextInt(names)).about("k" + random.nextInt(names));
            }
            limit(spot, random);
            spots.add(spot.build());
        }
        return spots;
    }

    private static void limit(Spot.Builder spot, Random random) {
        if (random.nextInt(5) == 0) {
            long from = EVENING + random.nextInt(-20, 10) * HOUR;
            spot.flights(List.of(new Flight(from, from + 12 * HOUR)));
        }
        if (random.nextInt(5) == 0) {
            spot.windows(List.of(new AirWindow(
                    EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.FRIDAY),
                    LocalTime.of(random.nextInt(24), 0),
                    LocalTime.of(random.nextInt(24), 30))));
        }
        if (random.nextInt(4) == 0) {
            spot.caps(new FrequencyCaps(random.nextInt(3), random.nextInt(4), random.nextInt(5)));
        }
        if (random.nextInt(8) == 0) {
            spot.channels(List.of(2L));
        }
    }

    /** Airings of some of the spots in the hours before {@code airTicks}. */
    static SpotHistory history(List<Spot> spots, long airTicks, Random random) {
        SpotHistory history = SpotHistory.EMPTY;
        for (Spot spot : spots) {
            for (int times = random.nextInt(3); times > 0; times--) {
                long at = airTicks - random.nextLong(1, 8 * HOUR);
                history = history.with(Airing.of(spot, at, CapPeriods.at(at, LIMITS)));
            }
        }
        return history;
    }

    static SpotPool pool(List<Spot> spots) {
        return SpotPool.of(1, spots);
    }

    static List<Spot> clips(FilledBreak filled, Role role) {
        return filled.placements().stream()
                .filter(placement -> placement.role() == role)
                .map(Placement::content)
                .filter(Placement.Content.Clip.class::isInstance)
                .map(content -> ((Placement.Content.Clip) content).spot())
                .toList();
    }
}
