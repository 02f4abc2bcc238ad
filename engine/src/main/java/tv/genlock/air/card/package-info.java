/**
 * Pictures Genlock makes itself: cards for sound without a picture, slates for when nothing better airs, and the loops of
 * video they become. Always has something to show, with or without fonts, with or without ffmpeg.
 */
@NullMarked
package tv.genlock.air.card;

import org.jspecify.annotations.NullMarked;
