package tv.genlock.playout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class StalledFilesTest {
    private long removed;
    /** Files 10 to 19 lie in library 1, and so on. */
    private final StalledFiles stalled =
            new StalledFiles(file -> file == removed ? OptionalLong.empty() : OptionalLong.of(file / 10));

    /** A source whose disk hangs is taken out of the catalog: every other file was then refused as "not found". */
    @Test
    void fileThatLeavesTheCatalogWhileItHangs_keepsNobodyElseOffTheAir() {
        stalled.stalled(11);
        stalled.stalled(12);

        removed = 12;

        assertThat(stalled.holds(21)).isFalse();
        assertThat(stalled.holds(12)).isTrue();
        stalled.stalled(12);
        assertThat(stalled.holds(12)).isTrue();
    }

    @Test
    void file_thatHangs_isSparedUntilItAnswers() {
        stalled.stalled(11);
        assertThat(stalled.holds(11)).isTrue();
        assertThat(stalled.holds(12)).as("a bad sector is one file's affair").isFalse();

        stalled.answered(11);

        assertThat(stalled.holds(11)).isFalse();
    }

    @Test
    void library_ofTwoFilesThatHang_isSparedAsAWhole_othersAreNot() {
        stalled.stalled(11);
        stalled.stalled(12);

        assertThat(stalled.holds(13)).isTrue();
        assertThat(stalled.holds(21)).isFalse();

        stalled.answered(12);

        assertThat(stalled.holds(13)).isFalse();
        assertThat(stalled.holds(11)).isTrue();
    }
}
