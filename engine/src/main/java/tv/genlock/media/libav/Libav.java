package tv.genlock.media.libav;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVDictionaryEntry;
import org.bytedeco.ffmpeg.avutil.LogCallback;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;

/** The libraries of the worker process: loading, names, tags, and what they said last. Worker process only. */
final class Libav {
    private static final int LINES = 8;
    private static final Deque<String> SAID = new ArrayDeque<>(); // guarded by itself

    private Libav() {}

    /** Loads avutil, avcodec and avformat, and listens to what they log. */
    static void load() {
        avutil.av_log_set_level(avutil.AV_LOG_ERROR);
        avutil.setLogCallback(Log.INSTANCE);
        avcodec.avcodec_version();
        avformat.avformat_version();
    }

    /** Forgets what was logged so far; called before each file. */
    static void forgetLog() {
        synchronized (SAID) {
            SAID.clear();
        }
    }

    /** What libav logged as errors since {@link #forgetLog}, newest last. */
    static String log() {
        synchronized (SAID) {
            return String.join("; ", SAID);
        }
    }

    static String error(int code) {
        byte[] text = new byte[128];
        avutil.av_strerror(code, text, text.length);
        int end = 0;
        while (end < text.length && text[end] != 0) {
            end++;
        }
        return new String(text, 0, end, StandardCharsets.UTF_8);
    }

    static String codecName(int codecId) {
        return text(avcodec.avcodec_get_name(codecId));
    }

    /** The tag {@code key}, empty when there is none. */
    static String tag(AVDictionary tags, String key) {
        if (tags == null || tags.isNull()) {
            return "";
        }
        AVDictionaryEntry entry = avutil.av_dict_get(tags, key, null, 0);
        return entry == null || entry.isNull() ? "" : text(entry.value()).strip();
    }

    static String text(BytePointer pointer) {
        return pointer == null || pointer.isNull() ? "" : pointer.getString(StandardCharsets.UTF_8);
    }

    /** Keeps error lines for reasons, and passes them on to standard error. */
    private static final class Log extends LogCallback {
        static final Log INSTANCE = new Log();

        /** {@code [mov,mp4 @ 0x7f7b1060d240]} in front of a line: says nothing to a person, and differs every time. */
        private static final Pattern OF_WHOM = Pattern.compile("^(\\[[^]]* @ 0x[0-9a-f]+] )+");

        @Override
        public void call(int level, BytePointer message) {
            if (level > avutil.AV_LOG_ERROR) {
                return;
            }
            String line = OF_WHOM.matcher(text(message)).replaceFirst("").strip();
            if (line.isEmpty()) {
                return;
            }
            System.err.println(line);
            synchronized (SAID) {
                if (SAID.size() == LINES) {
                    SAID.removeFirst();
                }
                SAID.addLast(line);
            }
        }
    }
}
