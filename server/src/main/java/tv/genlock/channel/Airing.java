package tv.genlock.channel;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import tv.genlock.catalog.CatalogItem;
import tv.genlock.schedule.ScheduleEntry;
import tv.genlock.schedule.ScheduleItem;

/**
 * A schedule entry together with what the catalog says about its item now: what a guide shows.
 *
 * @param item empty for a slate, and when the item has left the catalog since
 * @param description what is written about it; may be empty
 */
public record Airing(ScheduleEntry entry, Optional<CatalogItem> item, String description) {
    /** {@code movie}, {@code episode}, {@code clip} or {@code slate}. */
    public String kind() {
        if (slate()) {
            return "slate";
        }
        return switch (item.map(CatalogItem::kind).orElse(ScheduleItem.Kind.CLIP)) {
            case MOVIE -> "movie";
            case EPISODE -> "episode";
            case MUSIC_VIDEO, CLIP, COMMERCIAL, BUMPER, PROMO, IDENT, PSA, TRAILER, FILLER -> "clip";
        };
    }

    public boolean slate() {
        return entry.origin().isCard();
    }

    /** Title of the series for episodes, of the item otherwise; as it was when the entry was published. */
    public String title() {
        return entry.title();
    }

    /** Title of the episode; empty for everything else. */
    public String subtitle() {
        return episode().isPresent() ? item.map(CatalogItem::title).orElse("") : "";
    }

    public Optional<ScheduleItem.Episode> episode() {
        return item.flatMap(CatalogItem::series);
    }

    public OptionalInt year() {
        return item.map(CatalogItem::year).orElse(OptionalInt.empty());
    }

    public List<String> genres() {
        return item.map(CatalogItem::genres).orElse(List.of());
    }
}
