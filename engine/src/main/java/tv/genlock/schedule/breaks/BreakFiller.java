package tv.genlock.schedule.breaks;

import java.util.List;
import tv.genlock.schedule.breaks.FilledBreak.Elastic;

/**
 * Fills breaks. Same request, pool and history, same break; the order in which the pool's spots were found means nothing.
 *
 * <p>Around the pod lie the template's bumpers, promos, idents and cards, together at most half of the break. The pod is filled
 * exactly by {@link PodSearch}, cards take what they can of the rest, and what then remains is the {@link Elastic} rest. A pool from
 * which nothing may air gives a break of cards with an explanation, never an exception and never a shorter break.
 *
 * <p>Keeps scratch space from break to break: one for each thread that builds.
 */
public final class BreakFiller {
    private final Candidates candidates = new Candidates();
    private final PodSearch search = new PodSearch();

    /** @param history of the channel up to this break; {@link SpotHistory#after} adds what is placed here */
    public FilledBreak fill(BreakRequest request, SpotPool pool, SpotHistory history) {
        BreakScene scene = BreakScene.of(request, pool, history);
        if (request.targetTicks() == 0 || request.mode() == FillMode.NEXT_AT_ONCE) {
            return givenBack(scene);
        }
        return new BreakAssembly(scene, candidates, search).fill();
    }

    private static FilledBreak givenBack(BreakScene scene) {
        BreakRequest request = scene.request();
        String words = request.targetTicks() == 0
                ? "The break has no length"
                : "The next programme begins at once, " + BreakWords.length(request.targetTicks()) + " earlier";
        return new FilledBreak(
                request.airTicks(),
                request.targetTicks(),
                List.of(),
                Elastic.NONE,
                request.targetTicks(),
                scene.periods(),
                List.of(new BreakNote(BreakNote.Code.FILLED, words)));
    }
}
