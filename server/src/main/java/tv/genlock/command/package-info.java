/** The command line: one class per command. Entered by {@code Main} only. */
@NullMarked
package tv.genlock.command;

import org.jspecify.annotations.NullMarked;
