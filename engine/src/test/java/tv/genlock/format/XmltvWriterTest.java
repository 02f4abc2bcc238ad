package tv.genlock.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;
import tv.genlock.format.GuideProgramme.Airing;
import tv.genlock.format.GuideProgramme.Kind;

class XmltvWriterTest {
    static final Instant EIGHT = Instant.parse("2026-11-21T20:00:00Z");
    private static final Path DTD = Path.of("../../shared/fixtures/xmltv/xmltv.dtd");

    @Example
    void write_channelAndRows_isGolden() throws IOException {
        GuideChannel channel = new GuideChannel("genlock-42", "News & Co", "42", Optional.of("http://h/42.png"));

        String text = written(List.of(channel), List.of(episode(2, 5), film("Heat <1995> \"x\" ]]>")));

        assertThat(text).isEqualTo("""
                <?xml version="1.0" encoding="UTF-8"?>
                <!DOCTYPE tv SYSTEM "xmltv.dtd">
                <tv generator-info-name="Genlock">
                <channel id="genlock-42">
                <display-name>News &amp; Co</display-name>
                <display-name>42</display-name>
                <display-name>42 News &amp; Co</display-name>
                <icon src="http://h/42.png"/>
                </channel>
                <programme start="20261121200000 +0000" stop="20261121203000 +0000" channel="genlock-42">
                <title>The Show</title>
                <sub-title>Pilot</sub-title>
                <desc>One
                two</desc>
                <date>2010</date>
                <category>Series</category>
                <category>Drama</category>
                <icon src="http://h/i%20.png"/>
                <episode-num system="xmltv_ns">1.4.</episode-num>
                <episode-num system="onscreen">S02E05</episode-num>
                <episode-num system="dd_progid">EP00000042.0205</episode-num>
                <previously-shown/>
                </programme>
                <programme start="20261121203000 +0000" stop="20261121220000 +0000" channel="genlock-42">
                <title>Heat &lt;1995&gt; &quot;x&quot; ]]&gt;</title>
                <category>Movie</category>
                <new/>
                </programme>
                </tv>
                """);
    }

    @Example
    void episodeNumbers_specialsAndWideNumbers_haveTheirForms() throws IOException {
        assertThat(written(List.of(), List.of(episode(0, 3))))
                .contains("<episode-num system=\"SxxExx\">S00E03</episode-num>")
                .contains("<episode-num system=\"onscreen\">S00E03</episode-num>")
                .doesNotContain("xmltv_ns");
        assertThat(written(List.of(), List.of(episode(2014, 120))))
                .contains("\">2013.119.<")
                .contains("EP00000042.20140120");
        assertThat(written(List.of(), List.of(episode(-1, 5))))
                .contains("\">.4.<")
                .contains("\"onscreen\">E05<");
    }

    @Example
    void programme_shorterThanASecond_isLeftOutAndNeighboursTouch() throws IOException {
        GuideProgramme before = row("A", EIGHT, EIGHT.plusMillis(1_200));
        GuideProgramme flash = row("B", EIGHT.plusMillis(1_200), EIGHT.plusMillis(1_900));
        GuideProgramme after = row("C", EIGHT.plusMillis(1_900), EIGHT.plusMillis(9_000));

        assertThat(written(List.of(), List.of(before, flash, after)))
                .contains("stop=\"20261121200001 +0000\"")
                .contains("start=\"20261121200001 +0000\"")
                .doesNotContain("<title>B</title>");
    }

    @Example
    void channel_afterAProgramme_isRefused() throws IOException {
        XmltvWriter writer = new XmltvWriter(new ByteArrayOutputStream(), "Genlock");
        writer.programme(episode(1, 1));

        assertThatThrownBy(() -> writer.channel(new GuideChannel("c", "n", "1", Optional.empty())))
                .hasMessageContaining("channels come before");
    }

    @Example
    void write_everyShape_isValidByTheDtd() throws Exception {
        assumeTrue(Files.exists(DTD), "the XMLTV DTD is not here");
        List<GuideProgramme> rows = new ArrayList<>(List.of(episode(2, 5), episode(0, 1), film("x")));
        for (Airing airing : List.of(Airing.NEW, Airing.PREMIERE, Airing.PREVIOUSLY_SHOWN)) {
            rows.add(aired(airing));
        }
        GuideChannel channel = new GuideChannel("genlock-42", "One", "42", Optional.of("http://h/42.png"));

        assertThat(dtdComplaints(written(List.of(channel), rows))).isEmpty();
    }

