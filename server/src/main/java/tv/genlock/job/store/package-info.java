/** The job table. Entered by {@code tv.genlock.job} only. */
@NullMarked
package tv.genlock.job.store;

import org.jspecify.annotations.NullMarked;
