package tv.genlock.source.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SaidRateTest {
    @Test
    void rates_asServersWriteThem_areTheFractionsTheyStandFor() {
        assertThat(SaidRate.of(23.976)).isEqualTo(new SaidRate(24_000, 1_001));
        assertThat(SaidRate.of(23.976025)).isEqualTo(new SaidRate(24_000, 1_001));
        assertThat(SaidRate.of(29.97)).isEqualTo(new SaidRate(30_000, 1_001));
        assertThat(SaidRate.of(59.94)).isEqualTo(new SaidRate(60_000, 1_001));
        assertThat(SaidRate.of(25)).isEqualTo(new SaidRate(25, 1));
        assertThat(SaidRate.of(24)).isEqualTo(new SaidRate(24, 1));
        assertThat(SaidRate.of(12.5)).isEqualTo(new SaidRate(12_500, 1_000));
        assertThat(SaidRate.of(Double.NaN)).isEqualTo(new SaidRate(0, 0));
        assertThat(SaidRate.of(-1)).isEqualTo(new SaidRate(0, 0));
    }
}
