package tv.genlock.format;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** Times in XMLTV's form, {@code 20261121200000 +0000}. Keeps the day it wrote last; owner thread only. */
final class XmltvTime {
    private static final long DAY = 86_400;

    private final byte[] text = "00000000000000 +0000".getBytes(StandardCharsets.US_ASCII);
    private long day = Long.MIN_VALUE;

    /** The bytes of a time; overwritten by the next call. */
    byte[] of(long epochSecond) {
        long newDay = Math.floorDiv(epochSecond, DAY);
        if (newDay != day) {
            day = newDay;
            LocalDate date = LocalDate.ofEpochDay(newDay);
            digits(0, date.getYear() / 100);
            digits(2, date.getYear() % 100);
            digits(4, date.getMonthValue());
            digits(6, date.getDayOfMonth());
        }
        int second = (int) Math.floorMod(epochSecond, DAY);
        digits(8, second / 3600);
        digits(10, second / 60 % 60);
        digits(12, second % 60);
        return text;
    }

    private void digits(int at, int twoDigits) {
        text[at] = (byte) ('0' + twoDigits / 10);
        text[at + 1] = (byte) ('0' + twoDigits % 10);
    }
}
