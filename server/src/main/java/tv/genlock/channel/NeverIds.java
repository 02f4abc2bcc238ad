package tv.genlock.channel;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import tv.genlock.problem.Fields;
import tv.genlock.problem.StationException;

/** The ids that a request for a never list gives, from either side. */
final class NeverIds {
    private NeverIds() {}

    /**
     * Reads ids of things that exist.
     *
     * @throws StationException {@code validation} when some do not exist, or none are given
     */
    static Set<Long> read(String field, @Nullable List<@Nullable Long> given, int most, LongPredicate exists) {
        Fields fields = new Fields();
        List<Long> read = fields.list(field, given, most, (Long id) -> {
            if (!exists.test(id)) {
                fields.note(field, "must be ones that exist: there is no " + id);
            }
            return id;
        });
        Set<Long> ids = new HashSet<>(read == null ? fields.missing(field, List.of()) : read);
        fields.done();
        return ids;
    }
}
