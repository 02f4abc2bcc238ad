package tv.genlock.asrun;

import java.time.LocalDate;

/**
 * Which broadcast days are to be reconciled; all conditions together.
 *
 * @param rows what counts; days on which there is nothing of it are left out
 * @param first broadcast day, included
 * @param last broadcast day, included
 */
public record ReconciliationQuery(RowCondition rows, LocalDate first, LocalDate last) {}
