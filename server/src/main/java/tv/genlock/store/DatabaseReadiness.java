package tv.genlock.store;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import tv.genlock.problem.StationException;

/** Part of {@code /health/ready}: whether the database answers. {@code /health/live} asks nobody. */
@Readiness
@Singleton
public final class DatabaseReadiness implements HealthCheck {
    private final Database database;

    @Inject
    DatabaseReadiness(Database database) {
        this.database = database;
    }

    @Override
    public HealthCheckResponse call() {
        try {
            return HealthCheckResponse.named("database")
                    .status(database.read(db -> db.fetchExists(db.selectOne())))
                    .build();
        } catch (StationException e) {
            return HealthCheckResponse.named("database")
                    .down()
                    .withData("reason", String.valueOf(e.getMessage()))
                    .build();
        }
    }
}
