package tv.genlock.air.card;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;

/**
 * How words get onto a card: with the system's fonts, or without any.
 *
 * <p>A server may have no font at all, and Java2D then fails with an error on first use instead of drawing nothing.
 */
sealed interface Lettering {
    /** Draws {@code text} with its baseline at {@code y}. */
    void draw(Graphics2D graphics, String text, double x, double y, double size, boolean bold);

    /** Width of {@code text} in pixels. */
    double width(String text, double size, boolean bold);

    /** The system's fonts where there are some, else {@link Blocks}. */
    static Lettering available() {
        Lettering fonts = new SystemFonts();
        try {
            return fonts.width("Genlock 0123", 40, true) > 40 ? fonts : new Blocks();
        } catch (RuntimeException | InternalError | LinkageError noFonts) {
            // "Fontconfig head is null" (InternalError or RuntimeException by JDK version), or no libfreetype
            // (LinkageError).
            return new Blocks();
        }
    }

    /** Java2D's logical sans serif, which reaches for other fonts where a script needs them. */
    record SystemFonts() implements Lettering {
        private static final FontRenderContext CONTEXT = new FontRenderContext(new AffineTransform(), true, true);

        private static Font font(double size, boolean bold) {
            return new Font(Font.SANS_SERIF, bold ? Font.BOLD : Font.PLAIN, 1).deriveFont((float) size);
        }

        @Override
        public void draw(Graphics2D graphics, String text, double x, double y, double size, boolean bold) {
            if (!text.isEmpty()) {
                new TextLayout(text, font(size, bold), CONTEXT).draw(graphics, (float) x, (float) y);
            }
        }

        @Override
        public double width(String text, double size, boolean bold) {
            return text.isEmpty() ? 0 : new TextLayout(text, font(size, bold), CONTEXT).getAdvance();
        }
    }

    /** Capitals, figures and signs on a grid of five by seven squares, drawn by us. Anything else is an open square. */
    record Blocks() implements Lettering {
        private static final String SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,:!?-/'\"()&+=#%_\u00b7 ";
        /** Seven rows of five bits for each sign, a row as one digit of base 32. */
        private static final String ROWS = "ehhvhhhuhhuhhuehgggheuhhhhhuvgguggvvgguggg"
                + "ehgnhhfhhhvhhhe44444e72222ichikokihggggggv"
                + "hrllhhhhpljhhhehhhhheuhhugggehhhliduhhukih"
                + "fgge11uv444444hhhhhhehhhhha4hhhllrhhha4ahh"
                + "hha4444v1248gvehjlphe4c4444eeh168gvu11e11u"
                + "26aiv22vgu11heegguhhev124888ehhehheehhf11e"
                + "00000cc00004480cc0cc04444404eh12404000v000"
                + "112488g4400000aa0000024888428422248cik8lid"
                + "044v44000v0v00aavavaaop248j3000000v000c000"
                + "0000000";

        private static final String UNKNOWN = "vhhhhhv";
        private static final double CELL = 1.0 / 9;

        @Override
        public void draw(Graphics2D graphics, String text, double x, double y, double size, boolean bold) {
            double cell = size * CELL;
            double left = x;
            for (int point : text.codePoints().toArray()) {
                drawSign(graphics, rowsOf(point), left, y - 7 * cell, cell, bold);
                left += 6 * cell;
            }
        }

        private static void drawSign(
                Graphics2D graphics, String rows, double left, double top, double cell, boolean bold) {
            double side = bold ? cell : cell * 0.82;
            for (int row = 0; row < 7; row++) {
                int bits = Character.digit(rows.charAt(row), 32);
                for (int column = 0; column < 5; column++) {
                    if ((bits & (16 >> column)) != 0) {
                        graphics.fill(new Rectangle2D.Double(left + column * cell, top + row * cell, side, side));
                    }
                }
            }
        }

        private static String rowsOf(int point) {
            int at = SIGNS.indexOf(Character.toUpperCase(point));
            return at < 0 ? UNKNOWN : ROWS.substring(7 * at, 7 * at + 7);
        }

        @Override
        public double width(String text, double size, boolean bold) {
            return text.codePointCount(0, text.length()) * 6 * size * CELL;
        }
    }
}
