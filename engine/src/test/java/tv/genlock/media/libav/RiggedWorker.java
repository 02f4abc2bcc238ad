package tv.genlock.media.libav;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import tv.genlock.media.MediaProbe;

/** A worker without libav whose fate is decided by the name of the file it is asked about. */
public final class RiggedWorker implements WorkerMain.Work {
    private RiggedWorker() {}

    public static void main(String[] arguments) throws IOException {
        var in = new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
        var out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        WorkerMain.serve(in, out, new RiggedWorker());
    }

    @Override
    public void perform(WorkerRequest request, WorkerMain.Answer answer) throws IOException {
        String name = request.file().substring(request.file().lastIndexOf('/') + 1);
        switch (name) {
            case "crash" -> Runtime.getRuntime().halt(139);
            case "hang" -> {
                System.err.println("about to hang");
                waitForEver();
            }
            case "babble" -> System.out.println("this is not a frame at all, but text on standard output");
            default -> answer.item(WireRecords.bytesOf(new MediaProbe(name, 1, true, 2, "", List.of(), List.of())));
        }
    }

    private static void waitForEver() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {}
}
