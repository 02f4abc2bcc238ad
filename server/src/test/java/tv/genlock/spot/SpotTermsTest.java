package tv.genlock.spot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tv.genlock.media.Ticks;
import tv.genlock.schedule.ScheduleItem;
import tv.genlock.schedule.ScheduleItem.Kind;
import tv.genlock.schedule.breaks.AirWindow;
import tv.genlock.schedule.breaks.Flight;
import tv.genlock.schedule.breaks.FrequencyCaps;
import tv.genlock.schedule.breaks.Spot;

/** What is kept of terms, and what the engine is told. */
class SpotTermsTest {
    private static final SpotTerms TERMS = new SpotTerms(
            "Acme",
            "Cars",
            7,
            45,
            List.of(new SpotTerms.Flight(LocalDate.of(2026, 3, 28), LocalDate.of(2026, 3, 29))),
            List.of(
                    AirWindow.daily(LocalTime.of(22, 0), LocalTime.of(2, 0)),
                    new AirWindow(EnumSet.of(DayOfWeek.SUNDAY), LocalTime.of(6, 0), LocalTime.of(9, 30))),
            new FrequencyCaps(1, 2, 3),
            List.of(4L, 5L));

    private static ScheduleItem item(Kind kind, int minimumAge) {
        return new ScheduleItem(
                3,
                8,
                kind,
                "Roadster",
                30 * Ticks.PER_SECOND,
                Optional.empty(),
                List.of(),
                new ScheduleItem.Traits(minimumAge, ScheduleItem.Traits.NO_DAY));
    }

    @Test
    void terms_written_readAsTheyWereButForTheItemsOwnFields() {
        assertThat(TermsText.read(TermsText.of(TERMS))).isEqualTo(TERMS.by("", ""));
        assertThat(TermsText.read(TermsText.of(SpotTerms.USUAL))).isEqualTo(SpotTerms.USUAL);
    }

    @Test
    void text_ofAnotherVersion_keepsWhatIsKnown() {
        assertThat(TermsText.read("{\"weight\":3,\"mood\":\"loud\"}").weight()).isEqualTo(3);
    }

    @Test
    void spot_ofTerms_runsOnBroadcastDaysOfTheChannelsClock() {
        Spot spot = TERMS.spot(item(Kind.COMMERCIAL, 12), ZoneId.of("Europe/Berlin"), LocalTime.of(6, 0));

        assertThat(spot.company()).isEqualTo("acme");
        assertThat(spot.category()).isEqualTo("cars");
        assertThat(spot.weight()).isEqualTo(7);
        assertThat(spot.minimumAge()).isEqualTo(12);
        assertThat(spot.minimumIntervalTicks()).isEqualTo(45 * 60 * Ticks.PER_SECOND);
        assertThat(spot.caps()).isEqualTo(new FrequencyCaps(1, 2, 3));
        assertThat(spot.channels()).containsExactly(4L, 5L);
        assertThat(spot.windows()).isEqualTo(TERMS.windows());
        // The clock is put forward on the 29th: 06:00 on the 28th is 05:00 UTC, on the 30th 04:00.
        assertThat(spot.flights())
                .containsExactly(new Flight(
                        Ticks.of(Instant.parse("2026-03-28T05:00:00Z")),
                        Ticks.of(Instant.parse("2026-03-30T04:00:00Z"))));
    }

    @Test
    void spot_ofUnratedItem_hasNoAge() {
        ScheduleItem unrated = item(Kind.CLIP, ScheduleItem.Traits.UNRATED);

        assertThat(SpotTerms.USUAL
                        .spot(unrated, ZoneId.of("UTC"), LocalTime.MIN)
                        .minimumAge())
                .isEqualTo(ScheduleItem.Traits.UNRATED);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void kinds_thatAirInBreaks_areClipsAndMusicVideos(Kind kind) {
        assertThat(kind.airsInBreaks()).isEqualTo(kind != Kind.MOVIE && kind != Kind.EPISODE);
    }
}
