package tv.genlock.source.plex;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.genlock.catalog.ItemFacts;
import tv.genlock.catalog.ItemState;
import tv.genlock.catalog.SourcedFile;
import tv.genlock.catalog.SourcedItem;
import tv.genlock.catalog.SourcedSeries;
import tv.genlock.schedule.ScheduleItem;

class PlexMapperTest {
    private static PlexRow row(String json) throws IOException {
        return new PlexRow(new ObjectMapper().readTree(json.replace('\'', '"')));
    }

    private static SourcedItem item(String json) throws IOException {
        PlexRow row = row(json);
        return PlexMapper.item(row, PlexMark.of(row), /* homeVideos= */ false);
    }

    @Test
    void film_withEverything_isUnderstood() throws Exception {
        SourcedItem item = item("""
                {'ratingKey':'77','type':'movie','title':'The Long Tide','originalTitle':'Die lange Flut','titleSort':'Long Tide, The',
                 'guid':'plex://movie/5d77702e6afb','Guid':[{'id':'imdb://tt0012345'},{'id':'tmdb://678'},{'id':'tmdb://999'},{'id':'imdb://nonsense'}],
                 'year':'1998','originallyAvailableAt':'1998-05-06','summary':'Water.','tagline':'It rises.','studio':'Harbour',
                 'contentRating':'gb/12A','rating':7,'audienceRating':'8.4',
                 'Genre':{'tag':'Drama'},'Country':[{'tag':'Norway'}],'Label':[{'tag':'Summer'}],'Collection':[{'tag':'Sea'},{'tag':'Summer'}],
                 'Director':[{'tag':'A. Wave'}],'Writer':[{'tag':'B. Gull'}],'Role':[{'tag':'C. Crab','role':'Captain'},{'role':'Nobody'}],
                 'thumb':'/library/metadata/77/thumb/1','art':'/library/metadata/77/art/1','Image':[{'type':'clearLogo','url':'/logo/77'}],
                 'Media':[{'id':1,'duration':60000,'container':'mkv','videoCodec':'HEVC','width':3840,'height':'1608',
                           'Part':{'id':5,'key':'/library/parts/5/1600000000/file.mkv','file':'D:\\\\Films\\\\tide.mkv','size':'123'}}],
                 'Chapter':[{'startTimeOffset':0,'endTimeOffset':30000,'tag':'One'},{'startTimeOffset':30000}],
                 'Marker':[{'type':'intro','startTimeOffset':1000,'endTimeOffset':2000},{'type':'credits','startTimeOffset':50000,'endTimeOffset':60000,'final':true},
                           {'type':'commercial','startTimeOffset':20000,'endTimeOffset':25000},{'type':'intro','startTimeOffset':9,'endTimeOffset':3},{'type':'new'}]}
                """);
        ItemFacts facts = item.facts();
        assertThat(item.key()).isEqualTo("77");
        assertThat(facts.kind()).isEqualTo(ScheduleItem.Kind.MOVIE);
        assertThat(List.of(facts.title(), facts.originalTitle(), facts.sortTitle()))
                .containsExactly("The Long Tide", "Die lange Flut", "Long Tide, The");
        assertThat(facts.ids()).isEqualTo(Map.of("imdb", "tt0012345", "tmdb", "678", "plex", "5d77702e6afb"));
        assertThat(facts.year()).isEqualTo(1998);
        assertThat(facts.premiered()).isEqualTo("1998-05-06");
        assertThat(facts.rating()).isEqualTo("gb/12A");
        assertThat(facts.score()).isEqualTo(8.4);
        assertThat(facts.genres()).containsExactly("Drama");
        assertThat(facts.tags()).containsExactly("Summer", "Sea");
        assertThat(facts.studios()).containsExactly("Harbour");
        assertThat(facts.countries()).containsExactly("Norway");
        assertThat(facts.people())
                .containsExactly(
                        new ItemFacts.Person("A. Wave", "", "director"),
                        new ItemFacts.Person("B. Gull", "", "writer"),
                        new ItemFacts.Person("C. Crab", "Captain", "actor"));
        assertThat(facts.images())
                .isEqualTo(Map.of(
                        "primary",
                        "/library/metadata/77/thumb/1",
                        "backdrop",
                        "/library/metadata/77/art/1",
                        "logo",
                        "/logo/77"));
        assertThat(facts.markers())
                .containsExactly(
                        new ItemFacts.Marker(ItemFacts.MarkerKind.CHAPTER, 0, 2_700_000, "One"),
                        new ItemFacts.Marker(ItemFacts.MarkerKind.CHAPTER, 2_700_000, 2_700_000, ""),
                        new ItemFacts.Marker(ItemFacts.MarkerKind.INTRO, 90_000, 180_000, ""),
                        new ItemFacts.Marker(ItemFacts.MarkerKind.OUTRO, 4_500_000, 5_400_000, ""),
                        new ItemFacts.Marker(ItemFacts.MarkerKind.COMMERCIAL, 1_800_000, 2_250_000, ""));
        assertThat(facts.breaks()).extracting(ItemFacts.BreakHint::atTicks).containsExactly(1_800_000L);
        SourcedFile file = item.files().getFirst();
        assertThat(file.path()).isEqualTo("D:\\Films\\tide.mkv");
        assertThat(file.remotePath()).isEqualTo("/library/parts/5/1600000000/file.mkv");
        assertThat(file.modifiedAtMillis()).isEqualTo(1_600_000_000_000L);
        assertThat(file.sizeBytes()).isEqualTo(123);
        assertThat(file.durationTicks()).isEqualTo(5_400_000);
        assertThat(file.videoCodec()).isEqualTo("hevc");
        assertThat(file.height()).isEqualTo(1608);
    }

