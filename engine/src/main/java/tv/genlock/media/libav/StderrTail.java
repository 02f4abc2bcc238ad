package tv.genlock.media.libav;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The last lines a child process wrote to its standard error. Reads on its own thread until the child is gone, because an
 * undrained pipe blocks the child for ever. Thread-safe.
 */
final class StderrTail {
    private static final int LINES = 60;
    private static final int LINE_CHARS = 400;

    private final Deque<String> lines = new ArrayDeque<>();

    /** Starts draining; the thread ends with the child. */
    static StderrTail of(InputStream stderr) {
        StderrTail tail = new StderrTail();
        Thread.ofPlatform().daemon().name("libav-worker-stderr").start(() -> tail.drain(stderr));
        return tail;
    }

    private void drain(InputStream stderr) {
        try (var reader = new BufferedReader(new InputStreamReader(stderr, StandardCharsets.UTF_8))) {
            reader.lines().forEach(this::add);
        } catch (IOException | UncheckedIOException e) {
            add("(standard error ended: " + e.getMessage() + ")");
        }
    }

    private synchronized void add(String line) {
        if (lines.size() == LINES) {
            lines.removeFirst();
        }
        lines.addLast(line.length() > LINE_CHARS ? line.substring(0, LINE_CHARS) : line);
    }

    synchronized String text() {
        return String.join("\n", lines);
    }
}
