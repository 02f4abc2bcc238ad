package tv.genlock.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clips by folder and name, films in parts, pictures beside videos. */
class FolderConventionsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Commercials/1985/Acme.mp4               | COMMERCIAL  |
            Ads/x.mp4                               | COMMERCIAL  |
            TV Spots/x.mp4                          | COMMERCIAL  |
            01 - Bumpers/x.mp4                      | BUMPER      |
            Station IDs/x.mp4                       | IDENT       |
            station_idents/x.mp4                    | IDENT       |
            PSAs/x.mp4                              | PSA         |
            Promos/Fall/x.mp4                       | PROMO       |
            Interstitials/x.mp4                     | FILLER      |
            Clips/x.mp4                             | CLIP        |
            fillers/test card.mp4                   | FILLER      |
            Heat (1995)/heat-trailer.mkv            | TRAILER     | Heat (1995)/heat
            Music Videos/Band - Song.mp4            | MUSIC_VIDEO |
            Trailers/x.mp4                          | TRAILER     |
            Film (2010)/Trailers/x.mp4              | TRAILER     | Film (2010)
            Film (2010)/Film (2010)-trailer.mp4     | TRAILER     | Film (2010)/Film (2010)
            Film (2010)/Film (2010).trailer2.mp4    | TRAILER     | Film (2010)/Film (2010)
            Film (2010)/trailer.mp4                 | TRAILER     | Film (2010)
            Film (2010)/Behind the Scenes/x.mp4     | FILLER      | Film (2010)
            Film (2010)/Extras/x.mp4                | FILLER      | Film (2010)
            Film (2010)/The cat-interview.mp4       | FILLER      | Film (2010)/The cat
            Film (2010)/backdrops/x.mp4             | BACKDROP    | Film (2010)
            Film (2010)/Sample/x.mp4                | SAMPLE      | Film (2010)
            Commercials/x-sample.mp4                | SAMPLE      | Commercials/x
            Commercials/Acme-short.mp4              | COMMERCIAL  |
            Extras/x.mp4                            | -           |
            Other/x.mp4                             | -           |
            Film (2010)/Film (2010).mp4             | -           |
            Adventure/The Big Short.mp4             | -           |
            """)
    void clip_byFolderOrName_hasItsRoleAndOwner(String path, String role, String owner) {
        var clip = ClipNames.of(path);
        assertThat(clip.map(found -> found.role().name()).orElse("-")).isEqualTo(role);
        assertThat(clip.map(ClipNames.Clip::owner).orElse("")).isEqualTo(owner == null ? "" : owner);
    }

    @Test
    void extras_directlyBelowTheLibrary_areAFolderLikeAnyOther() {
        assertThat(ClipNames.of("Media/Movies/Extras/x.mp4", 2)).isEmpty();
        assertThat(ClipNames.of("Media/Movies/Film/Extras/x.mp4", 2))
                .hasValueSatisfying(clip -> assertThat(clip.owner()).isEqualTo("Media/Movies/Film"));
        assertThat(ClipNames.of("Media/Commercials/x.mp4", 2)).isPresent();
    }

    @Test
    void parts_withoutGap_areOneFilm() {
        assertThat(StackedParts.find(
                        List.of("Film-cd2.avi", "Film-cd1.avi", "Other.avi", "Saga.Part.1.mkv", "Saga.part.2.mkv")))
                .containsExactly(
                        new StackedParts.Stack("Film", List.of("Film-cd1.avi", "Film-cd2.avi")),
                        new StackedParts.Stack("Saga", List.of("Saga.Part.1.mkv", "Saga.part.2.mkv")));
        assertThat(StackedParts.find(List.of("F disc1.mkv", "F disc2.mkv", "F disc3.mkv"))
                        .getFirst()
                        .names())
                .hasSize(3);
        assertThat(StackedParts.find(List.of("F (pt a).mkv", "F (pt b).mkv"))).hasSize(1);
    }

    @Test
    void parts_withGapOrAlone_areFilmsOfTheirOwn() {
        assertThat(StackedParts.find(List.of("Story Part 2.mkv"))).isEmpty();
        assertThat(StackedParts.find(List.of("Story Part 1.mkv", "Story Part 3.mkv")))
                .isEmpty();
        assertThat(StackedParts.find(List.of("A part1.mkv", "B part2.mkv", "Depart1.mkv")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            poster.jpg              | PRIMARY FOLDER  -1 0
            Folder.JPG              | PRIMARY FOLDER  -1 1
            fanart.png              | BACKDROP FOLDER  -1 0
            backdrop2.webp          | BACKDROP FOLDER  -1 12
            fanart-1.jpg            | BACKDROP FOLDER  -1 11
            clearlogo.png           | LOGO FOLDER  -1 0
            Film (2010)-poster.jpg  | PRIMARY FILE film (2010) -1 0
            Show S01E01-thumb.jpg   | STILL FILE show s01e01 -1 0
            Show S01E01.tbn         | PRIMARY FILE show s01e01 -1 90
            season02-poster.jpg     | PRIMARY SEASON  2 0
            season-specials-banner.png | BANNER SEASON  0 0
            """)
    void picture_byName_belongsSomewhere(String file, String expected) {
        ArtworkName art = ArtworkName.of(file).orElseThrow();
        assertThat(art.kind() + " " + art.scope() + " " + art.base() + " "
                        + art.season().orElse(-1) + " " + art.rank())
                .isEqualTo(expected);
    }

    @Test
    void picture_ofOtherTypes_isNone() {
        assertThat(ArtworkName.of("poster.svg")).isEmpty();
        assertThat(ArtworkName.of("poster")).isEmpty();
        assertThat(ArtworkName.of(".jpg")).isEmpty();
    }

    @Property
    void anyName_neverThrows(@ForAll String name) {
        ClipNames.of(name);
        ClipNames.of("a/" + name + "/b-trailer.mp4");
        StackedParts.find(List.of(name, name + " cd1.avi", name + " cd2.avi"));
        ArtworkName.of(name + "-poster.jpg");
    }

    @Test
    void longNames_stayLinear() {
        String dots = ".".repeat(100_000);
        ClipNames.of(dots + "/" + dots);
        StackedParts.find(List.of(dots, dots + "cd1.avi", "-".repeat(500) + "cd1.avi"));
        ArtworkName.of(dots + "jpg");
    }
}
