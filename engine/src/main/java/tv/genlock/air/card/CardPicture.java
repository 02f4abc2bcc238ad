package tv.genlock.air.card;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;

/** Draws {@link Card}s: light words on a near-black ground, a tally lamp, a strip of colour bars. Safe for any thread. */
public final class CardPicture {
    private static final Color GROUND_TOP = new Color(0x131A27);
    private static final Color GROUND_FOOT = new Color(0x090C12);
    private static final Color SIGNAL = new Color(0xFF5A36);
    private static final Color BRIGHT = new Color(0xEEF2F8);
    private static final Color SOFT = new Color(0xA9B4C6);
    private static final Color CAPTION_GROUND = new Color(0xD90B0E14, /* hasalpha= */ true);
    /** Of 720. The foot of a picture is where players put their own words. */
    private static final double CAPTION_TOP = 54;

    private static final Color FAINT = new Color(0x5C6880);
    private static final Color[] BARS = {
        new Color(0xB4B9C1),
        new Color(0xB5AA3F),
        new Color(0x3FA7B0),
        new Color(0x45A557),
        new Color(0xA04C9E),
        new Color(0xB14A3F),
        new Color(0x3F57B1)
    };
    /** White, yellow, cyan, green, magenta, red and blue at 75 percent, as on the bars that stations send. */
    private static final Color[] TEST_BARS = {
        new Color(0xBFBFBF),
        new Color(0xBFBF00),
        new Color(0x00BFBF),
        new Color(0x00BF00),
        new Color(0xBF00BF),
        new Color(0xBF0000),
        new Color(0x0000BF)
    };
    /** Below them their complements in blue, so that hue and saturation can be told through a blue filter. */
    private static final Color[] TEST_COMPLEMENTS = {
        new Color(0x0000BF),
        new Color(0x131313),
        new Color(0xBF00BF),
        new Color(0x131313),
        new Color(0x00BFBF),
        new Color(0x131313),
        new Color(0xBFBFBF)
    };

    private static final Color[] TEST_GREYS = {
        new Color(0x000000),
        new Color(0x333333),
        new Color(0x666666),
        new Color(0x999999),
        new Color(0xCCCCCC),
        new Color(0xFFFFFF)
    };
    private static final int HEADLINE_ROWS = 3;
    private static final int TEXT_ROWS = 5;

    private final Lettering lettering;

    /** Draws with the system's fonts, or with built-in letters where there are none. */
    public CardPicture() {
        this(Lettering.available());
    }

    CardPicture(Lettering lettering) {
        this.lettering = lettering;
    }

