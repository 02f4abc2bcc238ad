package tv.genlock.schedule.breaks;

/**
 * The rules that give way when a break cannot be filled otherwise, in the order in which they do. Ratings, hours, flights, caps
 * and channels are not among them: they never give way.
 */
public enum Relaxation {
    RECENCY("aired again too soon"),
    CATEGORY_ADJACENCY("beside another of its category"),
    ONE_PER_CATEGORY("not the only one of its category in the break"),
    ONE_PER_COMPANY("not the only one of its company in the break"),
    SAME_CLIP_TWICE("twice in the break"),
    /** Not of a placement: the break has a rest that no clip fills. */
    ELASTIC_CARD("a card fills the rest");

    private final String words;

    Relaxation(String words) {
        this.words = words;
    }

    /** For people: "aired again too soon". */
    public String words() {
        return words;
    }
}
