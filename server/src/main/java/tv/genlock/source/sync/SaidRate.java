package tv.genlock.source.sync;

/** A frame rate as media servers write it, with three places, as the fraction it stands for; 0 / 0 when it is not known. */
public record SaidRate(int numerator, int denominator) {
    /** Rates of the NTSC family are written 23.976, 29.97 or 59.94. */
    private static final double NTSC_ERROR = 0.005;

    public static SaidRate of(double perSecond) {
        if (!(perSecond > 0 && perSecond < 1_000)) {
            return new SaidRate(0, 0);
        }
        int whole = (int) Math.round(perSecond * 1.001);
        boolean isWhole = Math.abs(whole - perSecond) < NTSC_ERROR;
        boolean ntsc = !isWhole && Math.abs(whole / 1.001 - perSecond) < NTSC_ERROR;
        return ntsc
                ? new SaidRate(whole * 1_000, 1_001)
                : new SaidRate(isWhole ? whole : (int) Math.round(perSecond * 1_000), isWhole ? 1 : 1_000);
    }
}
