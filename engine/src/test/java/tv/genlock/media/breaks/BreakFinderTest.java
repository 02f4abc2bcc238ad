package tv.genlock.media.breaks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class BreakFinderTest {
    private static final long HOUR = 3_600L * 90_000;

    @Test
    void find_blackAndSilenceTogether_isACandidateInTheMiddleOfBoth() {
        List<BreakCandidate> found =
                BreakFinder.find(List.of(at(600, 1), at(1_200, 0.5)), List.of(at(600.2, 1), at(1_800, 2)), HOUR);

        assertThat(found).singleElement().satisfies(one -> {
            assertThat(one.atTicks()).isEqualTo(ticks(600.6));
            assertThat(one.confidence()).isCloseTo(0.85, org.assertj.core.data.Offset.offset(1e-9));
        });
    }

    @Test
    void find_silenceThatBeginsAMomentLater_belongsToTheBlack() {
        assertThat(BreakFinder.find(List.of(at(600, 0.2)), List.of(at(600.4, 0.2)), HOUR))
                .singleElement()
                .satisfies(one -> assertThat(one.atTicks()).isEqualTo(ticks(600.3)));
        assertThat(BreakFinder.find(List.of(at(600, 0.2)), List.of(at(600.5, 0.2)), HOUR))
                .isEmpty();
    }

    @Test
    void find_nearTheEnds_isNoBreak_inProportionToShortProgrammes() {
        List<Stretch> both = List.of(at(0, 1), at(30, 1), at(88, 1), at(3_550, 1));
        assertThat(BreakFinder.find(both, both, HOUR)).isEmpty();
        assertThat(BreakFinder.find(both, both, ticks(120))).hasSize(2);
    }

    @Test
    void find_momentsCloseTogether_leaveTheSurest() {
        List<Stretch> both = List.of(at(600, 0.2), at(620, 0.9), at(640, 0.3), at(700, 0.2));

        assertThat(BreakFinder.find(both, both, HOUR))
                .extracting(BreakCandidate::atTicks)
                .containsExactly(ticks(620.45), ticks(700.1));
    }

    @Test
    void find_shorterStretches_areLessSure() {
        double small = BreakFinder.find(List.of(at(600, 0.1)), List.of(at(600, 0.1)), HOUR)
                .getFirst()
                .confidence();
        double large = BreakFinder.find(List.of(at(600, 1)), List.of(at(600, 3)), HOUR)
                .getFirst()
                .confidence();
        assertThat(small).isLessThan(large);
        assertThat(large).isLessThan(1);
    }

    @Property(tries = 200)
    void find_anything_isSortedSparseAndInside(
            @ForAll @Size(max = 200) List<@LongRange(min = 0, max = 7_200) Long> seconds,
            @ForAll @LongRange(min = 1, max = 7_200) long length) {
        List<Stretch> both = new ArrayList<>();
        seconds.stream().sorted().forEach(second -> both.add(at(second, 0.5)));

        List<BreakCandidate> found = BreakFinder.find(both, both, ticks(length));

        for (int i = 0; i < found.size(); i++) {
            assertThat(found.get(i).atTicks()).isBetween(0L, ticks(length));
            if (i > 0) {
                assertThat(found.get(i).atTicks() - found.get(i - 1).atTicks())
                        .isGreaterThanOrEqualTo(Math.min(ticks(60), ticks(length) / 20));
            }
        }
        assertThat(found).hasSizeLessThanOrEqualTo(100);
    }

    private static Stretch at(double second, double length) {
        return new Stretch(ticks(second), ticks(second + length));
    }

    private static long ticks(double seconds) {
        return Math.round(seconds * 90_000);
    }
}
