package tv.genlock.schedule.breaks;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import tv.genlock.media.Ticks;
import tv.genlock.schedule.ScheduleItem.Kind;
import tv.genlock.schedule.breaks.Avail.Role;
import tv.genlock.schedule.breaks.BreakNote.Code;
import tv.genlock.schedule.breaks.FilledBreak.Cover;
import tv.genlock.schedule.breaks.FilledBreak.Elastic;
import tv.genlock.schedule.breaks.Placement.CardKind;
import tv.genlock.schedule.breaks.Placement.Content;

/**
 * One break on its way from a template to placements: first the clips and cards around the pod, the most important first, then
 * the pod in what they leave, then the cards grow into the rest, then all of it gets its place. Lives for one break.
 */
final class BreakAssembly {
    /** What is served first when a break is too short for all of its template. */
    private static final List<Role> BY_IMPORTANCE =
            List.of(Role.BUMPER_OUT, Role.BUMPER_IN, Role.RATING_CARD, Role.UP_NEXT_CARD, Role.IDENT, Role.PROMO);
    /** A shorter card cannot be read. */
    private static final long READABLE_TICKS = Ticks.PER_SECOND;

    private final BreakScene scene;
    private final BreakRequest request;
    private final Candidates candidates;
    private final PodFill pod;
    private final List<Avail> avails;
    private final List<List<BreakPart>> parts;
    private final BitSet used = new BitSet();
    private final List<BreakNote> notes = new ArrayList<>();
    private long fixedTicks;

    BreakAssembly(BreakScene scene, Candidates candidates, PodSearch search) {
        this.scene = scene;
        this.candidates = candidates;
        request = scene.request();
        pod = new PodFill(scene, candidates, search, used::get, notes);
        avails = request.template().avails().stream()
                .filter(avail -> avail.places().contains(request.place()))
                .toList();
        parts = new ArrayList<>(avails.size());
        avails.forEach(_ -> parts.add(List.of()));
    }

    FilledBreak fill() {
        reserve();
        long podTicks = request.targetTicks() - fixedTicks;
        List<BreakPart> spots = podTicks == 0 ? List.of() : pod.fill(podTicks, roomTicks());
        long rest = podTicks;
        for (BreakPart spot : spots) {
            rest -= spot.ticks();
        }
        for (int n = 0; n < avails.size(); n++) {
            if (avails.get(n).role() == Role.SPOTS) {
                parts.set(n, spots);
            } else {
                rest -= grow(n, rest);
            }
        }
        return placed(rest);
    }

    /** Takes time for everything around the pod: the length of a clip, the least length of a card. */
    void reserve() {
        for (Role role : BY_IMPORTANCE) {
            for (int n = 0; n < avails.size(); n++) {
                if (avails.get(n).role() == role) {
                    BreakPart part = role.isCard() ? card(avails.get(n)) : clip(avails.get(n));
                    if (part.ticks() > 0) {
                        parts.set(n, List.of(part));
                        fixedTicks += part.ticks();
                    }
                }
            }
        }
    }

    long fixedTicks() {
        return fixedTicks;
    }

    private long left() {
        return request.targetTicks() / 2 - fixedTicks;
    }

    private BreakPart clip(Avail avail) {
        gather(avail, used::get);
        if (candidates.size() > 0) {
            return clip(List.of());
        }
        String why = PodFill.explanation(scene.pool(), candidates);
        if (avail.role() == Role.BUMPER_OUT || avail.role() == Role.BUMPER_IN) {
            // A station with one bumper leaves and returns by the same.
            gather(
                    avail,
                    position ->
                            used.get(position) && scene.airingsLeft(scene.pool().spot(position)) < 2);
            if (candidates.size() > 0) {
                return clip(List.of(Relaxation.SAME_CLIP_TWICE));
            }
        }
        return leftOut(avail, why);
    }

    private void gather(Avail avail, Candidates.Used without) {
        Kind wanted = kind(avail.role());
        candidates.gather(scene, kind -> kind == wanted ? 0 : FillMode.NOT_WANTED, avail.category(), left(), without);
    }

    /** The first of the candidates. */
    private BreakPart clip(List<Relaxation> more) {
        int position = candidates.position(0);
        used.set(position);
        Spot spot = scene.pool().spot(position);
        List<Relaxation> relaxations = new ArrayList<>(2);
        if (candidates.isCooling(0)) {
            relaxations.add(Relaxation.RECENCY);
        }
        relaxations.addAll(more);
        for (Relaxation relaxation : relaxations) {
            notes.add(new BreakNote(Code.RELAXED, "‘" + spot.title() + "’: " + relaxation.words()));
        }
        String why = PodFill.why(scene, spot, 0, candidates.size());
        return new BreakPart(spot.durationTicks(), new Content.Clip(spot), why, relaxations);
    }

