package tv.genlock.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jboss.logging.Logger;

/**
 * Brings a database file to the schema this program was built for.
 *
 * <p>Each migration is one transaction, so a kill in the middle leaves the step before. A file that already holds data is
 * copied beside itself first ({@code backup/before-<version>.db}, the last three are kept). A file written by a newer Genlock is refused untouched. A file that
 * is up to date is recognised by one query, without starting Flyway.
 */
final class Migrations {
    private static final Logger log = Logger.getLogger(Migrations.class);
    private static final int BACKUPS_KEPT = 3;

    private final Path file;
    private final DataSource dataSource;

    Migrations(Path file, DataSource dataSource) {
        this.file = file;
        this.dataSource = dataSource;
    }

    void run() {
        Set<String> known = MigrationFiles.versions();
        Set<String> applied = applied();
        Set<String> unknown = new HashSet<>(applied);
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            throw new IllegalStateException(
                    "%s was written by a newer Genlock (schema %s). Start that version, or restore a backup from %s."
                            .formatted(file, unknown.stream().sorted().collect(Collectors.joining(", ")), backups()));
        }
        if (applied.containsAll(known)) {
            return;
        }
        if (!applied.isEmpty()) {
            backUp(applied.stream().max(String::compareTo).orElseThrow());
        }
        Flyway.configure()
                .dataSource(dataSource)
                .resourceProvider(new MigrationFiles())
                .validateMigrationNaming(true)
                .load()
                .migrate();
        log.infof(
                "Database %s is at schema %s",
                file, known.stream().max(String::compareTo).orElse("0"));
    }

    private Set<String> applied() {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            if (!holds(statement, "select 1 from sqlite_master where name = 'flyway_schema_history'")) {
                return Set.of();
            }
            Set<String> versions = new HashSet<>();
            try (ResultSet rows = statement.executeQuery(
                    "select version from flyway_schema_history where success = 1 and version is not null")) {
                while (rows.next()) {
                    versions.add(rows.getString(1));
                }
            }
            return versions;
        } catch (SQLException e) {
            throw new IllegalStateException(file + " cannot be read as a database: " + e.getMessage(), e);
        }
    }

    void backUp(String version) {
        Path copy = backups().resolve("before-" + version + "-" + fileSize() + ".db");
        try {
            Files.createDirectories(backups());
            Files.deleteIfExists(copy);
            try (Connection connection = dataSource.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("vacuum into '" + copy.toString().replace("'", "''") + "'");
            }
            log.infof("Copied the database to %s before changing its schema", copy);
            dropOldBackups();
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(
                    "No backup could be made before the migration, so nothing was changed: " + copy, e);
        }
    }

    private void dropOldBackups() throws IOException {
        try (Stream<Path> copies = Files.list(backups())) {
            List<Path> oldestLast = copies.filter(
                            path -> path.getFileName().toString().startsWith("before-"))
                    .sorted((a, b) ->
                            Long.compare(b.toFile().lastModified(), a.toFile().lastModified()))
                    .toList();
            for (Path old : oldestLast.stream().skip(BACKUPS_KEPT).toList()) {
                Files.delete(old);
            }
        }
    }

    private Path backups() {
        return file.resolveSibling("backup");
    }

    private long fileSize() {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean holds(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }
}
