package tv.genlock.format.sidecar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SidecarReaderTest {
    @Test
    void edl_inEveryUnit_givesItsMarks() {
        List<SidecarMark> marks = read("film.edl", """
                5.3 7.1 0
                00:00:15.000\t00:00:16,5\t3
                #250 #275 3
                20 21 1
                0 30 2
                nonsense
                9 8 3
                40 41
                """);
        assertThat(marks)
                .extracting(mark -> mark.kind() + " " + mark.startTicks() / 9_000.0 + " " + mark.endTicks() / 9_000.0)
                .containsExactly(
                        "CUT 53.0 71.0", "COMMERCIAL 100.0 110.0", "COMMERCIAL 150.0 165.0", "SCENE 300.0 300.0");
    }

    @Test
    void comskip_tellsItsRate() {
        List<SidecarMark> marks = read(
                "film.txt",
                "FILE PROCESSING COMPLETE  54000 FRAMES AT  3000\n-------------------\n300\t900\n3000 3300\n");
        assertThat(marks)
                .containsExactly(
                        new SidecarMark(900_000, 2_700_000, SidecarMark.Kind.COMMERCIAL, 0.6),
                        new SidecarMark(9_000_000, 9_900_000, SidecarMark.Kind.COMMERCIAL, 0.6));
        assertThat(read("readme.txt", "12 24\nSome words\n")).isEmpty();
    }

    @Test
    void videoRedo_ofOldAndNewVersions_givesCutsAndScenes() {
        assertThat(read("film.VPrj", "<Version>2\n<Filename>x\n<Cut>10000000:30000000\n<SceneMarker 0>50000000\n"))
                .extracting(mark -> mark.kind() + " " + mark.startTicks() + " " + mark.endTicks())
                .containsExactly("CUT 90000 270000", "SCENE 450000 450000");
        assertThat(
                        read(
                                "film.Vprj",
                                "<CutList><cut><CutTimeStart>10000000</CutTimeStart> <CutTimeEnd>20000000</CutTimeEnd></cut></CutList>"))
                .hasSize(1);
    }

    @Test
    void chaptersXml_ofBothKinds_isRead() {
        assertThat(
                        read(
                                "film.ts.chapters.xml",
                                "<cutlist><Region><start comment=\"x\">10000000</start><end>20000000</end></Region><Region><start>3"))
                .containsExactly(new SidecarMark(90_000, 180_000, SidecarMark.Kind.CUT, 0.6));
        assertThat(read("film.mkv.chapters.xml", """
                        <?xml version="1.0"?><!DOCTYPE Chapters SYSTEM "matroskachapters.dtd">
                        <Chapters><EditionEntry>
                        <ChapterAtom><ChapterTimeStart>00:00:00.000000000</ChapterTimeStart></ChapterAtom>
                        <ChapterAtom><ChapterTimeStart>00:01:00.000000000</ChapterTimeStart><ChapterTimeEnd>00:02:00.5</ChapterTimeEnd>
                        <ChapterDisplay><ChapterString>Act 2</ChapterString></ChapterDisplay></ChapterAtom>
                        </EditionEntry></Chapters>
                        """))
                .extracting(mark -> mark.kind() + " " + mark.startTicks() + " " + mark.endTicks())
                .containsExactly("CHAPTER 0 0", "CHAPTER 5400000 10845000");
    }

    @Property
    void anyText_neverThrows(@ForAll String text) {
        for (String name : new String[] {"a.edl", "a.txt", "a.vprj", "a.ts.chapters.xml", "a"}) {
            assertThat(read(name, text)).hasSizeLessThanOrEqualTo(SidecarReader.MAX_MARKS);
            assertThat(read(name, "FILE PROCESSING COMPLETE\n" + text)).isNotNull();
        }
    }

    private static List<SidecarMark> read(String name, String text) {
        return SidecarReader.read(name, text.getBytes(StandardCharsets.UTF_8), 25);
    }
}
