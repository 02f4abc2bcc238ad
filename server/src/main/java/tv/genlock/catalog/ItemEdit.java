package tv.genlock.catalog;

import java.util.List;
import java.util.Optional;

/** What a person corrects about an item; what is empty stays as it is. */
public record ItemEdit(
        Optional<String> title, Optional<String> description, Optional<Integer> year, Optional<List<String>> genres) {
    /** Takes the year away. */
    public static final int NO_YEAR = 0;
}
