package tv.genlock.media.libav;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import tv.genlock.media.MediaFormatException;

/**
 * The worker process: the only place where libav runs. Reads requests from standard input, writes answers to standard output
 * ({@link WorkerFrame}), log lines to standard error; one request at a time. Ends when its standard input closes, so it dies
 * with its parent however that dies.
 */
public final class WorkerMain {
    private WorkerMain() {}

    public static void main(String[] arguments) throws IOException {
        var requests = new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
        var answers = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16));
        System.setOut(System.err);
        try (var work = new LibavWork()) {
            serve(requests, answers, work);
        }
    }

    /** Greets, then answers requests until {@code requests} ends. */
    static void serve(DataInputStream requests, DataOutputStream answers, Work work) throws IOException {
        send(answers, WorkerFrame.READY, WorkerFrame.NOTHING);
        while (true) {
            WorkerFrame frame;
            try {
                frame = WorkerFrame.readFrom(requests);
            } catch (EOFException _) {
                return;
            }
            answer(WorkerRequest.of(frame.payload()), answers, work);
        }
    }

    private static void answer(WorkerRequest request, DataOutputStream answers, Work work) throws IOException {
        var out = new Answer(answers);
        try {
            work.perform(request, out);
            send(answers, WorkerFrame.DONE, WorkerFrame.NOTHING);
        } catch (MediaFormatException e) {
            send(answers, WorkerFrame.UNUSABLE, utf8(String.valueOf(e.getMessage())));
        } catch (Answer.ReaderGone e) {
            throw e;
        } catch (IOException e) {
            send(answers, WorkerFrame.UNREADABLE, utf8("the file cannot be read: " + e.getMessage()));
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void send(DataOutputStream answers, byte kind, byte[] payload) throws IOException {
        new WorkerFrame(kind, payload).writeTo(answers);
        answers.flush();
    }

    /** What a worker does with a request. */
    interface Work extends AutoCloseable {
        void perform(WorkerRequest request, Answer answer) throws IOException;

        @Override
        void close();
    }

    /** Where the parts of an answer go while the work is under way. */
    static final class Answer {
        private final DataOutputStream out;

        Answer(DataOutputStream out) {
            this.out = out;
        }

        void item(byte[] payload) throws IOException {
            write(WorkerFrame.ITEM, payload);
        }

        /** A sign of life during long work. */
        void progress() throws IOException {
            write(WorkerFrame.PROGRESS, WorkerFrame.NOTHING);
        }

        private void write(byte kind, byte[] payload) throws ReaderGone {
            try {
                new WorkerFrame(kind, payload).writeTo(out);
                if (kind == WorkerFrame.PROGRESS) {
                    out.flush();
                }
            } catch (IOException e) {
                throw new ReaderGone(e);
            }
        }

        /** The server no longer listens: nothing is left to do but to end. */
        static final class ReaderGone extends IOException {
            ReaderGone(IOException cause) {
                super("the server closed the pipe", cause);
            }
        }
    }
}
