/** The clips of the demo network: made once by ffmpeg out of nothing, so that everything can be seen without any media. */
@NullMarked
package tv.genlock.air.demo;

import org.jspecify.annotations.NullMarked;
