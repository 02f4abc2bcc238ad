/** The programme grid as clients write it and as it is stored. */
@NullMarked
package tv.genlock.channel.grid;

import org.jspecify.annotations.NullMarked;
