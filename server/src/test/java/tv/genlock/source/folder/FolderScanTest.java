package tv.genlock.source.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tv.genlock.bytes.FileOpener;
import tv.genlock.catalog.CatalogItem;
import tv.genlock.catalog.FileLocations;
import tv.genlock.catalog.ItemState;
import tv.genlock.catalog.MediaFile;
import tv.genlock.media.libav.WorkerOutcome;
import tv.genlock.schedule.ScheduleItem;

class FolderScanTest extends ScannedFolder {
    @Test
    void scan_ofOrdinaryTree_makesLibrariesSeriesAndItems() throws Exception {
        file("Movies/Alien (1979)/Alien (1979) 1080p.mkv");
        file("TV/The Wire/Season 1/The Wire S01E02 The Detail.mkv");
        file("TV/The Wire/Season 1/The Wire S01E01 The Target.mkv");
        file("Clips/ident.mp4");
        file("Loose (2001).mp4");
        file("Movies/.hidden.mkv");
        file("Movies/notes.txt");
        file("@eaDir/thumb.mp4");

        scan();

        assertThat(store.libraries()).extracting("name").containsExactly("Clips", "Media", "Movies", "TV");
        assertThat(titles()).containsExactlyInAnyOrder("Alien", "The Detail", "The Target", "ident", "Loose");
        CatalogItem episode = item("The Detail");
        assertThat(episode.kind()).isEqualTo(ScheduleItem.Kind.EPISODE);
        assertThat(episode.series()).hasValueSatisfying(series -> {
            assertThat(series.seriesTitle()).isEqualTo("The Wire");
            assertThat(series.season()).isEqualTo(1);
            assertThat(series.episode()).isEqualTo(2);
        });
        assertThat(item("Alien").year()).hasValue(1979);
        assertThat(item("Alien").genres()).containsExactly("Movies");
        assertThat(item("ident").kind()).isEqualTo(ScheduleItem.Kind.CLIP);
    }

    @Test
    void secondScan_withoutChanges_probesNothing() throws Exception {
        file("Movies/Alien (1979).mkv");
        scan();
        probed.clear();

        FolderScan.Result result = scan();

        assertThat(probed).isEmpty();
        assertThat(result.changed()).isZero();
    }

    /** The file that was being read when a scan was cancelled could be marked as unreadable. */
    @Test
    void look_whenItIsCancelled_saysNothingOfTheFile() throws Exception {
        Path file = file("Movies/Alien (1979).mkv");
        FileLook look = new FileLook(_ -> {
            throw new AssertionError("it is not to be probed");
        });
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> look.at(file)).isInstanceOf(InterruptedException.class);

        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void unusableFile_isKeptWithItsReason_andOthersAir() throws Exception {
        file("Movies/Alien (1979).mkv");
        broken.add(file("Movies/Broken (1980).mkv").toString());
        Files.write(media.resolve("Movies/Empty (1981).mkv"), new byte[0]);
        old(media.resolve("Movies/Empty (1981).mkv"));

        scan();

        assertThat(item("Broken").state()).isEqualTo(ItemState.UNUSABLE);
        assertThat(item("Empty").state()).isEqualTo(ItemState.UNUSABLE);
        assertThat(item("Alien").airable()).isTrue();
        assertThat(store.file(item("Broken").fileId()).orElseThrow().reason()).isEqualTo("the header is missing");
    }

    @Test
    void deletedFile_isUnavailable_andComesBackWithoutAProbe() throws Exception {
        file("Movies/Alien (1979).mkv");
        Path gone = file("Movies/Brazil (1985).mkv");
        scan();
        long id = item("Brazil").id();
        Path aside = Files.move(gone, folder.resolve("aside.mkv"));

        scan();
        assertThat(item("Brazil").state()).isEqualTo(ItemState.UNAVAILABLE);
        assertThat(item("Alien").state()).isEqualTo(ItemState.AVAILABLE);

        Files.move(aside, gone);
        probed.clear();
        scan();
        assertThat(item("Brazil").state()).isEqualTo(ItemState.AVAILABLE);
        assertThat(item("Brazil").id()).isEqualTo(id);
        assertThat(probed).isEmpty();
    }

