package tv.genlock.media.mp4;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Changes boxes of a real MP4 file, to make the shapes that no muxer at hand writes. {@code mdat} must come before what changes
 * its length, as ffmpeg writes it, since offsets into it stay.
 */
public final class Mp4Surgery {
    private static final Set<String> CONTAINERS = Set.of("moov", "trak", "mdia", "minf", "stbl", "edts", "dinf");

    private final List<Part> parts;

    /** A box: of bytes, or of boxes. */
    private static final class Part {
        private final String type;
        private byte[] body;
        private List<Part> inside;

        private Part(String type, byte[] body) {
            this.type = type;
            this.body = body;
            this.inside = CONTAINERS.contains(type) ? split(body) : List.of();
        }

        private byte[] bytes() {
            return Mp4Bytes.box(type, CONTAINERS.contains(type) ? joined(inside) : body);
        }
    }

    private Mp4Surgery(List<Part> parts) {
        this.parts = parts;
    }

    public static Mp4Surgery on(Path file) throws IOException {
        return new Mp4Surgery(split(Files.readAllBytes(file)));
    }

    private static List<Part> split(byte[] bytes) {
        List<Part> parts = new ArrayList<>();
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.remaining() >= 8) {
            byte[] body = new byte[buffer.getInt() - 8];
            byte[] type = new byte[4];
            buffer.get(type).get(body);
            parts.add(new Part(new String(type, StandardCharsets.ISO_8859_1), body));
        }
        return parts;
    }

    private static byte[] joined(List<Part> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        parts.forEach(part -> out.writeBytes(part.bytes()));
        return out.toByteArray();
    }

    /** Replaces the body of every box at {@code path} ("moov/trak/mdia/minf/stbl/stss") of tracks with {@code handler}. */
    public Mp4Surgery change(String handler, String path, UnaryOperator<byte[]> change) {
        boxes(handler, path).forEach(part -> part.body = change.apply(part.body));
        return this;
    }

    /** Puts {@code box} in the place of the one at {@code path}. */
    public Mp4Surgery replace(String handler, String path, byte[] box) {
        String type = path.substring(path.lastIndexOf('/') + 1);
        for (Part parent : boxes(handler, path.substring(0, path.lastIndexOf('/')))) {
            parent.inside = new ArrayList<>(parent.inside);
            parent.inside.removeIf(part -> part.type.equals(type));
            parent.inside.addAll(split(box));
        }
        return this;
    }

    public Mp4Surgery remove(String handler, String path) {
        return replace(handler, path, new byte[0]);
    }

    /** The body of the first such box. */
    public byte[] body(String handler, String path) {
        return boxes(handler, path).getFirst().body;
    }

    private List<Part> boxes(String handler, String path) {
        List<Part> found = parts;
        List<Part> level = List.of();
        for (String type : path.split("/")) {
            level = found.stream()
                    .filter(part -> part.type.equals(type))
                    .filter(part -> !type.equals("trak") || handlerOf(part).equals(handler))
                    .toList();
            found = level.stream().flatMap(part -> part.inside.stream()).toList();
        }
        return level;
    }

    private static String handlerOf(Part trak) {
        byte[] hdlr = trak.inside.stream()
                .filter(part -> part.type.equals("mdia"))
                .flatMap(mdia -> mdia.inside.stream())
                .filter(part -> part.type.equals("hdlr"))
                .findFirst()
                .orElseThrow()
                .body;
        return new String(hdlr, 8, 4, StandardCharsets.ISO_8859_1);
    }

    public byte[] bytes() {
        return joined(parts);
    }

    public Path write(Path file) throws IOException {
        return Files.write(file, bytes());
    }

    /** An {@code edts} of edits: (length in movie time, media time) pairs. */
    public static byte[] edits(int... entries) {
        return Mp4Bytes.edts(entries);
    }
}
