package tv.genlock.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tv.genlock.store.schema.tables.Setting.SETTING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.genlock.problem.ProblemCode;
import tv.genlock.problem.StationException;

class DatabaseTest {
    @TempDir
    Path folder;

    @Test
    void migrationFiles_areAllListed() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources").resolve(MigrationFiles.FOLDER))) {
            assertThat(files.map(file -> file.getFileName().toString()).sorted().toList())
                    .isEqualTo(MigrationFiles.NAMES);
        }
    }

    @Test
    void write_thatThrows_changesNothing() {
        try (Database database = open()) {
            assertThatThrownBy(() -> database.write(db -> {
                        put(database, "a", "1");
                        throw new IllegalArgumentException("no");
                    }))
                    .isInstanceOf(IllegalArgumentException.class);

            assertThat(count(database)).isZero();
        }
    }

    @Test
    void writes_ofManyVirtualThreads_allArrive() throws Exception {
        try (Database database = open();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> writes = IntStream.range(0, 200)
                    .<Future<?>>mapToObj(i -> threads.submit(() -> put(database, "k" + i, "v")))
                    .toList();
            for (Future<?> write : writes) {
                write.get();
            }

            assertThat(count(database)).isEqualTo(200);
        }
    }

    /** A viewer who left while the log of a channel grew: the channel did not know what had been stored, and stored it again. */
    @Test
    void write_ofAThreadThatIsInterrupted_isDoneWhenItReturns() {
        try (Database database = open()) {
            Thread.currentThread().interrupt();

            put(database, "a", "1");

            assertThat(Thread.interrupted()).isTrue();
            assertThat(count(database)).isEqualTo(1);
        }
    }

    @Test
    void read_ofAPlatformThreadThatIsInterrupted_answers_thoughItMustWaitForAConnection() throws Exception {
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        try (Database database = open();
                var threads = Executors.newSingleThreadExecutor()) {
            threads.execute(() -> database.read(db -> {
                reading.countDown();
                return awaited(over);
            }));
            reading.await();
            Thread.currentThread().interrupt();

            int count = count(database);

            assertThat(Thread.interrupted()).isTrue();
            assertThat(count).isZero();
            over.countDown();
        }
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            return latch.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Test
    void read_ofAVirtualThreadThatIsInterrupted_answers() throws Exception {
        try (Database database = open();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            put(database, "a", "1");
            Future<Integer> read = threads.submit(() -> {
                Thread.currentThread().interrupt();
                return count(database);
            });

            assertThat(read.get()).isEqualTo(1);
        }
    }

    @Test
    void reopenedDatabase_holdsWhatWasWritten_andIsNotMigratedAgain() {
        try (Database database = open()) {
            put(database, "a", "1");
        }
        try (Database database = open()) {
            assertThat(count(database)).isEqualTo(1);
        }
        assertThat(folder.resolve("backup")).doesNotExist();
    }

    @Test
    void readers_cannotWrite() {
        try (Database database = open()) {
            assertThatThrownBy(() -> database.read(db -> db.deleteFrom(SETTING).execute()))
                    .hasMessageContaining("can only be read");
        }
    }

    @Test
    void databaseOfNewerGenlock_isRefusedUntouched() throws SQLException {
        open().close();
        sql(
                "insert into flyway_schema_history values (99, '209901010001', 'future', 'SQL', 'V209901010001__future.sql', 1, 'me', '2099-01-01', 1, 1)");

        assertThatThrownBy(this::open)
                .hasMessageContaining("written by a newer Genlock")
                .hasMessageContaining("209901010001");
    }

    @Test
    void backups_areFullCopies_andTheLastThreeStay() throws Exception {
        try (Database database = open()) {
            put(database, "a", "1");
        }
        org.sqlite.SQLiteDataSource source = new org.sqlite.SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + file());
        Migrations migrations = new Migrations(file(), source);

        for (int version = 1; version <= 5; version++) {
            migrations.backUp("v" + version);
        }

        try (Stream<Path> copies = Files.list(folder.resolve("backup"))) {
            List<Path> kept = copies.toList();
            assertThat(kept)
                    .hasSize(3)
                    .allMatch(copy -> DatabaseCheck.faultOf(copy).isEmpty());
            try (Database copy = Database.open(kept.getFirst())) {
                assertThat(count(copy)).isEqualTo(1);
            }
        }
    }

    @Test
    void fullDisk_isAStorageProblem_andReadsGoOn() {
        try (Database database = open()) {
            put(database, "a", "1");
            database.write(db -> db.fetch("pragma max_page_count = 1"));

            assertThatThrownBy(() -> put(database, "big", "x".repeat(5_000_000)))
                    .isInstanceOfSatisfying(
                            StationException.class,
                            thrown -> assertThat(thrown.code()).isEqualTo(ProblemCode.STORAGE_FULL));

            assertThat(count(database)).isEqualTo(1);
        }
    }

    @Test
    void check_ofDamagedFile_saysWhatIsWrong() throws IOException {
        Files.writeString(file(), "this is no database, whatever its name says ".repeat(100));

        assertThat(DatabaseCheck.faultOf(file())).contains("not a database");
        assertThatThrownBy(this::open).hasMessageContaining("cannot be read as a database");
    }

    private Database open() {
        return Database.open(file());
    }

    private Path file() {
        return folder.resolve("genlock.db");
    }

    private void sql(String statement) throws SQLException {
        org.sqlite.SQLiteDataSource source = new org.sqlite.SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + file());
        try (Connection connection = source.getConnection()) {
            connection.createStatement().execute(statement);
        }
    }

    private static int put(Database database, String key, String value) {
        return database.write(db -> db.insertInto(SETTING)
                .set(SETTING.KEY, key)
                .set(SETTING.VALUE, value)
                .execute());
    }

    private static int count(Database database) {
        return database.read(db -> db.fetchCount(SETTING));
    }
}
