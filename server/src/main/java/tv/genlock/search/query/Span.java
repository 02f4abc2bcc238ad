package tv.genlock.search.query;

/** A place in a query's text, in UTF-16 units as JavaScript counts them. Length 0 is a place between two characters. */
public record Span(int offset, int length) {
    /** Of what no one typed: a filter that came beside the text. */
    public static final Span NONE = new Span(0, 0);

    public static Span between(int from, int to) {
        return new Span(from, to - from);
    }

    public int end() {
        return offset + length;
    }

    Span to(Span last) {
        return between(offset, last.end());
    }
}
