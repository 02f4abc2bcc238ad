package tv.genlock.media;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads and writes the 16-bit length-prefixed parameter sets of decoder configuration records. */
final class ParameterSets {
    private final byte[] record;
    private final String name;
    private int position;

    ParameterSets(byte[] record, String name) {
        this.record = record;
        this.name = name;
    }

    int u8() throws MediaFormatException {
        require(1);
        return record[position++] & 0xFF;
    }

    int u16() throws MediaFormatException {
        return u8() << 8 | u8();
    }

    byte[] bytes(int count) throws MediaFormatException {
        require(count);
        position += count;
        return Arrays.copyOfRange(record, position - count, position);
    }

    /** {@code count} NAL units, each behind its length; empty ones are left out. */
    List<byte[]> units(int count) throws MediaFormatException {
        List<byte[]> units = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            byte[] unit = bytes(u16());
            if (unit.length > 0) {
                units.add(unit);
            }
        }
        return units;
    }

    static void write(ByteArrayOutputStream out, List<byte[]> units) {
        for (byte[] unit : units) {
            out.write(unit.length >> 8);
            out.write(unit.length);
            out.writeBytes(unit);
        }
    }

    private void require(int count) throws MediaFormatException {
        if (record.length - position < count) {
            throw new MediaFormatException("the %s record of %d bytes ends too soon: %d more wanted at %d"
                    .formatted(name, record.length, count, position));
        }
    }
}
