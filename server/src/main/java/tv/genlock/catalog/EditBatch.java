package tv.genlock.catalog;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One act of editing, of one item or of thousands. */
@Schema(name = "ItemEdit")
public record EditBatch(long id, String title, Instant at, int items, boolean undone) {
    /** What came of taking one back, in items; {@code skipped} were edited again since, or are gone. */
    @Schema(name = "UndoneEdit")
    public record Undone(int restored, int skipped) {}
}
