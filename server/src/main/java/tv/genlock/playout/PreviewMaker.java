package tv.genlock.playout;

import java.io.IOException;
import org.jboss.logging.Logger;
import tv.genlock.air.PlayoutEvent.Content;
import tv.genlock.problem.ProblemCode;
import tv.genlock.problem.StationException;

/** Makes segments for one who looks at an item by itself: what cannot be shown is said, and no slate stands in for it. */
final class PreviewMaker implements SegmentMaker {
    private static final Logger log = Logger.getLogger(PreviewMaker.class);

    private final SegmentRenderer renderer;
    private final OpenFiles files;

    /** @param renderer one that {@linkplain StandIns#REFUSED refuses} to let anything stand in */
    PreviewMaker(SegmentRenderer renderer, OpenFiles files) {
        this.renderer = renderer;
        this.files = files;
    }

    @Override
    public SegmentCache.Rendered render(AiredEvent aired, int k, SegmentForm form) {
        try {
            return renderer.planned(aired, aired.plan().segment(k), form);
        } catch (StationException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // A file that contradicts its own index is found by whichever check it runs into.
            if (SegmentRenderer.isUnforeseen(e)) {
                log.errorf(e, "A segment could not be made of %s", aired.event());
            }
            throw gone(SegmentRenderer.words(e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StationException(ProblemCode.BUSY, "The station is closing.", e);
        }
    }

    @Override
    public SegmentCache.Rendered stalled(AiredEvent aired, int k, SegmentForm form) {
        if (aired.event().content() instanceof Content.Media media) {
            files.stalled(media.fileId());
        }
        throw gone(OpenFiles.NO_ANSWER, new MediaGoneException(OpenFiles.NO_ANSWER));
    }

    private static StationException gone(String words, Exception cause) {
        return new StationException(ProblemCode.CONFLICT, "The file cannot be shown: " + words + ".", cause);
    }
}
