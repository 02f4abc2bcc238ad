/**
 * The door to the network: who may enter, which headers every answer carries, how failures look, the web app's files. Knows no
 * feature; nobody imports it.
 */
@NullMarked
package tv.genlock.edge;

import org.jspecify.annotations.NullMarked;
