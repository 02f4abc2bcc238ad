package tv.genlock.bytes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PatientLookTest {
    private static final long DEAD = 1;
    private static final long WELL = 2;

    @Test
    void diskThatDoesNotAnswer_holdsOneThread_andNobodyElse() throws Exception {
        PatientLook look = new PatientLook(Duration.ofMillis(50));
        CountDownLatch answer = new CountDownLatch(1);
        Semaphore asked = new Semaphore(0);

        assertThatThrownBy(() -> look.at(DEAD, () -> {
                    asked.release();
                    answer.await();
                    return 0;
                }))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("does not answer");
        assertThatThrownBy(() -> look.at(DEAD, () -> {
                    asked.release();
                    return 0;
                }))
                .hasMessageContaining("does not answer");

        assertThat(asked.availablePermits()).isEqualTo(1);
        assertThat(new PatientLook(Duration.ofSeconds(30)).<Integer>at(WELL, () -> 7))
                .isEqualTo(7);
        answer.countDown();
    }

    @Test
    void diskThatAnswersAgain_isAskedAgain() throws Exception {
        PatientLook look = new PatientLook(Duration.ofMillis(50));
        CountDownLatch answer = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        assertThatThrownBy(() -> look.at(DEAD, () -> {
                    answer.await();
                    over.countDown();
                    return 0;
                }))
                .isInstanceOf(IOException.class);

        answer.countDown();
        assertThat(over.await(30, TimeUnit.SECONDS)).isTrue();

        assertThat(answered(look)).isTrue();
    }

    /** The thread that came back takes the mark away a moment after its work. */
    private static boolean answered(PatientLook look) throws InterruptedException {
        for (int tries = 0; tries < 1_000_000; tries++) {
            try {
                return look.at(DEAD, () -> true);
            } catch (IOException e) {
                Thread.onSpinWait();
            }
        }
        return false;
    }

    /** A page of posters asks for a hundred files at once; that says nothing of the disk. */
    @Test
    void moreLooksThanThreads_waitForOneAnother() throws Exception {
        PatientLook look = new PatientLook(Duration.ofSeconds(30));
        CountDownLatch answer = new CountDownLatch(1);
        Semaphore asked = new Semaphore(0);
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> looks = IntStream.range(0, 200)
                    .mapToObj(i -> callers.submit(() -> look.<Integer>at(WELL, () -> {
                        asked.release();
                        answer.await();
                        return i;
                    })))
                    .toList();
            asked.acquire(64);
            answer.countDown();

            for (int i = 0; i < looks.size(); i++) {
                assertThat(looks.get(i).get()).isEqualTo(i);
            }
        }
    }

    @Test
    void failureOfTheLook_isTheCallers() {
        PatientLook look = new PatientLook(Duration.ofSeconds(30));

        assertThatThrownBy(() -> look.at(WELL, () -> {
                    throw new NoSuchFileException("x");
                }))
                .isInstanceOf(NoSuchFileException.class);
    }
}
