package tv.genlock.schedule.breaks;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import tv.genlock.schedule.breaks.BreakNote.Code;
import tv.genlock.schedule.breaks.BreakScene.Bar;
import tv.genlock.schedule.breaks.Placement.CardKind;
import tv.genlock.schedule.breaks.Placement.Content;

/** The pod of one break: spots, music under a card, or a card, each with its reason. Owner thread only. */
final class PodFill {
    private final BreakScene scene;
    private final Candidates candidates;
    private final PodSearch search;
    private final Candidates.Used used;
    private final List<BreakNote> notes;

    PodFill(BreakScene scene, Candidates candidates, PodSearch search, Candidates.Used used, List<BreakNote> notes) {
        this.scene = scene;
        this.candidates = candidates;
        this.search = search;
        this.used = used;
        this.notes = notes;
    }

    /** Parts that together last at most {@code podTicks}. */
    List<BreakPart> fill(long podTicks, long roomTicks) {
        return switch (scene.request().mode()) {
            case COMMERCIALS, BUMPERS -> spots(podTicks, roomTicks);
            case MUSIC_WITH_CARD -> music(podTicks);
            case STATIC_CARD -> List.of(card(podTicks, "breaks of this kind are a card"));
            case NEXT_AT_ONCE -> List.of();
        };
    }

    private List<BreakPart> spots(long podTicks, long roomTicks) {
        candidates.gather(scene, scene.request().mode()::tier, "", podTicks, used);
        if (candidates.size() == 0) {
            notes.add(new BreakNote(Code.NOTHING_TO_AIR, explanation(scene.pool(), candidates)));
            return List.of();
        }
        PodSearch.Choice choice = search.choose(scene, candidates, podTicks, roomTicks);
        List<Integer> ranks = new ArrayList<>(choice.candidates());
        List<Integer> positions = ranks.stream().map(candidates::position).toList();
        List<Integer> order =
                new PodOrder(scene.pool()).arranged(positions, scene.request().seed());
        List<BreakPart> parts = new ArrayList<>(order.size());
        for (int n = 0; n < order.size(); n++) {
            int rank = ranks.get(positions.indexOf(order.get(n)));
            List<Relaxation> relaxations = relaxations(order, n, candidates.isCooling(rank));
            parts.add(part(rank, relaxations));
            note(order.get(n), relaxations);
        }
        notes.addFirst(new BreakNote(Code.FILLED, filled(choice, podTicks)));
        return parts;
    }

    private static String filled(PodSearch.Choice choice, long podTicks) {
        return BreakWords.count(choice.candidates().size(), "spot") + " of " + choice.offered() + " offered last "
                + BreakWords.length(podTicks - choice.restTicks()) + " of " + BreakWords.length(podTicks);
    }

    private BreakPart part(int rank, List<Relaxation> relaxations) {
        Spot spot = scene.pool().spot(candidates.position(rank));
        return new BreakPart(
                spot.durationTicks(), new Content.Clip(spot), why(scene, spot, rank, candidates.size()), relaxations);
    }

    /** "3rd most overdue of 40, last aired 5 h before". */
    static String why(BreakScene scene, Spot spot, int rank, int of) {
        OptionalLong last = scene.history().lastAired(spot.itemId());
        String aired = last.isEmpty()
                ? "not aired here before"
                : "last aired " + BreakWords.span(scene.request().airTicks() - last.getAsLong()) + " before";
        if (of == 1) {
            return "the only " + BreakWords.of(spot.kind()) + " that may air, " + aired;
        }
        return (rank == 0 ? "the" : BreakWords.ordinal(rank + 1)) + " most overdue of " + of + ", " + aired;
    }

    private void note(int position, List<Relaxation> relaxations) {
        for (Relaxation relaxation : relaxations) {
            notes.add(new BreakNote(
                    Code.RELAXED, "‘" + scene.pool().spot(position).title() + "’: " + relaxation.words()));
        }
    }

