package tv.genlock.channel;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import tv.genlock.channel.store.ScheduleStore;
import tv.genlock.schedule.ScheduleBuilder;
import tv.genlock.schedule.ScheduleEntry;

/** Finds channels that had nothing to air when they were planned, and plans them once there is something. Any thread. */
@Singleton
final class EmptyChannels {
    private final Channels channels;
    private final ScheduleStore store;
    private final SchedulePieces pieces;
    private final MatchingItems matching;
    private final ScheduleEdits edits;
    private final AirClock clock;

    @Inject
    EmptyChannels(
            Channels channels,
            ScheduleStore store,
            SchedulePieces pieces,
            MatchingItems matching,
            ScheduleEdits edits,
            AirClock clock) {
        this.channels = channels;
        this.store = store;
        this.pieces = pieces;
        this.matching = matching;
        this.edits = edits;
        this.clock = clock;
    }

    /** Replaces slates behind the lock horizon wherever something fits the channel now. Gives how many channels changed. */
    int fill() {
        int filled = 0;
        for (long channelId : store.channelsWithSlates(LockHorizon.at(clock.ticks()), ScheduleBuilder.EMPTY_RULE)) {
            if (edits.alone(() -> fill(channelId))) {
                edits.tell(channelId);
                filled++;
            }
        }
        return filled;
    }

    private boolean fill(long channelId) {
        Optional<Channel> channel = channels.find(channelId)
                .filter(found -> matching.match(found.filter()).items() > 0);
        channel.ifPresent(this::replaceSlates);
        return channel.isPresent();
    }

    private void replaceSlates(Channel channel) {
        store.together(rows -> {
            long lock = LockHorizon.at(clock.ticks());
            List<ScheduleEntry> slates = rows.slates(channel.id(), lock, ScheduleBuilder.EMPTY_RULE);
            for (ScheduleEntry slate : slates) {
                if (slate.startTicks() < lock) {
                    rows.shorten(slate.endingAt(lock));
                }
            }
            rows.remove(slates.stream()
                    .filter(slate -> slate.startTicks() >= lock)
                    .map(ScheduleEntry::id)
                    .toList());
            return pieces.all(channel, lock, channel.generatedThroughTicks());
        });
    }
}
