package tv.genlock.media.remote;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class OutageTest {
    private static final RemoteException SILENCE =
            new RemoteException(RemoteException.Kind.TIMED_OUT, 0, "no answer in time");

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1_000);
    private final Outage outage = new Outage(Duration.ofSeconds(5), nanos::get);

    @Test
    void oneFailure_keepsNobodyAway() {
        outage.failed(SILENCE);

        assertThatCode(outage::check).doesNotThrowAnyException();
    }

    @Test
    void twoFailures_keepAllAway_thenOneTries() {
        outage.failed(SILENCE);
        outage.failed(SILENCE);
        assertThatThrownBy(outage::check).isInstanceOf(RemoteException.class).hasMessage("no answer in time");

        nanos.addAndGet(Duration.ofSeconds(5).toNanos());

        assertThatCode(outage::check).doesNotThrowAnyException();
        assertThatThrownBy(outage::check).isInstanceOf(RemoteException.class);
    }

    @Test
    void serverThatAnswers_beItAnError_isThereForAll() {
        outage.failed(SILENCE);
        outage.failed(SILENCE);

        outage.failed(new RemoteException(RemoteException.Kind.NOT_FOUND, 404, "no such thing"));

        assertThatCode(outage::check).doesNotThrowAnyException();
    }

    @Test
    void failuresWithAnAnswerBetween_keepNobodyAway() {
        outage.failed(SILENCE);
        outage.answered();
        outage.failed(SILENCE);

        assertThatCode(outage::check).doesNotThrowAnyException();
    }

    @Test
    void withoutRest_nobodyIsEverKeptAway() {
        Outage none = new Outage(Duration.ZERO, nanos::get);
        none.failed(SILENCE);
        none.failed(SILENCE);
        none.failed(SILENCE);

        assertThatCode(none::check).doesNotThrowAnyException();
    }
}
