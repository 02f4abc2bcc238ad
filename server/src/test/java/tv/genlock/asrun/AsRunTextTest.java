package tv.genlock.asrun;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import tv.genlock.format.SafeXml;
import tv.genlock.media.Ticks;
import tv.genlock.schedule.asrun.AsRunEvent;
import tv.genlock.schedule.asrun.AsRunEvent.Discrepancy;
import tv.genlock.schedule.asrun.AsRunEvent.Outcome;
import tv.genlock.schedule.asrun.AsRunEvent.StartCause;

class AsRunTextTest {
    private static AsRunEvent event(String title) {
        return new AsRunEvent(
                1,
                2,
                Optional.of(new AsRunEvent.BreakPiece(9, "spots")),
                OptionalLong.of(3),
                OptionalLong.of(4),
                title,
                "prime",
                LocalDate.of(1969, 12, 31),
                StartCause.HARD,
                0,
                90 * Ticks.PER_SECOND,
                0,
                80 * Ticks.PER_SECOND,
                0,
                true,
                5,
                Outcome.CUT,
                Optional.of(Discrepancy.CUT_FOR_TIME),
                "10 s of it did not air");
    }

    @Test
    void csv_quotesWhatMustBe_andDisarmsFormulas() throws IOException {
        StringWriter out = new StringWriter();
        AsRunText.Rows rows = AsRunText.csv(out, id -> id + " One, two");
        rows.row(event("=cmd|' /C calc'!A0"));
        rows.row(event("He said \"no\"\nand left"));
        rows.end();

        assertThat(out.toString())
                .contains(
                        "\"1 One, two\",2,9,spots,3,'=cmd|' /C calc'!A0,prime,1969-12-31,hard,1970-01-01T00:00:00.000Z,90.000");
        assertThat(out.toString())
                .contains("\"He said \"\"no\"\"\nand left\"")
                .endsWith(",true,5,cut,cut_for_time,10 s of it did not air\r\n");
    }

    @Test
    void xml_isWellFormed_whateverTheTitleHolds() throws Exception {
        StringWriter out = new StringWriter();
        AsRunText.Rows rows = AsRunText.xml(out, id -> "1 One");
        rows.row(event("<a> & \"b\" \u0000\u0001 \uD83D\uDE00"));
        rows.end();

        assertThat(out.toString())
                .contains("title=\"&lt;a&gt; &amp; &quot;b&quot;")
                .contains("discrepancy=\"cut_for_time\"");
        XMLStreamReader reader = SafeXml.reader(new StringReader(out.toString()));
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT
                    && reader.getLocalName().equals("event")) {
                assertThat(reader.getAttributeValue(null, "title")).isEqualTo("<a> & \"b\"  \uD83D\uDE00");
            }
        }
    }
}
