package tv.genlock.format.sidecar;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the files that editors and commercial finders leave beside a video. The formats are those of kodi.wiki, Edit decision list.
 *
 * <p>What cannot be read is left out; at most {@link #MAX_BYTES} and {@link #MAX_MARKS} are looked at. The result is ascending.
 */
public final class SidecarReader {
    /** What lies beyond is not read. */
    public static final int MAX_BYTES = 1024 * 1024;

    static final int MAX_MARKS = 10_000;
    private static final long TICKS_PER_SECOND = 90_000;
    /** A mark beyond this belongs to no file. */
    private static final double LONGEST_SECONDS = 7 * 24 * 3600.0;

    private static final double BY_HAND = 0.9;
    private static final double BY_TOOL = 0.6;

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern CLOCK = Pattern.compile("(?:(\\d{1,3}):)?(\\d{1,2}):(\\d{1,2}(?:[.,]\\d{1,9})?)");
    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}([.,]\\d{1,12})?");
    private static final Pattern FRAME = Pattern.compile("#?(\\d{1,9})");
    private static final Pattern COMSKIP_RATE = Pattern.compile("(?i)frames\\s+at\\s+(\\d{1,6})");
    private static final Pattern VPRJ_CUT = Pattern.compile("<Cut>\\s{0,9}(\\d{1,18})\\s{0,9}:\\s{0,9}(\\d{1,18})");
    private static final Pattern VPRJ_SCENE = Pattern.compile("<SceneMarker\\s[^>]{0,40}>\\s{0,9}(\\d{1,18})");
    private static final Pattern VPRJ_TIMES = Pattern.compile(
            "<CutTimeStart>\\s{0,9}(\\d{1,18})\\s{0,9}</CutTimeStart>\\s{0,99}<CutTimeEnd>\\s{0,9}(\\d{1,18})");
    /** VideoReDo and BeyondTV count tenths of a microsecond. */
    private static final double UNITS_PER_SECOND = 10_000_000;

    private SidecarReader() {}

    /** Whether a file of this name may say where a video can be cut. */
    public static boolean isSidecar(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return name.endsWith(".edl")
                || name.endsWith(".vprj")
                || name.endsWith(".chapters.xml")
                || name.endsWith(".txt");
    }

    /**
     * @param fileName its ending tells the format
     * @param framesPerSecond of the video, for formats that count pictures; 0 when unknown: then marks in pictures are left out unless the
     *     file itself tells the rate
     */
    public static List<SidecarMark> read(String fileName, byte[] bytes, double framesPerSecond) {
        String text = new String(bytes, 0, Math.min(bytes.length, MAX_BYTES), StandardCharsets.UTF_8);
        String name = fileName.toLowerCase(Locale.ROOT);
        List<SidecarMark> marks;
        if (name.endsWith(".edl")) {
            marks = edl(text, framesPerSecond);
        } else if (name.endsWith(".vprj")) {
            marks = videoRedo(text);
        } else if (name.endsWith(".chapters.xml")) {
            marks = ChaptersXml.read(text);
        } else if (name.endsWith(".txt")) {
            marks = comskip(text, framesPerSecond);
        } else {
            marks = List.of();
        }
        return marks.stream()
                .sorted(Comparator.comparingLong(SidecarMark::startTicks).thenComparingLong(SidecarMark::endTicks))
                .distinct()
                .limit(MAX_MARKS)
                .toList();
    }

    /** {@code start end action}; the action is 0 cut, 1 mute, 2 scene, 3 commercial. Times are seconds, a clock or {@code #picture}. */
    private static List<SidecarMark> edl(String text, double rate) {
        List<SidecarMark> marks = new ArrayList<>();
        text.lines().limit(MAX_MARKS).forEach(line -> {
            String[] words = BLANKS.split(line.strip(), 4);
            if (words.length < 3) {
                return;
            }
            OptionalLong start = edlTime(words[0], rate);
            OptionalLong end = edlTime(words[1], rate);
            switch (words[2]) {
                case "0" -> add(marks, start, end, SidecarMark.Kind.CUT, BY_TOOL);
                case "2" -> add(marks, end, end, SidecarMark.Kind.SCENE, BY_HAND);
                case "3" -> add(marks, start, end, SidecarMark.Kind.COMMERCIAL, BY_HAND);
                default -> {
                    // Silenced words (1) and what nobody defined: no place to cut.
                }
            }
        });
        return marks;
    }

    private static OptionalLong edlTime(String word, double rate) {
        if (word.startsWith("#")) {
            return frame(word, rate);
        }
        return word.indexOf(':') >= 0
                ? clock(word)
                : SECONDS.matcher(word).matches()
                        ? ticks(Double.parseDouble(word.replace(',', '.')))
                        : OptionalLong.empty();
    }

    /** A head that tells pictures per hundred seconds, a line of dashes, then pairs of picture numbers. Other text files have no such head. */
    private static List<SidecarMark> comskip(String text, double known) {
        List<String> lines = text.lines().limit(MAX_MARKS).map(String::strip).toList();
        if (lines.isEmpty() || !lines.getFirst().toUpperCase(Locale.ROOT).startsWith("FILE PROCESSING COMPLETE")) {
            return List.of();
        }
        Matcher told = COMSKIP_RATE.matcher(lines.getFirst());
        double rate = told.find() ? Integer.parseInt(told.group(1)) / 100.0 : known;
        List<SidecarMark> marks = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] words = BLANKS.split(line, 3);
            if (words.length == 2) {
                add(marks, frame(words[0], rate), frame(words[1], rate), SidecarMark.Kind.COMMERCIAL, BY_TOOL);
            }
        }
        return marks;
    }

    private static List<SidecarMark> videoRedo(String text) {
        List<SidecarMark> marks = new ArrayList<>();
        for (Pattern cut : List.of(VPRJ_CUT, VPRJ_TIMES)) {
            cut.matcher(text)
                    .results()
                    .limit(MAX_MARKS)
                    .forEach(found ->
                            add(marks, units(found.group(1)), units(found.group(2)), SidecarMark.Kind.CUT, BY_HAND));
        }
        VPRJ_SCENE.matcher(text).results().limit(MAX_MARKS).forEach(found -> {
            OptionalLong at = units(found.group(1));
            add(marks, at, at, SidecarMark.Kind.SCENE, BY_HAND);
        });
        return marks;
    }

    static void add(
            List<SidecarMark> marks, OptionalLong start, OptionalLong end, SidecarMark.Kind kind, double trust) {
        if (start.isPresent() && end.isPresent() && start.getAsLong() <= end.getAsLong()) {
            marks.add(new SidecarMark(start.getAsLong(), end.getAsLong(), kind, trust));
        }
    }

    static OptionalLong clock(String text) {
        Matcher matcher = CLOCK.matcher(text.strip());
        if (!matcher.matches()) {
            return OptionalLong.empty();
        }
        int hours = matcher.group(1) == null ? 0 : Integer.parseInt(matcher.group(1));
        double seconds = Double.parseDouble(matcher.group(3).replace(',', '.'));
        return ticks(hours * 3600.0 + Integer.parseInt(matcher.group(2)) * 60.0 + seconds);
    }

    static OptionalLong units(String digits) {
        return ticks(Double.parseDouble(digits) / UNITS_PER_SECOND);
    }

    private static OptionalLong frame(String word, double rate) {
        Matcher matcher = FRAME.matcher(word);
        return rate > 0 && matcher.matches() ? ticks(Integer.parseInt(matcher.group(1)) / rate) : OptionalLong.empty();
    }

    private static OptionalLong ticks(double seconds) {
        return seconds >= 0 && seconds <= LONGEST_SECONDS
                ? OptionalLong.of(Math.round(seconds * TICKS_PER_SECOND))
                : OptionalLong.empty();
    }
}
