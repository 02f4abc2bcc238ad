package tv.genlock.source;

import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tv.genlock.source.folder.FolderPicker;
import tv.genlock.source.sync.MediaServer;

/** What came of looking at a folder or a media server before it is added. */
@Schema(name = "SourceTest")
public record SourceTest(
        boolean ok,
        String message,

        @Schema(description = "What to do about it; empty when all is well")
        String hint,

        int videoFiles,
        List<String> examples,
        @Nullable Server server,
        List<User> users,

        @Schema(description = "Whose view would be read") @Nullable
        String userId,

        List<FoundLibrary> libraries) {
    /** Who answered. */
    @Schema(name = "MediaServer")
    public record Server(String name, String version, String id) {}

    /** Somebody with an account on the server. */
    @Schema(name = "ServerUser")
    public record User(String id, String name, boolean isAdmin) {}

    /** A library that could be chosen. */
    @Schema(name = "FoundLibrary")
    public record FoundLibrary(
            String key, String name, String kind, @Nullable Integer itemCount, List<String> paths) {}

    static SourceTest of(FolderPicker.Preview folder) {
        return new SourceTest(
                folder.ok(),
                folder.message(),
                "",
                folder.videoFiles(),
                folder.examples(),
                null,
                List.of(),
                null,
                List.of());
    }

    static SourceTest of(ServerTrial trial) {
        return new SourceTest(
                trial.ok(),
                trial.message(),
                trial.hint(),
                0,
                List.of(),
                trial.server()
                        .map(server -> new Server(server.name(), server.version(), server.id()))
                        .orElse(null),
                trial.users().stream()
                        .map(user -> new User(user.id(), user.name(), user.isAdmin()))
                        .toList(),
                trial.userId().isEmpty() ? null : trial.userId(),
                trial.libraries().stream().map(SourceTest::library).toList());
    }

    static FoundLibrary library(MediaServer.ListedLibrary library) {
        return new FoundLibrary(
                library.key(),
                library.name(),
                library.kind().name().toLowerCase(Locale.ROOT),
                library.items() < 0 ? null : library.items(),
                library.paths());
    }
}
