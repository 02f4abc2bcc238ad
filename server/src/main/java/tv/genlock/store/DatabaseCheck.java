package tv.genlock.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** Examines a database file from outside, whether or not a station has it open. */
public final class DatabaseCheck {
    private DatabaseCheck() {}

    /** What SQLite finds wrong with the file; empty when it is sound or not there yet. */
    public static String faultOf(Path file) {
        if (!Files.exists(file)) {
            return "";
        }
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(2_000);
        config.setReadOnly(true);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("pragma quick_check(1)")) {
            String answer = rows.next() ? rows.getString(1) : "no answer";
            return answer.equals("ok") ? "" : answer;
        } catch (SQLException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
