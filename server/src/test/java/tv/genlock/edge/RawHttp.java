package tv.genlock.edge;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Requests as they stand on the wire, for what a well-behaved client would not send. */
final class RawHttp {
    private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: (\\d+)");
    private static final int ENOUGH = 1 << 20;
    private static final int PATIENCE_MILLIS = 20_000;

    private final URI station;

    /** {@code status} is 0 when the station hung up. Names of headers are in lower case. */
    record Answer(int status, Map<String, String> headers, String body) {
        boolean isProblem() {
            return headers.getOrDefault("content-type", "").startsWith("application/problem+json");
        }
    }

    RawHttp(URI station) {
        this.station = station;
    }

    /** Sends the request line and headers, one each line of {@code request}; {@code Host} only if it is among them. */
    Answer send(String request) throws IOException {
        return send(request, "");
    }

    Answer send(String request, String body) throws IOException {
        try (Socket socket = new Socket(station.getHost(), station.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            String head = request.strip().replace("\n", "\r\n") + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write((head + body).getBytes(StandardCharsets.ISO_8859_1));
            return parsed(read(socket.getInputStream()));
        }
    }

    /** Until the answer is whole or the station hangs up: it may wait for more of a body that we will not send. */
    private static String read(InputStream in) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] piece = new byte[8_192];
        while (all.size() < ENOUGH && !isWhole(all.toString(StandardCharsets.ISO_8859_1))) {
            int count = in.read(piece);
            if (count < 0) {
                break;
            }
            all.write(piece, 0, count);
        }
        return all.toString(StandardCharsets.UTF_8);
    }

    private static boolean isWhole(String text) {
        int end = text.indexOf("\r\n\r\n");
        Matcher length = LENGTH.matcher(end < 0 ? "" : text.substring(0, end));
        return length.find() && text.length() >= end + 4 + Integer.parseInt(length.group(1));
    }

    private static Answer parsed(String text) {
        String[] parts = text.split("\r\n\r\n", 2);
        String[] lines = parts[0].split("\r\n");
        Map<String, String> headers = new TreeMap<>();
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            headers.put(
                    lines[i].substring(0, colon).toLowerCase(Locale.ROOT),
                    lines[i].substring(colon + 1).strip());
        }
        int status = lines[0].startsWith("HTTP/") ? Integer.parseInt(lines[0].split(" ")[1]) : 0;
        return new Answer(status, headers, parts.length == 2 ? parts[1] : "");
    }
}