    /** {@code card} at {@code width} by {@code height} pixels. */
    public BufferedImage draw(Card card, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            // Everything is laid out for 720 lines.
            double scale = height / 720.0;
            graphics.scale(scale, scale);
            paint(graphics, card, width / scale);
        } finally {
            graphics.dispose();
        }
        return image;
    }

    /** {@link #draw} as PNG. */
    public byte[] png(Card card, int width, int height) throws IOException {
        return encode(draw(card, width, height));
    }

    private static byte[] encode(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (!ImageIO.write(image, "png", bytes)) {
            throw new IOException("this Java runtime writes no PNG");
        }
        return bytes.toByteArray();
    }

    /** The words of {@code card} as a band for the top of another picture, the rest transparent, as PNG. */
    public byte[] captionPng(Card card, int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            double scale = height / 720.0;
            graphics.scale(scale, scale);
            paintCaption(graphics, card, width / scale);
        } finally {
            graphics.dispose();
        }
        return encode(image);
    }

    private void paintCaption(Graphics2D graphics, Card card, double width) {
        double margin = width * 0.05;
        double room = width - 2 * margin - 48;
        String line = card.lines().isEmpty() ? "" : fit(card.lines().getFirst(), room, 28);
        String headline = fit(card.headline(), room, 46);
        double band = 48 + Math.max(lettering.width(headline, 46, true), lettering.width(line, 28, false));
        graphics.setColor(CAPTION_GROUND);
        graphics.fill(new Rectangle2D.Double(margin, CAPTION_TOP, band, 128));
        graphics.setColor(SIGNAL);
        graphics.fill(new Rectangle2D.Double(margin, CAPTION_TOP, 8, 128));
        graphics.setColor(BRIGHT);
        lettering.draw(graphics, headline, margin + 28, CAPTION_TOP + 56, 46, true);
        graphics.setColor(SOFT);
        lettering.draw(graphics, line, margin + 28, CAPTION_TOP + 104, 28, false);
    }

    private void paint(Graphics2D graphics, Card card, double width) {
        if (card.ground() == Card.Ground.BARS) {
            paintTestCard(graphics, card, width);
            return;
        }
        graphics.setPaint(new GradientPaint(0, 0, GROUND_TOP, 0, 720, GROUND_FOOT));
        graphics.fill(new Rectangle2D.Double(0, 0, width, 720));
        paintBars(graphics, width);
        double margin = width * 0.075;
        double room = width - 2 * margin;
        if (!card.label().isEmpty()) {
            graphics.setColor(SIGNAL);
            graphics.fill(new Ellipse2D.Double(margin, 84, 18, 18));
            graphics.setColor(SOFT);
            lettering.draw(graphics, fit(card.label(), room - 36, 28), margin + 34, 103, 28, true);
        }
        paintWords(graphics, card, margin, room);
        graphics.setColor(FAINT);
        double wordmark = lettering.width("GENLOCK", 20, true);
        lettering.draw(graphics, "GENLOCK", width - margin - wordmark, 655, 20, true);
    }

    private void paintWords(Graphics2D graphics, Card card, double margin, double room) {
        double size = card.headline().codePointCount(0, card.headline().length()) > 48 ? 50 : 66;
        List<String> headline = wrap(card.headline(), room, size, true, HEADLINE_ROWS);
        List<String> text = new ArrayList<>();
        for (String line : card.lines()) {
            text.addAll(wrap(line, room, 30, false, TEXT_ROWS - text.size()));
        }
        double high = headline.size() * size * 1.2 + (text.isEmpty() ? 0 : 24 + text.size() * 44.0);
        double y = Math.max(150, (700 - high) / 2);
        graphics.setColor(BRIGHT);
        for (String row : headline) {
            y += size * 1.2;
            lettering.draw(graphics, row, margin, y - size * 0.2, size, true);
        }
        graphics.setColor(SOFT);
        y += 24;
        for (String row : text) {
            y += 44;
            lettering.draw(graphics, row, margin, y - 10, 30, false);
        }
    }

    /** Colour bars at 75 percent over their complements and a scale of greys, with the words in a box where all three meet. */
    private void paintTestCard(Graphics2D graphics, Card card, double width) {
        paintRow(graphics, TEST_BARS, width, 0, 480);
        paintRow(graphics, TEST_COMPLEMENTS, width, 480, 540);
        paintRow(graphics, TEST_GREYS, width, 540, 720);
        double left = width * 0.18;
        double room = width - 2 * left;
        graphics.setColor(GROUND_FOOT);
        graphics.fill(new Rectangle2D.Double(left, 276, room, 216));
        graphics.setColor(BRIGHT);
        String headline = fit(card.headline(), room - 64, 60);
        lettering.draw(graphics, headline, middle(headline, 60, true, width), 376, 60, true);
        String line = card.lines().isEmpty() ? "" : fit(card.lines().getFirst(), room - 64, 30);
        graphics.setColor(SOFT);
        lettering.draw(graphics, line, middle(line, 30, false, width), 440, 30, false);
    }

    private double middle(String words, double size, boolean bold, double width) {
        return (width - lettering.width(words, size, bold)) / 2;
    }

    private static void paintRow(Graphics2D graphics, Color[] colors, double width, double top, double foot) {
        double each = width / colors.length;
        for (int i = 0; i < colors.length; i++) {
            graphics.setColor(colors[i]);
            graphics.fill(new Rectangle2D.Double(Math.floor(i * each), top, Math.ceil(each) + 1, foot - top));
        }
    }

    private static void paintBars(Graphics2D graphics, double width) {
        paintRow(graphics, BARS, width, 704, 720);
    }

    /** {@code text} in rows no wider than {@code room}; what is left over when the rows run out ends in an ellipsis. */
    private List<String> wrap(String text, double room, double size, boolean bold, int rowsAtMost) {
        List<String> rows = new ArrayList<>();
        if (text.isEmpty() || rowsAtMost <= 0) {
            return rows;
        }
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(text);
        int rowStart = 0;
        int fits = 0;
        for (int next = breaks.next(); next != BreakIterator.DONE; next = breaks.next()) {
            boolean tooWide = lettering.width(text.substring(rowStart, next).strip(), size, bold) > room;
            if (tooWide && fits > rowStart) {
                if (rows.size() == rowsAtMost - 1) {
                    break;
                }
                rows.add(text.substring(rowStart, fits).strip());
                rowStart = fits;
            }
            fits = next;
        }
        rows.add(fit(text.substring(rowStart).strip(), room, size));
        return rows;
    }

    /** {@code text}, cut with three dots so that it is no wider than {@code room}. */
    private String fit(String text, double room, double size) {
        if (lettering.width(text, size, true) <= room) {
            return text;
        }
        int end = text.length();
        while (end > 1 && lettering.width(text.substring(0, end) + "...", size, true) > room) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end).strip() + "...";
    }
}
