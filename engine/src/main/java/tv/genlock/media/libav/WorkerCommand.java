package tv.genlock.media.libav;

import java.io.File;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.Loader;

/**
 * The command line that starts a worker process: this Java, and of this program's class path only what the worker needs.
 *
 * <p>The class path cannot be taken from {@code java.class.path}: a packaged server runs from one starter jar that finds the
 * others itself. So each jar is found through a class or a native library that lies in it.
 */
public record WorkerCommand(List<String> argv) {
    public WorkerCommand {
        argv = List.copyOf(argv);
    }

    /**
     * A worker of this program. Its heap holds one file's index at most: three hours at 60 pictures a second take 60 MB while
     * they are sorted; other files take next to nothing, and memory is taken only as it is needed.
     *
     * @param nativeCache folder the native libraries are unpacked to, once (76 MB)
     */
    public static WorkerCommand forThisProgram(Path nativeCache) {
        return forMain(WorkerMain.class.getName(), nativeCache, classPath());
    }

    static WorkerCommand forMain(String mainClass, Path nativeCache, Set<Path> classPath) {
        List<String> argv = new ArrayList<>();
        argv.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        argv.addAll(List.of("-Xmx128m", "-Xss512k", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto"));
        argv.add("--enable-native-access=ALL-UNNAMED");
        argv.add("-Dorg.bytedeco.javacpp.cachedir=" + nativeCache.toAbsolutePath());
        // Native memory has owners here (AutoCloseable); JavaCPP's own limits count the whole process and would end a
        // healthy one.
        argv.add("-Dorg.bytedeco.javacpp.nopointergc=true");
        argv.add("-Dorg.bytedeco.javacpp.maxphysicalbytes=0");
        argv.add("-cp");
        argv.add(String.join(
                File.pathSeparator, classPath.stream().map(Path::toString).toList()));
        argv.add(mainClass);
        return new WorkerCommand(argv);
    }

    static Set<Path> classPath() {
        Set<Path> path = new LinkedHashSet<>();
        path.add(homeOf(WorkerMain.class));
        path.add(homeOf(Loader.class));
        path.add(homeOf(avutil.class));
        String platform = Loader.Detector.getPlatform();
        path.add(homeOf("/org/bytedeco/javacpp/" + platform + "/libjnijavacpp" + suffix(platform), Loader.class));
        path.add(homeOf("/org/bytedeco/ffmpeg/" + platform + "/libjniavutil" + suffix(platform), avutil.class));
        return path;
    }

    private static String suffix(String platform) {
        return platform.startsWith("macosx") ? ".dylib" : ".so";
    }

    private static Path homeOf(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            throw new IllegalStateException("cannot tell which jar holds " + type.getName());
        }
        return fileOf(source.getLocation());
    }

    private static Path homeOf(String resource, Class<?> beside) {
        URL url = beside.getResource(resource);
        if (url == null) {
            throw new IllegalStateException("the native library " + resource + " is not on the class path");
        }
        String place = url.toString();
        return fileOf(place.substring(0, place.length() - resource.length()));
    }

    private static Path fileOf(URL location) {
        return fileOf(location.toString());
    }

    /** From {@code file:/a/b.jar}, {@code jar:file:/a/b.jar!} or {@code file:/a/classes/} to the path. */
    private static Path fileOf(String location) {
        String file = location.startsWith("jar:") ? location.substring(4) : location;
        int inside = file.indexOf("!");
        return Path.of(URI.create(inside < 0 ? file : file.substring(0, inside)));
    }
}