    @Test
    void versionsAndStackedParts_keepTheirNumbers() throws Exception {
        List<SourcedFile> files = item("""
                {'ratingKey':'1','type':'movie','title':'T','Media':[
                  {'duration':900,'Part':[{'file':'/a.mkv','key':'/library/parts/1/2/a.mkv'}]},
                  {'duration':100,'Part':[]},
                  {'duration':900,'Part':[{'file':'/b1.mkv','duration':500},{'file':'/b2.mkv'},{'key':'//evil/c'},{'key':'http://evil/c'}]},
                  {'deletedAt':5,'Part':[{'file':'/d.mkv'}]}]}
                """).files();
        assertThat(files).extracting(SourcedFile::path).containsExactly("/a.mkv", "/b1.mkv", "/b2.mkv", "/d.mkv");
        assertThat(files).extracting(SourcedFile::version).containsExactly(0, 1, 1, 2);
        assertThat(files).extracting(SourcedFile::part).containsExactly(0, 0, 1, 0);
        assertThat(files).extracting(SourcedFile::durationTicks).containsExactly(81_000L, 45_000L, 0L, 0L);
        assertThat(files.getLast().state()).isEqualTo(ItemState.UNAVAILABLE);
        assertThat(files.getFirst().state()).isEqualTo(ItemState.AVAILABLE);
    }

    private static String episode(int index, String file) {
        return "{'ratingKey':'" + index + "','type':'episode','title':'','index':" + index + ",'parentIndex':2,"
                + "'grandparentTitle':'Harbour Watch','grandparentKey':'/library/metadata/22',"
                + "'guid':'com.plexapp.agents.thetvdb://268592/2/" + index + "?lang=en','Media':[{'Part':[{'file':'"
                + file
                + "'}]}]}";
    }

    @Test
    void episodesOfOneFile_areBothKeptAndTheFirstSaysHowFarItGoes() throws Exception {
        String file = "/tv/Harbour Watch/Season 02/Harbour Watch - S02E03-E04.mkv";
        SourcedItem third = item(episode(3, file));
        SourcedItem fourth = item(episode(4, file));
        assertThat(third.facts().place()).isEqualTo(new ItemFacts.Place("22", "Harbour Watch", 2, 3, 4));
        assertThat(fourth.facts().place()).isEqualTo(new ItemFacts.Place("22", "Harbour Watch", 2, 4, null));
        assertThat(third.facts().title()).isEqualTo("Episode 3");
        assertThat(third.facts().ids()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "com.plexapp.agents.imdb://tt0165832?lang=en, imdb, tt0165832",
        "com.plexapp.agents.themoviedb://603?lang=en, tmdb, 603",
        "com.plexapp.agents.thetvdb://268592?lang=en, tvdb, 268592",
        "com.plexapp.agents.hama://anidb-17?lang=en, anidb, 17",
        "com.plexapp.agents.hama://tvdb4-71?lang=en, tvdb, 71"
    })
    void oldAgents_areUnderstood(String guid, String provider, String id) throws Exception {
        assertThat(PlexIds.of(row("{'type':'show','guid':'" + guid + "'}"))).isEqualTo(Map.of(provider, id));
    }

