package tv.genlock.air.transcode;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * One ffmpeg, watched over: no shell, no standard input, its messages drained to a ring of 200 lines, and an end that comes.
 *
 * <p>Its standard output is also its lifeline: whoever reads it dies, and the next write ends ffmpeg with a broken pipe, so a
 * killed Genlock leaves no encoder behind. A parent-death signal is not used: it hangs on the thread that forked, and a pooled
 * thread that ends would kill a healthy ffmpeg.
 *
 * <p>An exit code proves little (0 after a read time-out, 255 after a clean end): judge by what came out.
 */
public final class FfmpegProcess implements AutoCloseable {
    private static final int LINES_KEPT = 200;
    private static final int LINE_LIMIT = 500;
    private static final int MESSAGES_TOLD = 4;
    /** Java's exit value of a process that a signal ended is this and the signal's number. */
    private static final int SIGNALLED = 128;
    /** ffmpeg's own exit code when it was asked to end. */
    private static final int CLEAN_END = 255;

    private static final Duration GRACE = Duration.ofSeconds(5);

    private final Process process;
    private final Consumer<String> message;
    private final Deque<String> lines = new ArrayDeque<>();
    private final Thread drain;

    private FfmpegProcess(Process process, Consumer<String> message) {
        this.process = process;
        this.message = message;
        this.drain = Thread.ofPlatform()
                .daemon()
                .name("ffmpeg-messages-" + process.pid())
                .start(this::drainMessages);
    }

    /**
     * Starts {@code executable} with {@code arguments}, each one argument as it stands.
     *
     * @throws IOException when it cannot be started
     */
    public static FfmpegProcess start(Path executable, List<String> arguments) throws IOException {
        return start(executable, arguments, _ -> {});
    }

    /**
     * The same for one whose messages are read.
     *
     * @param message is given each message as it comes, on a thread of the process; must not throw
     */
    static FfmpegProcess start(Path executable, List<String> arguments, Consumer<String> message) throws IOException {
        List<String> command = new ArrayList<>(arguments.size() + 3);
        command.add(executable.toString());
        command.add("-nostdin");
        command.add("-hide_banner");
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectInput(nothing());
        builder.environment().put("AV_LOG_FORCE_NOCOLOR", "1");
        return new FfmpegProcess(builder.start(), message);
    }

    private static ProcessBuilder.Redirect nothing() {
        File device = new File(File.separatorChar == '\\' ? "NUL" : "/dev/null");
        return ProcessBuilder.Redirect.from(device);
    }

    private void drainMessages() {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                keep(line);
                message.accept(line);
            }
        } catch (IOException closed) {
            keep("(messages ended: " + closed.getMessage() + ")");
        }
    }

    private void keep(String line) {
        synchronized (lines) {
            if (lines.size() == LINES_KEPT) {
                lines.removeFirst();
            }
            lines.addLast(line.length() > LINE_LIMIT ? line.substring(0, LINE_LIMIT) : line);
        }
    }

    /** What it writes. Read by one thread. */
    public InputStream output() {
        return process.getInputStream();
    }

    /** The last messages, oldest first, at most 200. */
    public List<String> messages() {
        synchronized (lines) {
            return List.copyOf(lines);
        }
    }

    /** The last {@code count} messages in one text, for a log or an exception. */
    public String lastMessages(int count) {
        List<String> all = messages();
        return String.join("\n", all.subList(Math.max(0, all.size() - count), all.size()));
    }

    /**
     * What a sentence about its failure ends with, in one line: by which signal it was ended, else what it said last. Begins with
     * a colon; empty when there is nothing to tell.
     */
    String lastWords() {
        if (!process.isAlive() && process.exitValue() > SIGNALLED && process.exitValue() < CLEAN_END) {
            return ": ffmpeg was ended by signal " + (process.exitValue() - SIGNALLED);
        }
        String said = lastMessages(MESSAGES_TOLD).replaceAll("\\s*\n\\s*", "; ");
        return said.isEmpty() ? "" : ": " + said;
    }

    public long pid() {
        return process.pid();
    }

    public boolean alive() {
        return process.isAlive();
    }

    /**
     * Everything it writes to standard output, when it ends with code 0 within {@code limit} and writes no more than
     * {@code byteLimit}; empty otherwise, and then it runs no longer.
     */
    public Optional<byte[]> outputWithin(Duration limit, int byteLimit) throws InterruptedException {
        ByteArrayOutputStream collected = new ByteArrayOutputStream();
        Thread reader = Thread.ofPlatform()
                .daemon()
                .name("ffmpeg-output-" + process.pid())
                .start(() -> collect(collected, byteLimit));
        try {
            boolean ended = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
            if (!ended) {
                process.destroyForcibly();
            }
            reader.join(GRACE);
            drain.join(GRACE);
            boolean complete = ended && !reader.isAlive() && process.exitValue() == 0;
            return complete ? Optional.of(collected.toByteArray()) : Optional.empty();
        } finally {
            process.destroyForcibly();
        }
    }

    private void collect(ByteArrayOutputStream into, int byteLimit) {
        byte[] buffer = new byte[8_192];
        try (InputStream in = process.getInputStream()) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                if (into.size() + count > byteLimit) {
                    process.destroyForcibly();
                    return;
                }
                into.write(buffer, 0, count);
            }
        } catch (IOException closed) {
            keep("(output ended: " + closed.getMessage() + ")");
        }
    }

    /** Asks it to end, and ends it five seconds later if it did not listen. Returns at once. */
    @Override
    public void close() {
        process.destroy();
        var _ = process.onExit()
                .completeOnTimeout(process, GRACE.toMillis(), TimeUnit.MILLISECONDS)
                .thenAccept(ended -> {
                    if (ended.isAlive()) {
                        ended.destroyForcibly();
                    }
                });
    }

    /** Ends it without asking; nothing it writes from here on matters. */
    public void kill() {
        process.destroyForcibly();
    }

    /** Whether it has ended with code 0. For outputs that are files; see the class about what else to check. */
    public boolean succeeded() {
        return !process.isAlive() && process.exitValue() == 0;
    }

    /** Waits a little, after its end, until its last messages were read. */
    void awaitMessages() throws InterruptedException {
        drain.join(GRACE);
    }

    /** Waits until it has ended. @return false when it had not after {@code limit} */
    public boolean awaitEnd(Duration limit) throws InterruptedException {
        return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
    }
}