    @Test
    void movedFile_keepsItsItem() throws Exception {
        file("Movies/Alien (1979).mkv");
        Path before = file("Movies/Brazil (1985).mkv");
        scan();
        long id = item("Brazil").id();

        Files.createDirectories(media.resolve("Movies/Old"));
        Files.move(before, media.resolve("Movies/Old/Brazil 1985.mkv"));
        FolderScan.Result result = scan();

        assertThat(item("Brazil").id()).isEqualTo(id);
        assertThat(item("Brazil").airable()).isTrue();
        assertThat(result.gone()).isZero();
        assertThat(store.items()).hasSize(2);
    }

    @Test
    void everythingGoneAtOnce_marksNothing_untilAPersonConsents() throws Exception {
        for (int i = 0; i < 12; i++) {
            file("Movies/Film %d (1990).mkv".formatted(i));
        }
        scan();
        try (Stream<Path> files = Files.list(media.resolve("Movies"))) {
            for (Path each : files.toList()) {
                Files.delete(each);
            }
        }

        FolderScan.Result suspicious = scan();
        assertThat(suspicious.suspicion()).contains("12 of 12 files are gone at once");
        assertThat(store.items()).allMatch(CatalogItem::airable);

        FolderScan.Result agreed = scan(/* consent= */ true);
        assertThat(agreed.suspicion()).isEmpty();
        assertThat(store.items()).noneMatch(CatalogItem::airable).hasSize(12);
    }

    @Test
    void rootGone_isAnObstacle_andNothingIsMarked() throws Exception {
        file("Movies/Alien (1979).mkv");
        scan();
        Files.move(media, folder.resolve("unmounted"));

        assertThat(FolderRules.obstacle(media)).contains("is not there");
        assertThat(item("Alien").airable()).isTrue();
    }

    @Test
    void growingFile_isPending_untilItRests() throws Exception {
        Path growing = file("Movies/Alien (1979).mkv");
        Files.setLastModifiedTime(growing, FileTime.from(NOW.minusMillis(500)));

        FolderScan.Result result = scan();
        assertThat(result.pending()).isEqualTo(1);
        assertThat(item("Alien").state()).isEqualTo(ItemState.PENDING);
        assertThat(probed).isEmpty();

        old(growing);
        scan();
        assertThat(item("Alien").airable()).isTrue();
    }

    @Test
    void readerThatStaysAway_endsTheScan_andBlamesNoFile() throws Exception {
        for (int i = 0; i < 30; i++) {
            file("Movies/Film %d (1990).mkv".formatted(i));
        }
        FileLook look = new FileLook(file -> {
            probed.add(file);
            return new WorkerOutcome.Unavailable<>("it does not start");
        });
        FolderScan scan = new FolderScan(source, intake, look, CLOCK, new Silent());

        assertThatThrownBy(() -> scan.run(folder.resolve("data"), false)).hasMessageContaining("it does not start");

        assertThat(probed).hasSizeLessThan(30);
        assertThat(store.items()).noneMatch(item -> item.state() == ItemState.UNUSABLE);
        scan();
        assertThat(store.items()).hasSize(30).allMatch(CatalogItem::airable);
    }

    @Test
    void linkLoops_endAndLinksOutOfTheFolder_areNotFollowed() throws Exception {
        file("Movies/Alien (1979).mkv");
        Path outside = Files.createDirectories(folder.resolve("outside"));
        Files.writeString(outside.resolve("Secret (1999).mkv"), "x");
        Files.createSymbolicLink(media.resolve("Movies/loop"), media);
        Files.createSymbolicLink(media.resolve("Movies/out"), outside);
        Files.createSymbolicLink(media.resolve("Movies/Out (1999).mkv"), outside.resolve("Secret (1999).mkv"));

        scan();

        assertThat(titles()).containsExactly("Alien");
    }

    @Test
    void titlesFromHostileNames_arePlainText() throws Exception {
        file("Movies/\"quoted\" #EXTM3U ]]> \n <b>x (2001).mkv");
        file("Movies/" + "long ".repeat(45) + "(2002).mkv");

        scan();

        assertThat(store.items()).hasSize(2).allSatisfy(item -> {
            assertThat(item.title()).isNotBlank().hasSizeLessThanOrEqualTo(300);
            assertThat(item.title().chars()).noneMatch(Character::isISOControl);
        });
    }