    @ParameterizedTest
    @CsvSource({"local://55", "com.plexapp.agents.none://abc?lang=xn", "com.plexapp.agents.imdb://junk", "''"})
    void otherGuids_giveNoId(String guid) throws Exception {
        assertThat(PlexIds.of(row("{'type':'movie','guid':'" + guid + "'}"))).isEmpty();
    }

    @Test
    void homeVideo_short_isAClip() throws Exception {
        PlexRow row = row("{'ratingKey':'1','type':'movie','duration':60000}");
        assertThat(PlexMapper.item(row, "", true).facts().kind()).isEqualTo(ScheduleItem.Kind.CLIP);
        assertThat(PlexMapper.item(row, "", false).facts().kind()).isEqualTo(ScheduleItem.Kind.MOVIE);
    }

    @Test
    void oddValues_areTolerated() throws Exception {
        ItemFacts facts =
                item("{'ratingKey':5,'type':'movie','title':7,'year':'soon','rating':11,'originallyAvailableAt':'0000-00-00',"
                                + "'Genre':'Drama','Role':null,'Media':{'Part':{'file':'/x','duration':'1e3','size':-4}},'Marker':[3,null]}")
                        .facts();
        assertThat(facts.title()).isEqualTo("7");
        assertThat(facts.year()).isNull();
        assertThat(facts.score()).isNull();
        assertThat(facts.premiered()).isNull();
        assertThat(facts.genres()).isEmpty();
    }

    @Test
    void series_isUnderstood() throws Exception {
        PlexRow row = row(
                "{'ratingKey':'22','type':'show','title':'Harbour Watch','titleSort':'Harbour','year':2014,'contentRating':'TV-14',"
                        + "'summary':'S','studio':'CW','Genre':[{'tag':'Action'}],'Collection':[{'tag':'SciFi'}],'Guid':[{'id':'tvdb://9'}],'thumb':'/t'}");
        SourcedSeries series = PlexMapper.series(row, "m");
        assertThat(series.key()).isEqualTo("22");
        assertThat(series.facts().title()).isEqualTo("Harbour Watch");
        assertThat(series.facts().year()).isEqualTo(2014);
        assertThat(series.facts().ids()).isEqualTo(Map.of("tvdb", "9"));
        assertThat(series.facts().tags()).containsExactly("SciFi");
        assertThat(series.facts().images()).containsEntry("primary", "/t");
    }

    @Test
    void mark_movesWithFilesAndTagsAndNotWithOrder() throws Exception {
        String json = StubPlex.movie(1);
        String mark = PlexMark.of(row(json));
        assertThat(mark).matches("[0-9a-f]{32}").isEqualTo(PlexMark.of(row(json)));
        for (String[] change : new String[][] {
            {"'size':5", "'size':6"},
            {"1.mkv'", "2.mkv'"},
            {"60000", "60001"},
            {"1700000001", "1700000002"},
            {"'type'", "'Label':[{'tag':'x'}],'type'"}
        }) {
            assertThat(PlexMark.of(row(json.replace(change[0], change[1]))))
                    .as(change[0])
                    .isNotEqualTo(mark);
        }
        assertThat(PlexMark.of(row("{'Genre':[{'tag':'a'},{'tag':'b'}]}")))
                .isEqualTo(PlexMark.of(row("{'Genre':[{'tag':'b'},{'tag':'a'}],'lastViewedAt':5}")));
    }

    @Test
    void image_path_hidesNothingFromItsServer() {
        assertThat(PlexImages.pathAndQuery("/library/metadata/1/thumb/2", 400))
                .isEqualTo(
                        "/photo/:/transcode?width=400&height=600&upscale=0&url=%2Flibrary%2Fmetadata%2F1%2Fthumb%2F2");
    }
}
