package tv.genlock.playout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StalledFilesTest {
    /** Files 10 to 19 lie in library 1, and so on. */
    private final StalledFiles stalled = new StalledFiles(file -> file / 10);

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