    @Property(tries = 2_000)
    void write_anyText_readsBackEqual(@ForAll String title, @ForAll String description, @ForAll String id)
            throws Exception {
        GuideChannel channel = new GuideChannel("c" + id, title, "1", Optional.empty());
        GuideProgramme programme = new GuideProgramme(
                "c" + id,
                EIGHT,
                EIGHT.plusSeconds(60),
                Kind.OTHER,
                title,
                title,
                description,
                OptionalInt.empty(),
                List.of(title),
                OptionalLong.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                Airing.NEW,
                Optional.empty());

        Document document = parsed(written(List.of(channel), List.of(programme)));

        assertThat(textOf(document, "title")).isEqualTo(XmltvWriter.title(title, "Untitled"));
        assertThat(textOf(document, "desc")).isEqualTo(XmltvWriter.description(description));
        assertThat(((org.w3c.dom.Element)
                                document.getElementsByTagName("channel").item(0))
                        .getAttribute("id"))
                .isEqualTo(XmltvWriter.id("c" + id));
    }

    @Property(tries = 2_000)
    void line_appliedTwice_changesNothingMore(@ForAll String text) {
        String once = PlainText.line(text, 40);

        assertThat(PlainText.line(once, 40)).isEqualTo(once);
        assertThat(once.length()).isLessThanOrEqualTo(40);
        assertThat(PlainText.lines(PlainText.lines(text, 40), 40)).isEqualTo(PlainText.lines(text, 40));
    }

    static GuideProgramme episode(int season, int episode) {
        return new GuideProgramme(
                "genlock-42",
                EIGHT,
                EIGHT.plusSeconds(1_800),
                Kind.SERIES,
                "The Show",
                "Pilot",
                "One\r\ntwo",
                OptionalInt.of(2010),
                List.of("drama", "Series"),
                OptionalLong.of(42),
                season < 0 ? OptionalInt.empty() : OptionalInt.of(season),
                OptionalInt.of(episode),
                Airing.PREVIOUSLY_SHOWN,
                Optional.of("http://h/i .png"));
    }

    static GuideProgramme film(String title) {
        return new GuideProgramme(
                "genlock-42",
                EIGHT.plusSeconds(1_800),
                EIGHT.plusSeconds(7_200),
                Kind.MOVIE,
                title,
                "",
                "",
                OptionalInt.empty(),
                List.of(),
                OptionalLong.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                Airing.NEW,
                Optional.empty());
    }

    static GuideProgramme row(String title, Instant start, Instant stop) {
        return new GuideProgramme(
                "genlock-42",
                start,
                stop,
                Kind.OTHER,
                title,
                "",
                "",
                OptionalInt.empty(),
                List.of(),
                OptionalLong.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                Airing.PREVIOUSLY_SHOWN,
                Optional.empty());
    }

    private static GuideProgramme aired(Airing airing) {
        GuideProgramme row = episode(3, 1);
        return new GuideProgramme(
                row.channelId(),
                row.start(),
                row.stop(),
                row.kind(),
                row.title(),
                row.subTitle(),
                row.description(),
                row.year(),
                row.genres(),
                row.seriesId(),
                row.season(),
                row.episode(),
                airing,
                row.iconUrl());
    }

    static String written(List<GuideChannel> channels, List<GuideProgramme> rows) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        XmltvWriter.write(bytes, "Genlock", channels.iterator(), rows.iterator());
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static String textOf(Document document, String element) {
        var found = document.getElementsByTagName(element);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent();
    }

    private static Document parsed(String xml) throws Exception {
        var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        builder.setEntityResolver((publicId, systemId) -> new InputSource(new ByteArrayInputStream(new byte[0])));
        return builder.parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> dtdComplaints(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setValidating(true);
        var builder = factory.newDocumentBuilder();
        builder.setEntityResolver((publicId, systemId) -> new InputSource(Files.newInputStream(DTD)));
        List<String> complaints = new ArrayList<>();
        builder.setErrorHandler(new ErrorHandler() {
            @Override
            public void warning(SAXParseException complaint) {
                complaints.add(complaint.getMessage());
            }

            @Override
            public void error(SAXParseException complaint) {
                complaints.add(complaint.getMessage());
            }

            @Override
            public void fatalError(SAXParseException complaint) {
                complaints.add(complaint.getMessage());
            }
        });
        builder.parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        return complaints;
    }
}
