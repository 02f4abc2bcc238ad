package tv.genlock.catalog;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Things as a source lists them, for tests that need them in the catalog and no bytes. */
public final class Listed {
    private Listed() {}

    /** One thing with one file that can air, its title for a key and a path. */
    public static SourcedItem item(ItemFacts facts, long ticks) {
        String path = "/" + facts.title();
        SourcedFile file = new SourcedFile(
                0,
                0,
                path,
                path,
                "",
                1,
                0,
                "",
                ItemState.AVAILABLE,
                "",
                Optional.empty(),
                "",
                "h264",
                1920,
                1080,
                ticks);
        return new SourcedItem(OptionalLong.empty(), facts.title(), "", facts, List.of(file));
    }
}