    /** The rules the {@code n}th of the pod breaks against those before it. */
    private List<Relaxation> relaxations(List<Integer> order, int n, boolean cooling) {
        SpotPool pool = scene.pool();
        Separation separation = scene.request().template().separation();
        int position = order.get(n);
        boolean company = false;
        boolean category = false;
        boolean twice = false;
        for (int before : order.subList(0, n)) {
            company |= same(pool.company(position), pool.company(before));
            category |= same(pool.category(position), pool.category(before));
            twice |= position == before;
        }
        boolean beside = n > 0 && same(pool.category(position), pool.category(order.get(n - 1)));
        List<Relaxation> relaxations = new ArrayList<>(0);
        add(relaxations, cooling, Relaxation.RECENCY);
        add(relaxations, beside, Relaxation.CATEGORY_ADJACENCY);
        add(relaxations, category && separation.onePerCategory(), Relaxation.ONE_PER_CATEGORY);
        add(relaxations, company && separation.onePerCompany(), Relaxation.ONE_PER_COMPANY);
        add(relaxations, twice, Relaxation.SAME_CLIP_TWICE);
        return relaxations;
    }

    private static void add(List<Relaxation> relaxations, boolean broken, Relaxation relaxation) {
        if (broken) {
            relaxations.add(relaxation);
        }
    }

    private static boolean same(int key, int other) {
        return key == other && key != SpotPool.NONE;
    }

    /** The most overdue pieces, whole; the last ends with the break. */
    private List<BreakPart> music(long podTicks) {
        candidates.gather(scene, FillMode.MUSIC_WITH_CARD::tier, "", BreakRequest.LONGEST_TICKS, used);
        if (candidates.size() == 0) {
            String why = explanation(scene.pool(), candidates);
            notes.add(new BreakNote(Code.NOTHING_TO_AIR, why));
            return List.of(card(podTicks, "there is no music that may air"));
        }
        List<BreakPart> parts = new ArrayList<>();
        long rest = podTicks;
        for (int rank = 0; rank < candidates.size() && rest > 0; rank++) {
            Spot spot = scene.pool().spot(candidates.position(rank));
            long ticks = Math.min(rest, spot.durationTicks());
            List<Relaxation> relaxations = candidates.isCooling(rank) ? List.of(Relaxation.RECENCY) : List.of();
            String why = why(scene, spot, rank, candidates.size());
            parts.add(new BreakPart(ticks, new Content.Music(spot, cardWords(scene)), why, relaxations));
            note(candidates.position(rank), relaxations);
            rest -= ticks;
        }
        notes.addFirst(new BreakNote(
                Code.FILLED,
                BreakWords.count(parts.size(), "piece") + " of music under a card, "
                        + BreakWords.length(podTicks - rest) + " of " + BreakWords.length(podTicks)));
        return parts;
    }

    private BreakPart card(long podTicks, String why) {
        notes.addFirst(new BreakNote(Code.FILLED, "A card for " + BreakWords.length(podTicks) + ": " + why));
        return BreakPart.still(podTicks, cardKind(scene), cardWords(scene), why);
    }

    static CardKind cardKind(BreakScene scene) {
        return scene.request().next().isPresent() ? CardKind.UP_NEXT : CardKind.STATION;
    }

    /** "Next at 21:00: Title"; nothing when nobody knows. */
    static String cardWords(BreakScene scene) {
        BreakRequest request = scene.request();
        return request.next()
                .map(next -> next.announcement(request.limits().zone()))
                .orElse("");
    }

    /** Why none of what was asked for may air. */
    static String explanation(SpotPool pool, Candidates candidates) {
        if (candidates.asked() == 0) {
            String others = pool.otherChannels() == 0
                    ? ""
                    : "; " + BreakWords.count(pool.otherChannels(), "clip") + " may air on other channels only";
            return (pool.isEmpty() ? "The channel has no clips for breaks" : "The channel has no clip of this kind")
                    + others;
        }
        StringBuilder words = new StringBuilder("None of ")
                .append(BreakWords.count(candidates.asked(), "clip"))
                .append(" may air");
        String separator = ": ";
        for (Bar bar : Bar.values()) {
            if (candidates.barred(bar) > 0) {
                words.append(separator)
                        .append(candidates.barred(bar))
                        .append(' ')
                        .append(bar.words());
                separator = ", ";
            }
        }
        return words.toString();
    }
}
