/**
 * What happens on an empty install, so that there is something to watch without a click: a channel of the folder given on the
 * command line, or the demo network. Stands above sources, channels and jobs; nobody depends on it.
 */
@NullMarked
package tv.genlock.firstrun;

import org.jspecify.annotations.NullMarked;
