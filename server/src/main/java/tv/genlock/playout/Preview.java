package tv.genlock.playout;

import java.util.List;
import tv.genlock.air.HouseFormat;
import tv.genlock.air.PlayoutEvent;
import tv.genlock.air.Timeline;

/**
 * One item by itself, on no channel: an air of its own that begins at {@link #START_TICKS} and shows its files one after the
 * other, whole. Nothing of it is stored; the same files always give the same segments under the same names.
 *
 * @param parts one event a file
 */
public record Preview(List<AiredEvent> parts) {
    /** Where the item begins on its own air: late enough that no time in a stream comes out below zero. */
    public static final long START_TICKS = 900_000;

    /** The format everything is shown in: the one that copies most files. */
    public static final HouseFormat HOUSE = HouseFormat.forHomeLibraries();

    static final long NO_CHANNEL = 0;

    public Preview {
        parts = List.copyOf(parts);
    }

    /** All of it, from {@link #START_TICKS} on. */
    public Timeline timeline() {
        return new Timeline(
                parts.stream().map(AiredEvent::event).toList(),
                event -> partOf(event).plan());
    }

    /** The part that an event of the timeline belongs to. */
    public AiredEvent partOf(PlayoutEvent event) {
        return parts.stream()
                .filter(part -> part.event().id() == event.id())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(event + " is none of this item"));
    }
}