    private static Kind kind(Role role) {
        return switch (role) {
            case BUMPER_OUT, BUMPER_IN -> Kind.BUMPER;
            case PROMO -> Kind.PROMO;
            case IDENT -> Kind.IDENT;
            case SPOTS, RATING_CARD, UP_NEXT_CARD -> throw new IllegalArgumentException("not one clip: " + role);
        };
    }

    private BreakPart card(Avail avail) {
        if (request.next().isEmpty()) {
            return leftOut(avail, "nobody knows what follows");
        }
        if (avail.minimumTicks() > left()) {
            return leftOut(avail, "the break leaves " + BreakWords.length(Math.max(0, left())));
        }
        boolean rating = avail.role() == Role.RATING_CARD;
        UpNext next = request.next().get();
        String words = rating ? next.audience() + ": " + next.title() : PodFill.cardWords(scene);
        return BreakPart.still(
                avail.minimumTicks(), rating ? CardKind.RATING : CardKind.UP_NEXT, words, "made from the schedule");
    }

    private BreakPart leftOut(Avail avail, String why) {
        String name = BreakWords.of(avail.role());
        notes.add(new BreakNote(Code.LEFT_OUT, "No " + name + ": " + why));
        return BreakPart.still(0, CardKind.STATION, "", why);
    }

    private long roomTicks() {
        long room = 0;
        for (int n = 0; n < avails.size(); n++) {
            room += parts.get(n).isEmpty()
                    ? 0
                    : avails.get(n).maximumTicks() - avails.get(n).minimumTicks();
        }
        return room;
    }

    /** Makes a card longer by as much of the rest as it can take, and tells by how much. */
    private long grow(int n, long rest) {
        if (parts.get(n).isEmpty()) {
            return 0;
        }
        long more = Math.min(rest, avails.get(n).maximumTicks() - avails.get(n).minimumTicks());
        parts.set(n, List.of(parts.get(n).getFirst().longerBy(more)));
        return more;
    }

    private FilledBreak placed(long rest) {
        Cover cover = cover(rest);
        Elastic elastic = Elastic.NONE;
        List<Placement> placements = new ArrayList<>();
        long offset = 0;
        for (int n = 0; n < avails.size(); n++) {
            List<BreakPart> beside = parts.get(n);
            for (int number = 0; number < beside.size(); number++) {
                placements.add(placement(offset, avails.get(n).role(), beside, number));
                offset += beside.get(number).ticks();
            }
            if (avails.get(n).role() == Role.SPOTS && rest > 0 && cover != Cover.HELD_PICTURE) {
                elastic = new Elastic(offset, rest, cover, cover == Cover.CARD ? PodFill.cardWords(scene) : "");
                offset += rest;
            }
        }
        if (cover == Cover.HELD_PICTURE) {
            elastic = new Elastic(offset, rest, cover, "");
        }
        noteRest(rest, cover);
        return new FilledBreak(
                request.airTicks(), request.targetTicks(), placements, elastic, 0, scene.periods(), notes);
    }

    /** A picture can only be held where there is one. */
    private Cover cover(long rest) {
        if (rest == 0) {
            return Cover.NOTHING;
        }
        if (rest <= request.toleranceTicks() && rest < request.targetTicks()) {
            return Cover.HELD_PICTURE;
        }
        return rest < READABLE_TICKS ? Cover.BLACK : Cover.CARD;
    }

    private Placement placement(long offset, Role role, List<BreakPart> beside, int number) {
        BreakPart part = beside.get(number);
        StringBuilder rule =
                new StringBuilder("break ").append(request.template().name()).append(": ");
        if (role == Role.SPOTS && part.content() instanceof Content.Clip) {
            rule.append("spot ").append(number + 1).append(" of ").append(beside.size());
        } else {
            rule.append(BreakWords.of(role));
        }
        return new Placement(
                offset, part.ticks(), role, part.content(), rule.toString(), part.reason(), part.relaxations());
    }

    private void noteRest(long rest, Cover cover) {
        String length = BreakWords.length(rest);
        switch (cover) {
            case NOTHING -> {}
            case HELD_PICTURE -> notes.add(new BreakNote(Code.FILLED, "The last picture stays for " + length));
            case BLACK ->
                notes.add(new BreakNote(Code.SHORT, "No choice of clips fills the break: black for " + length));
            case CARD ->
                notes.add(new BreakNote(Code.SHORT, "No choice of clips fills the break: a card for " + length));
        }
        if (notes.isEmpty()) {
            notes.add(new BreakNote(Code.FILLED, "The break is filled by what its template wants around the spots"));
        }
    }
}
