/** The network as one YAML file: how it is read, safely and with the places of mistakes, and how it is written. */
@NullMarked
package tv.genlock.channel.network;

import org.jspecify.annotations.NullMarked;
