package tv.genlock.media.libav;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tv.genlock.testing.Ffmpeg;

/** What ffprobe says are the packets of one stream: time in ticks (absent: Long.MIN_VALUE) and CRC-32 of the bytes. */
public record PacketList(List<Packet> packets) {
    public record Packet(long ptsTicks, int size, String crc) {}

    /** {@code stream} as ffprobe writes it: {@code v:0}, {@code a:1}. */
    public static PacketList of(Path file, String stream) {
        String text = Ffmpeg.probe(
                "-select_streams",
                stream,
                "-show_packets",
                "-show_data_hash",
                "CRC32",
                "-show_entries",
                "packet=pts_time,size,data_hash,flags",
                "-of",
                "compact=p=0",
                file.toString());
        List<Packet> packets = new ArrayList<>();
        for (String line : text.replace("\n|", "|").lines().toList()) {
            Map<String, String> fields = new HashMap<>();
            for (String field : line.split("\\|")) {
                int equals = field.indexOf('=');
                if (equals > 0) {
                    fields.putIfAbsent(field.substring(0, equals), field.substring(equals + 1));
                }
            }
            if (fields.containsKey("size")) {
                String time = fields.getOrDefault("pts_time", "N/A");
                long ticks = time.equals("N/A") ? Long.MIN_VALUE : Math.round(Double.parseDouble(time) * 90_000);
                packets.add(
                        new Packet(ticks, Integer.parseInt(fields.get("size")), fields.getOrDefault("data_hash", "")));
            }
        }
        return new PacketList(packets);
    }
}
