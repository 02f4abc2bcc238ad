/** The guide for other programs: XMLTV, streamed from the database as it is read. */
@NullMarked
package tv.genlock.guide;

import org.jspecify.annotations.NullMarked;
