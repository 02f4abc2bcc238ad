package tv.genlock.playout;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import org.jboss.logging.Logger;
import tv.genlock.air.PlayoutEvent;
import tv.genlock.air.PlayoutEvent.Content;
import tv.genlock.media.Ticks;
import tv.genlock.problem.StationException;

/**
 * Tells the log that something else airs than was planned: once for each file on each channel, until that file airs there again
 * as it should. Any thread; remembers a bounded number.
 */
final class AirTrouble implements StandIns {
    private static final Logger log = Logger.getLogger(AirTrouble.class);
    private static final int REMEMBERED = 1_000;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final LongFunction<Optional<String>> channelNames;
    private final LongFunction<String> fileNames;
    private final AirNotes notes;
    private final Set<Place> told =
            Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<>(16, 0.75f, false) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Place, Boolean> eldest) {
                    return size() > REMEMBERED;
                }
            }));

    /** A file on a channel; file 0 stands for slates. */
    private record Place(long channelId, long fileId) {
        static Place of(PlayoutEvent event) {
            return new Place(event.channelId(), event.content() instanceof Content.Media media ? media.fileId() : 0);
        }
    }

    /** @param channelNames how people call a channel; empty when it is gone
     * @param notes hears of each time, not of the first alone */
    AirTrouble(LongFunction<Optional<String>> channelNames, LongFunction<String> fileNames, AirNotes notes) {
        this.channelNames = channelNames;
        this.fileNames = fileNames;
        this.notes = notes;
    }

    @Override
    public boolean slate(PlayoutEvent event, String reason) {
        return tell(event, "shows a slate in place of", reason);
    }

    @Override
    public void silence(PlayoutEvent event, String reason) {
        tell(event, "has silence under the picture of", reason);
    }

    private boolean tell(PlayoutEvent event, String what, String reason) {
        notes.stoodIn(event, reason);
        Place place = Place.of(event);
        boolean first = told.add(place);
        if (first) {
            log.warnf(
                    "%s %s %s, which was to air until %s: %s",
                    nameOf(event.channelId()),
                    what,
                    place.fileId() == 0
                            ? "its slate with words"
                            : "\u201c" + fileNames.apply(place.fileId()) + "\u201d",
                    TIME.format(Ticks.toInstant(event.endTicks()).atZone(ZoneId.systemDefault())),
                    reason);
        }
        return first;
    }

    @Override
    public void asPlanned(PlayoutEvent event) {
        if (!told.isEmpty() && told.remove(Place.of(event))) {
            log.infof(
                    "%s airs \u201c%s\u201d again as planned",
                    nameOf(event.channelId()), fileNames.apply(Place.of(event).fileId()));
        }
    }

    /** The log can do without the name; a channel must not go dark for it. */
    private String nameOf(long channelId) {
        String plain = "Channel " + channelId;
        try {
            return channelNames.apply(channelId).orElse(plain);
        } catch (StationException e) {
            log.debugf(e, "The name of channel %d cannot be had", channelId);
            return plain;
        }
    }
}
