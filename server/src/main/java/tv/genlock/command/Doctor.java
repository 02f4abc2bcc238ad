package tv.genlock.command;

import java.io.IOException;
import java.io.PrintStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tv.genlock.air.transcode.Ffmpeg;
import tv.genlock.air.transcode.FfmpegLocator;
import tv.genlock.media.libav.LibavWorkers;
import tv.genlock.media.libav.WorkerOutcome;
import tv.genlock.media.libav.WorkerSettings;
import tv.genlock.settings.Settings;
import tv.genlock.settings.SettingsException;
import tv.genlock.settings.SettingsReader;
import tv.genlock.store.DatabaseCheck;

/** Looks at everything the station needs, one line each. */
final class Doctor {
    private static final int JAVA = 25;
    private static final long LITTLE_SPACE = 1L << 30;
    private static final long NO_SPACE = 64L << 20;
    /** A machine without a battery-backed clock starts in the past. */
    private static final Instant BUILT_AFTER = Instant.parse("2026-01-01T00:00:00Z");

    private final Map<String, String> chosen;
    private final Map<String, String> environment;
    private final InstantSource clock;
    private final List<Finding> findings = new ArrayList<>();

    private enum Grade {
        OK,
        WARN,
        FAIL
    }

    private record Finding(Grade grade, String subject, String text) {}

    Doctor(Map<String, String> chosen, Map<String, String> environment, InstantSource clock) {
        this.chosen = chosen;
        this.environment = environment;
        this.clock = clock;
    }

    /** Prints the findings; 0 when the station can run. */
    int examine(PrintStream out) {
        java();
        settings().ifPresent(settings -> {
            dataFolder(settings);
            database(settings);
            ffmpeg(settings);
            mediaReader(settings);
            media(settings);
            port(settings);
        });
        clock();
        findings.forEach(finding -> out.printf("%-5s %-13s %s%n", finding.grade(), finding.subject(), finding.text()));
        boolean failed = findings.stream().anyMatch(finding -> finding.grade() == Grade.FAIL);
        out.println(failed ? "The station cannot run like this." : "The station can run.");
        return failed ? 1 : 0;
    }

    private void java() {
        int version = Runtime.version().feature();
        note(
                version >= JAVA ? Grade.OK : Grade.FAIL,
                "java",
                Runtime.version() + (version >= JAVA ? "" : "; 25 or newer is needed"));
    }

    private Optional<Settings> settings() {
        try {
            Settings settings =
                    SettingsReader.read(chosen, environment, Path.of("").toAbsolutePath());
            note(Grade.OK, "settings", "all are understood");
            return Optional.of(settings);
        } catch (SettingsException e) {
            e.mistakes().forEach(mistake -> note(Grade.FAIL, "settings", mistake));
            return Optional.empty();
        }
    }

    private void dataFolder(Settings settings) {
        Path data = settings.data();
        try {
            Files.createDirectories(data);
            Files.delete(Files.createTempFile(data, "doctor", ".tmp"));
            long free = Files.getFileStore(data).getUsableSpace();
            Grade grade = free < NO_SPACE ? Grade.FAIL : free < LITTLE_SPACE ? Grade.WARN : Grade.OK;
            note(grade, "data folder", "%s, %,d MB free".formatted(data, free >> 20));
        } catch (IOException e) {
            note(Grade.FAIL, "data folder", data + " cannot be written: " + e);
        }
    }

    private void database(Settings settings) {
        String fault = DatabaseCheck.faultOf(settings.databaseFile());
        boolean there = Files.exists(settings.databaseFile());
        if (fault.isEmpty()) {
            note(Grade.OK, "database", there ? settings.databaseFile() + " is sound" : "is made at the first start");
        } else {
            note(
                    Grade.FAIL,
                    "database",
                    fault + "; restore a copy from " + settings.data().resolve("backup"));
        }
    }

    private void ffmpeg(Settings settings) {
        try {
            Optional<Ffmpeg> ffmpeg = new FfmpegLocator(
                            settings.cache().resolve("ffmpeg"), Doctor.class.getClassLoader(), environment.get("PATH"))
                    .locate(settings.ffmpeg());
            ffmpeg.ifPresentOrElse(
                    found -> note(
                            found.h264() ? Grade.OK : Grade.WARN,
                            "ffmpeg",
                            found.version() + " at " + found.executable()
                                    + (found.h264() ? "" : "; it cannot encode H.264")),
                    () -> note(Grade.WARN, "ffmpeg", "none was found: files that need a transcode air as a slate"));
        } catch (IOException e) {
            note(Grade.WARN, "ffmpeg", "cannot be run: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A file that is not there makes the worker start and answer, which is all we want to know. */
    private void mediaReader(Settings settings) {
        try (LibavWorkers workers =
                new LibavWorkers(WorkerSettings.in(settings.cache().resolve("native"), 1), clock)) {
            var outcome = workers.probe(settings.data().resolve("no-such-file"));
            if (outcome instanceof WorkerOutcome.Unavailable<?>(String reason)) {
                note(Grade.FAIL, "media reader", reason);
            } else {
                note(Grade.OK, "media reader", "libav answers in its worker process");
            }
        }
    }

    private void media(Settings settings) {
        for (Path folder : settings.media()) {
            boolean readable = Files.isDirectory(folder) && Files.isReadable(folder);
            note(
                    readable ? Grade.OK : Grade.WARN,
                    "media",
                    folder + (readable ? "" : " is not a folder that can be read"));
        }
    }

    private void port(Settings settings) {
        try (ServerSocket socket = new ServerSocket(settings.port(), 1, InetAddress.getByName(settings.host()))) {
            note(Grade.OK, "port", socket.getLocalPort() + " is free");
        } catch (BindException e) {
            note(Grade.WARN, "port", settings.port() + " is in use; perhaps the station runs already");
        } catch (IOException e) {
            note(Grade.FAIL, "port", settings.host() + " port " + settings.port() + ": " + e.getMessage());
        }
    }

    private void clock() {
        Instant now = clock.instant();
        note(
                now.isAfter(BUILT_AFTER) ? Grade.OK : Grade.FAIL,
                "clock",
                now + (now.isAfter(BUILT_AFTER) ? "" : " is in the past: set it, or start after NTP"));
    }

    private void note(Grade grade, String subject, String text) {
        findings.add(new Finding(grade, subject, text));
    }
}
