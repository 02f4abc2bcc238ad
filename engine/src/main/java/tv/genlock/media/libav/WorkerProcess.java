package tv.genlock.media.libav;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One running worker: its pipes, and an alarm that ends it when it stays silent. Used by one thread at a time; the alarm
 * comes from the executor's thread. The worker ends by itself when its standard input closes, so it cannot outlive us.
 */
final class WorkerProcess implements AutoCloseable {
    private final Process process;
    private final DataOutputStream requests;
    private final DataInputStream answers;
    private final StderrTail stderr;
    private final ScheduledExecutorService alarms;
    private @Nullable ScheduledFuture<?> alarm; // calling thread only
    private volatile boolean endedByAlarm;

    private WorkerProcess(Process process, ScheduledExecutorService alarms) {
        this.process = process;
        this.alarms = alarms;
        this.requests = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        this.answers = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
        this.stderr = StderrTail.of(process.getErrorStream());
    }

    /** Starts a worker; it may still be loading its libraries when this returns. */
    static WorkerProcess start(WorkerCommand command, ScheduledExecutorService alarms) throws IOException {
        return new WorkerProcess(new ProcessBuilder(command.argv()).start(), alarms);
    }

    void send(WorkerRequest request) throws IOException {
        new WorkerFrame(WorkerFrame.REQUEST, request.toBytes()).writeTo(requests);
        requests.flush();
    }

    WorkerFrame receive() throws IOException {
        return WorkerFrame.readFrom(answers);
    }

    /** From now on the worker has {@code time}; a later call replaces this one. */
    void allow(Duration time) {
        disarm();
        alarm = alarms.schedule(this::endBySilence, time.toMillis(), TimeUnit.MILLISECONDS);
    }

    void disarm() {
        if (alarm != null) {
            alarm.cancel(false);
            alarm = null;
        }
    }

    private void endBySilence() {
        endedByAlarm = true;
        process.destroyForcibly();
    }

    boolean endedByAlarm() {
        return endedByAlarm;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    String lastWords() {
        return stderr.text();
    }

    @Override
    public void close() {
        disarm();
        process.destroyForcibly();
    }
}
