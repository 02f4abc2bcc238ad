package tv.genlock.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.nio.file.Path;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;
import tv.genlock.problem.ProblemCode;
import tv.genlock.problem.StationException;

/**
 * The station's one SQLite file.
 *
 * <h2>Threads</h2>
 *
 * SQLite is native code, so a virtual thread that calls it holds its carrier. All writes therefore run one after the other
 * on one platform thread, which is also how SQLite wants them; reads of virtual threads run on a few platform threads. The
 * caller waits, also when it is interrupted meanwhile, and stays interrupted. A caller on a platform thread reads on its own
 * thread.
 *
 * <h2>Durability</h2>
 *
 * WAL with {@code synchronous=FULL}: when {@link #write} returns, the rows survive kill -9 and loss of power. One
 * {@code fsync} a transaction, so who has many rows puts them into one.
 *
 * <h2>Failures</h2>
 *
 * A full disk, a busy or broken file are {@link StationException}s ({@code storage-full}, {@code busy}), and so are rows of something that
 * was removed meanwhile ({@code not-found}); the transaction is rolled back and reads go on.
 */
public final class Database implements AutoCloseable {
    private static final int READERS = 4;
    private static final int WAITING = 4_096;
    private static final int BUSY_TIMEOUT_MILLIS = 10_000;

    /** The transaction that is open on this thread; only ever set on a database's one writer thread. */
    private static final ThreadLocal<@Nullable DSLContext> open = new ThreadLocal<>();

    private final HikariDataSource writing;
    private final HikariDataSource reading;
    private final DSLContext writer;
    private final DSLContext reader;
    private final ThreadPoolExecutor writerThread;
    private final ThreadPoolExecutor readerThreads;
    private final FullDisk fullDisk;

    private Database(Path file, HikariDataSource writing, HikariDataSource reading) {
        this.fullDisk = new FullDisk(file);
        this.writing = writing;
        this.reading = reading;
        Settings settings = new Settings().withRenderSchema(false).withExecuteLogging(false);
        this.writer = DSL.using(writing, SQLDialect.SQLITE, settings);
        this.reader = DSL.using(reading, SQLDialect.SQLITE, settings);
        this.writerThread = pool("genlock-write", 1);
        this.readerThreads = pool("genlock-read-", READERS);
    }

    /** Opens {@code file}, creating or migrating it first; see {@link Migrations} for what is refused. */
    public static Database open(Path file) {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        HikariDataSource writing = connections(file, "write", 1, false);
        try {
            new Migrations(file, writing).run();
            return new Database(file, writing, connections(file, "read", READERS, true));
        } catch (RuntimeException e) {
            writing.close();
            throw e;
        }
    }

    /** Runs queries against the last committed state. Do not keep the context. */
    public <T extends @Nullable Object> T read(Function<DSLContext, T> work) {
        DSLContext transaction = open.get();
        if (transaction != null) {
            return work.apply(transaction);
        }
        if (!Thread.currentThread().isVirtual()) {
            return uninterrupted(() -> guarded(() -> work.apply(reader)));
        }
        return await(readerThreads, () -> work.apply(reader));
    }

    /**
     * Runs {@code work} as one transaction and waits for it; rolled back when it throws. Inside another {@code write} it joins
     * that transaction. Keep it short: everybody else's writes wait.
     */
    public <T extends @Nullable Object> T write(Function<DSLContext, T> work) {
        DSLContext transaction = open.get();
        if (transaction != null) {
            return work.apply(transaction);
        }
        try {
            T answer = await(writerThread, () -> transaction(work));
            fullDisk.written();
            return answer;
        } catch (StationException e) {
            if (e.code() == ProblemCode.STORAGE_FULL) {
                fullDisk.met();
            }
            throw e;
        }
    }

    /** Whether this thread is in a {@link #write}. */
    public boolean isWriting() {
        return open.get() != null;
    }

    private <T extends @Nullable Object> T transaction(Function<DSLContext, T> work) {
        return writer.transactionResult(configuration -> {
            DSLContext context = configuration.dsl();
            open.set(context);
            try {
                return work.apply(context);
            } finally {
                open.remove();
            }
        });
    }

    /**
     * Moves the log into the main file, so that the file alone is a full copy.
     *
     * @throws StationException {@code storage-full}; nothing is lost, the log stays
     */
    public void checkpoint() {
        await(writerThread, () -> writer.execute("pragma wal_checkpoint(truncate)"));
    }

    @Override
    public void close() {
        readerThreads.shutdown();
        writerThread.shutdown();
        try {
            if (!writerThread.awaitTermination(20, TimeUnit.SECONDS)) {
                writerThread.shutdownNow();
            }
        } catch (InterruptedException e) {
            writerThread.shutdownNow();
            Thread.currentThread().interrupt();
        }
        reading.close();
        writing.close();
    }

    private <T extends @Nullable Object> T await(ExecutorService threads, Callable<T> work) {
        return guarded(() -> {
            try {
                return answer(threads.submit(work));
            } catch (RejectedExecutionException e) {
                throw new StationException(ProblemCode.BUSY, "The database has too much to do, or is being closed.", e);
            } catch (ExecutionException e) {
                throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
            }
        });
    }

    /** A thread that is interrupted is given no connection if it must wait for one; it may still want to know something. */
    private static <T extends @Nullable Object> T uninterrupted(Supplier<T> work) {
        boolean interrupted = Thread.interrupted();
        try {
            return work.get();
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Waits to the end, interrupted or not: nobody may be left in doubt whether a transaction was done. */
    private static <T extends @Nullable Object> T answer(Future<T> coming) throws ExecutionException {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return coming.get();
                } catch (InterruptedException _) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static <T extends @Nullable Object> T guarded(Callable<T> work) {
        try {
            return work.call();
        } catch (RuntimeException e) {
            throw StorageFailure.of(e);
        } catch (Exception e) {
            throw new IllegalStateException("database work throws no checked exceptions", e);
        }
    }

    private static HikariDataSource connections(Path file, String name, int count, boolean readOnly) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("genlock-" + name);
        SQLiteDataSource source = new SQLiteDataSource(pragmas(readOnly));
        source.setUrl("jdbc:sqlite:" + file);
        config.setDataSource(source);
        if (readOnly) {
            // Not SQLite's own read-only open: that one cannot attach to a WAL whose shared memory is not there yet.
            config.setConnectionInitSql("pragma query_only = 1");
        }
        config.setMaximumPoolSize(count);
        // One stays open for ever: a new one cannot map the log's shared memory on a full disk.
        config.setMinimumIdle(1);
        config.setMaxLifetime(0);
        config.setConnectionTimeout(TimeUnit.SECONDS.toMillis(30));
        try {
            return new HikariDataSource(config);
        } catch (HikariPool.PoolInitializationException e) {
            throw new IllegalStateException(file + " cannot be read as a database: " + e.getMessage(), e);
        }
    }

    private static SQLiteConfig pragmas(boolean readOnly) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.setTransactionMode(readOnly ? TransactionMode.DEFERRED : TransactionMode.IMMEDIATE);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(BUSY_TIMEOUT_MILLIS);
        config.setJournalSizeLimit(64 * 1024 * 1024);
        return config;
    }

    private static ThreadPoolExecutor pool(String name, int count) {
        var threads = Thread.ofPlatform().daemon(true).name(name, 1).factory();
        ThreadPoolExecutor pool =
                new ThreadPoolExecutor(count, count, 30, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), threads);
        pool.allowCoreThreadTimeOut(count > 1);
        return pool;
    }
}
