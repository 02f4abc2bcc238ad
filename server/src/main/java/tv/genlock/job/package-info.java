/**
 * Work that takes longer than a request: one list with progress, cancel and retry. Knows no feature; features register how their kind
 * of job is done.
 */
@NullMarked
package tv.genlock.job;

import org.jspecify.annotations.NullMarked;
