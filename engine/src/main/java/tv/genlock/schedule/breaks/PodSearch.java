package tv.genlock.schedule.breaks;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import tv.genlock.media.Ticks;
import tv.genlock.schedule.breaks.ExactFill.Rules;

/**
 * Chooses the spots of a pod: exactly filled with all rules if that can be, else with as few relaxed as it takes, else the nearest
 * fill. Rules give way one after the other in the order of {@link Relaxation}; a step that could change nothing is left out. Of
 * several inexact choices the strictest wins unless a laxer one is nearer by {@link #WORTH_RELAXING_TICKS}.
 *
 * <p>Offered are first the most overdue {@link #FIRST_OFFERED}, then twice as many, until it fits. Scratch space of one filler;
 * owner thread only.
 */
final class PodSearch {
    static final int FIRST_OFFERED = 16;
    /** More are offered only when these do not last twice the pod. */
    private static final int ENOUGH_OFFERED = 128;

    private static final int MOST_OFFERED = 512;
    private static final long WORTH_RELAXING_TICKS = Ticks.PER_SECOND;

    private static final Set<Relaxation> NOTHING_RELAXED = Set.of();

    private final Offers offers = new Offers();
    private final ExactFill fill = new ExactFill();
    private int offered;
    private boolean spreadRefused;

    /**
     * What was chosen.
     *
     * @param candidates numbers in {@link Candidates}, each as often as it airs
     * @param restTicks what they leave of the pod
     * @param offered how many of the candidates had to be offered
     */
    record Choice(List<Integer> candidates, long restTicks, int offered) {}

    /** @param roomTicks what cards can take of the rest before anything must give way */
    Choice choose(BreakScene scene, Candidates candidates, long podTicks, long roomTicks) {
        long enoughTicks = scene.request().toleranceTicks() + roomTicks;
        Set<Relaxation> relaxed = EnumSet.noneOf(Relaxation.class);
        spreadRefused = false;
        List<Choice> choices = new ArrayList<>(2);
        choices.add(choose(scene, candidates, podTicks, relaxed));
        for (Relaxation rule : Relaxation.values()) {
            if (choices.getLast().restTicks() <= enoughTicks) {
                return choices.getLast();
            }
            relaxed.add(rule);
            if (matters(scene, candidates, rule)) {
                choices.add(choose(scene, candidates, podTicks, relaxed));
            }
        }
        return nearest(choices);
    }

    /** Under all rules, spots that together last as nearly as can be so long, within bounds; none when that cannot be. */
    Choice chooseNear(BreakScene scene, Candidates candidates, long wantedTicks, long leastTicks, long mostTicks) {
        offer(scene, candidates, mostTicks, NOTHING_RELAXED);
        fill.begin(offers, mostTicks, 0, candidates.gridTicks());
        offered = Math.min(offers.size(), 2 * FIRST_OFFERED);
        fill.reach(offered, rules(scene, NOTHING_RELAXED), keys(scene));
        long ticks = fill.chooseNear(wantedTicks, leastTicks, mostTicks);
        return ticks < 0 ? new Choice(List.of(), mostTicks, offered) : chosen(mostTicks);
    }

    private static Choice nearest(List<Choice> choices) {
        long least = Long.MAX_VALUE;
        for (Choice choice : choices) {
            least = Math.min(least, choice.restTicks());
        }
        for (Choice choice : choices) {
            if (choice.restTicks() < least + WORTH_RELAXING_TICKS) {
                return choice;
            }
        }
        throw new IllegalStateException("no choice is the nearest of " + choices.size());
    }

    private Choice choose(BreakScene scene, Candidates candidates, long podTicks, Set<Relaxation> relaxed) {
        offer(scene, candidates, podTicks, relaxed);
        fill.begin(offers, podTicks, scene.request().toleranceTicks(), candidates.gridTicks());
        boolean exact = false;
        offered = 0;
        for (int count = FIRST_OFFERED; !exact && offered < offers.size(); count *= 2) {
            offered = Math.min(count, offers.size());
            exact = fill.exact(offered, rules(scene, relaxed), keys(scene));
        }
        if (offers.size() > 0 && !exact) {
            spreadRefused |= fill.spreadRefused();
            fill.nearest();
        }
        return chosen(podTicks);
    }

    private Choice chosen(long podTicks) {
        if (offers.size() == 0) {
            return new Choice(List.of(), podTicks, 0);
        }
        List<Integer> chosen = new ArrayList<>(fill.depth());
        for (int n = 0; n < fill.depth(); n++) {
            chosen.add(offers.candidate(fill.chosen(n)));
        }
        return new Choice(chosen, podTicks - fill.chosenTicks(), offered);
    }

    private void offer(BreakScene scene, Candidates candidates, long podTicks, Set<Relaxation> relaxed) {
        offers.clear();
        int most = Math.min(MOST_OFFERED, holds(Relaxation.RECENCY, relaxed) ? candidates.fresh() : candidates.size());
        long ticks = 0;
        for (int n = 0; n < most && (n < ENOUGH_OFFERED || ticks < 2 * podTicks); n++) {
            offer(scene, candidates.position(n), n);
            ticks += offers.ticks(n);
        }
        int count = offers.size();
        if (!holds(Relaxation.SAME_CLIP_TWICE, relaxed)) {
            for (int n = 0; n < count; n++) {
                if (scene.airingsLeft(scene.pool().spot(candidates.position(n))) > 1) {
                    offer(scene, candidates.position(n), n);
                }
            }
        }
    }

    private void offer(BreakScene scene, int position, int candidate) {
        SpotPool pool = scene.pool();
        offers.add(candidate, pool.spot(position).durationTicks(), pool.company(position), pool.category(position));
    }

    private static boolean holds(Relaxation rule, Set<Relaxation> relaxed) {
        return !relaxed.contains(rule);
    }

    private static Rules rules(BreakScene scene, Set<Relaxation> relaxed) {
        Separation separation = scene.request().template().separation();
        return new Rules(
                separation.onePerCompany() && holds(Relaxation.ONE_PER_COMPANY, relaxed),
                separation.onePerCategory() && holds(Relaxation.ONE_PER_CATEGORY, relaxed),
                holds(Relaxation.CATEGORY_ADJACENCY, relaxed));
    }

    private static int keys(BreakScene scene) {
        return Math.max(scene.pool().companies(), scene.pool().categories());
    }

    /** Whether there can be other choices when a rule gives way beside those before it. */
    private boolean matters(BreakScene scene, Candidates candidates, Relaxation rule) {
        Separation separation = scene.request().template().separation();
        SpotPool pool = scene.pool();
        return switch (rule) {
            case RECENCY -> candidates.fresh() < candidates.size();
            case CATEGORY_ADJACENCY -> spreadRefused;
            case ONE_PER_CATEGORY -> separation.onePerCategory() && repeats(candidates, pool::category);
            case ONE_PER_COMPANY -> separation.onePerCompany() && repeats(candidates, pool::company);
            case SAME_CLIP_TWICE -> candidates.size() > 0;
            case ELASTIC_CARD -> false;
        };
    }

    private static boolean repeats(Candidates candidates, IntUnaryOperator keyOf) {
        BitSet seen = new BitSet();
        for (int n = 0; n < candidates.size(); n++) {
            int key = keyOf.applyAsInt(candidates.position(n));
            if (key != SpotPool.NONE) {
                if (seen.get(key)) {
                    return true;
                }
                seen.set(key);
            }
        }
        return false;
    }
}
