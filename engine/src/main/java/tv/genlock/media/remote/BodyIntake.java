package tv.genlock.media.remote;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Hands an answer's pieces to the attempt's sink, asking for the next when the last is taken, and stops at its refusal. */
final class BodyIntake implements BodySubscriber<Boolean> {
    private final Attempt attempt;
    private final BodySink sink;
    private final CompletableFuture<Boolean> done = new CompletableFuture<>();
    private Flow.@Nullable Subscription subscription;

    BodyIntake(Attempt attempt, BodySink sink) {
        this.attempt = attempt;
        this.sink = sink;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        if (attempt.refused()) {
            stop(given);
        } else {
            given.request(1);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> pieces) {
        Flow.Subscription given = subscription;
        if (given == null) {
            throw new IllegalStateException("bytes before their subscription");
        }
        try {
            for (ByteBuffer piece : pieces) {
                sink.takes(piece);
            }
        } catch (IOException e) {
            attempt.refuse(e);
            stop(given);
            return;
        }
        attempt.moved();
        given.request(1);
    }

    private void stop(Flow.Subscription given) {
        given.cancel();
        done.complete(false);
    }

    @Override
    public void onError(Throwable failure) {
        done.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        done.complete(true);
    }

    @Override
    public CompletionStage<Boolean> getBody() {
        return done;
    }
}
