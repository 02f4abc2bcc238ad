package tv.genlock.channel;

import java.util.Arrays;
import java.util.Optional;

/** How a channel's schedule comes to be. */
public enum ScheduleType {
    /** Built from every item that fits the channel's libraries, genres and kinds. */
    GENRE_AUTO("genre_auto"),
    /** Only what somebody placed by hand; the rest is a slate. */
    MANUAL("manual"),
    /** Block by block, by the channel's programme grid. */
    GRID("grid");

    private final String wireName;

    ScheduleType(String wireName) {
        this.wireName = wireName;
    }

    /** As the API and the database spell it. */
    public String wireName() {
        return wireName;
    }

    public static Optional<ScheduleType> of(String wireName) {
        return Arrays.stream(values())
                .filter(type -> type.wireName.equals(wireName))
                .findFirst();
    }
}
