package tv.genlock.asrun;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import tv.genlock.schedule.asrun.AsRunEvent.Discrepancy;

/**
 * Which broadcast days are to be reconciled; all conditions together.
 *
 * @param first broadcast day, included
 * @param last broadcast day, included
 * @param discrepancy only days with a row that differs in this way
 * @param differing only days with a row that differs
 * @param level what counts; empty for entries and pieces of breaks
 */
public record ReconciliationQuery(
        OptionalLong channelId,
        LocalDate first,
        LocalDate last,
        Optional<Discrepancy> discrepancy,
        boolean differing,
        Optional<AsRunQuery.Level> level) {}
