package tv.genlock.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;

/** The migrations, named one by one: a list is quicker than searching the class path, and a test compares it with the folder. */
final class MigrationFiles implements ResourceProvider {
    static final String FOLDER = "db/migration/sqlite/";
    static final List<String> NAMES = List.of(
            "V202611210001__on_the_air.sql",
            "V202611211300__sources_in_sync.sql",
            "V202611211600__scan_intervals.sql",
            "V202611211701__airings_counted.sql",
            "V202611211702__break_queue.sql",
            "V202611212000__programme_grid.sql",
            "V202611212100__as_run.sql",
            "V202611212230__spot_terms.sql",
            "V202611212240__rundown.sql",
            "V202611212250__as_run_breaks.sql",
            "V202611230201__music_card.sql",
            "V202611230221__never.sql",
            "V202611230222__hand_edits.sql",
            "V202611230230__as_run_days.sql");

    /** The version of each migration, as Flyway records it. */
    static Set<String> versions() {
        return NAMES.stream()
                .map(name -> name.substring(1, name.indexOf("__")))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public @Nullable LoadableResource getResource(String name) {
        return NAMES.contains(name) ? new Script(name) : null;
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
        return NAMES.stream()
                .filter(name ->
                        name.startsWith(prefix) && Arrays.stream(suffixes).anyMatch(name::endsWith))
                .<LoadableResource>map(Script::new)
                .toList();
    }

    private static final class Script extends LoadableResource {
        private final String name;

        Script(String name) {
            this.name = name;
        }

        @Override
        public Reader read() {
            try (InputStream in = MigrationFiles.class.getClassLoader().getResourceAsStream(FOLDER + name)) {
                if (in == null) {
                    throw new IllegalStateException("migration " + name + " is not in this build");
                }
                return new StringReader(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public String getAbsolutePath() {
            return FOLDER + name;
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return FOLDER + name;
        }

        @Override
        public String getFilename() {
            return name;
        }

        @Override
        public String getRelativePath() {
            return name;
        }
    }
}
