package tv.genlock.channel;

import java.awt.Color;
import java.io.IOException;
import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import tv.genlock.air.card.Card;
import tv.genlock.air.card.CardPicture;

/** A channel's generated logo: its number over its name, on a colour that follows from its id. */
final class ChannelLogo {
    private static final int WIDTH = 400;
    private static final int HEIGHT = 225;
    private static final int LONGEST_LINE = 22;
    /** Hues a golden angle apart: neighbouring ids look unlike. */
    private static final double GOLDEN_ANGLE = 0.381966;

    private ChannelLogo() {}

    static String svg(Channel channel) {
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 225" width="400" height="225" role="img">
                <rect width="400" height="225" rx="18" fill="%s"/>
                <text x="28" y="128" font-family="system-ui, sans-serif" font-weight="700" font-size="104" fill="#fff">%d</text>
                <text x="30" y="186" font-family="system-ui, sans-serif" font-weight="500" font-size="30" fill="#fff" fill-opacity="0.86">%s</text>
                </svg>
                """.formatted(hex(colour(channel)), channel.number(), escaped(line(channel.name())));
    }

    /** The same as a picture of pixels, for programs that draw no SVG; works on machines without fonts too. */
    static byte[] png(Channel channel) throws IOException {
        return new CardPicture()
                .png(new Card("", Integer.toString(channel.number()), List.of(channel.name())), WIDTH, HEIGHT);
    }

    /** The first characters a person would count, with a sign that there are more. */
    private static String line(String name) {
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(name);
        int end = 0;
        for (int count = 0; count < LONGEST_LINE; count++) {
            int next = characters.next();
            if (next == BreakIterator.DONE) {
                return name;
            }
            end = next;
        }
        return end == name.length() ? name : name.substring(0, end) + "\u2026";
    }

    private static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&apos;");
                default -> {
                    if ((c >= ' ' && c != 0x7F && c < 0xFFFE) || c > 0xFFFF) {
                        safe.appendCodePoint(c);
                    }
                }
            }
        });
        return safe.toString();
    }

    private static Color colour(Channel channel) {
        return Color.getHSBColor((float) (channel.id() * GOLDEN_ANGLE % 1.0), 0.62f, 0.52f);
    }

    private static String hex(Color colour) {
        return "#%06x".formatted(colour.getRGB() & 0xFFFFFF);
    }
}