    @Test
    void catalogPath_ofFileOutsideItsSource_isRefused() throws Exception {
        Path inside = file("Movies/Alien (1979).mkv");
        scan();
        Path outside = folder.resolve("outside.mkv");
        Files.writeString(outside, "secret");
        Files.delete(inside);
        Files.createSymbolicLink(inside, outside);
        MediaFile file = store.file(item("Alien").fileId()).orElseThrow();

        try (FileOpener opener = new FileOpener(0)) {
            FileLocations locations = new FileLocations(
                    store,
                    _ -> {
                        throw new IOException("no server here");
                    },
                    opener);
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> locations.of(file))
                    .hasMessageContaining("outside the folder");
        }
    }

    private Path piece(String name, int bytes) throws IOException {
        Path path = file(name);
        Files.write(path, new byte[bytes]);
        return old(path);
    }

    private List<String> airing() {
        return database
                .read(db -> db.fetch("select path from media_file order by item_id, part"))
                .getValues("path", String.class)
                .stream()
                .map(path -> media.relativize(Path.of(path)).toString())
                .toList();
    }

    /** A DVD was a dozen odd clips named VTS 01 1. */
    @Test
    void dvdFolder_isOneFilm_ofThePiecesOfItsLongestTitle() throws Exception {
        String disc = "Movies/Brazil (1985)/VIDEO_TS/";
        piece(disc + "VIDEO_TS.VOB", 900);
        piece(disc + "VTS_01_0.VOB", 900);
        piece(disc + "VTS_01_1.VOB", 50);
        piece(disc + "VTS_02_0.VOB", 10);
        for (int part = 1; part <= 3; part++) {
            piece(disc + "VTS_02_" + part + ".VOB", 100 + part);
        }
        text("Movies/Brazil (1985)/poster.jpg", "p");
        text(disc + "VIDEO_TS.nfo", "<movie><title>Brazil!</title><plot>Ducts.</plot></movie>");
        String second = "Movies/Solaris (1972)/Disc 1/Video_ts/";
        piece(second + "vts_01_1.vob", 70);
        text("Movies/Solaris (1972)/Disc 1/movie.nfo", "<movie><plot>Sea.</plot></movie>");

        scan();

        assertThat(titles()).containsExactlyInAnyOrder("Brazil!", "Solaris");
        assertThat(airing())
                .containsExactlyInAnyOrder(
                        disc + "VTS_02_1.VOB", disc + "VTS_02_2.VOB", disc + "VTS_02_3.VOB", second + "vts_01_1.vob");
        assertThat(item("Brazil!").kind()).isEqualTo(ScheduleItem.Kind.MOVIE);
        assertThat(item("Brazil!").durationTicks()).isEqualTo(3 * 60 * 90_000L);
        assertThat(facts(disc + "VTS_02_1.VOB").at("/images/primary").asText()).endsWith("(1985)/poster.jpg");
        assertThat(facts(disc + "VTS_02_1.VOB").at("/year").asInt()).isEqualTo(1985);
        assertThat(facts(second + "vts_01_1.vob").at("/description").asText()).isEqualTo("Sea.");
        assertThat(scan().changed()).isZero();
    }

    @Test
    void bluRayFolder_isOneFilm_orSaysWhyItCannotAir() throws Exception {
        piece("Movies/Alien (1979)/BDMV/STREAM/00001.m2ts", 10);
        piece("Movies/Alien (1979)/BDMV/STREAM/00800.m2ts", 500);
        text("Movies/Alien (1979)/BDMV/index.nfo", "<movie><title>Alien!</title></movie>");
        for (int n = 1; n <= 5; n++) {
            piece("Movies/Cube (1997)/BDMV/STREAM/0000" + n + ".m2ts", 100);
        }
        piece("Movies/Menus (1990)/VIDEO_TS/VIDEO_TS.VOB", 10);
        piece("Movies/Gap (1991)/VIDEO_TS/VTS_01_1.VOB", 10);
        piece("Movies/Gap (1991)/VIDEO_TS/VTS_01_3.VOB", 10);
        piece("Home/AVCHD/BDMV/STREAM/00001.MTS", 10);
        piece("Home/AVCHD/BDMV/STREAM/00002.MTS", 10);

        scan();

        assertThat(item("Alien!").airable()).isTrue();
        assertThat(reason("Movies/Cube (1997)/BDMV/STREAM/00001.m2ts")).contains("several of its 5 streams");
        assertThat(reason("Movies/Menus (1990)/VIDEO_TS/VIDEO_TS.VOB")).contains("menus only");
        assertThat(reason("Movies/Gap (1991)/VIDEO_TS/VTS_01_1.VOB")).contains("between VTS_01_1.VOB and VTS_01_3.VOB");
        assertThat(store.items()).filteredOn(CatalogItem::airable).hasSize(3);
        assertThat(store.items()).hasSize(6);
        assertThat(scan().changed()).isZero();
    }
}
