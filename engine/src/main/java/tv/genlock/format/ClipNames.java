package tv.genlock.format;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells what airs between programmes by where it lies and how it is called: folders of commercials, bumpers, promos, idents, and the extras of
 * films that Jellyfin and Kodi know by folder, suffix or whole name. Linear in the length of the path.
 */
public final class ClipNames {
    private static final Pattern SEPARATORS = Pattern.compile("[\\s._-]+");
    private static final Pattern LEADING_NUMBER = Pattern.compile("^\\d{1,3}(?=\\p{L})");
    private static final Pattern SUFFIX = Pattern.compile(
            "(?i)(.+?)(?:[-._ ]+(trailer|sample)|-(scene|clip|interview|behindthescenes|deleted|deletedscene|featurette|short|extra|other))\\d{0,2}$");
    private static final int MAX_NAME = 512;

    private static final Map<String, Role> FOLDERS = folders();
    /** Folders that mean extras only below a title: directly below a library they are folders like any other. */
    private static final List<String> EXTRAS = List.of(
            "featurettes",
            "featurette",
            "behindthescenes",
            "deletedscenes",
            "interviews",
            "scenes",
            "extras",
            "extra",
            "bonus",
            "other");

    /** What it airs as. */
    public enum Role {
        COMMERCIAL,
        BUMPER,
        PROMO,
        IDENT,
        PSA,
        TRAILER,
        FILLER,
        /** Something short without a better word. */
        CLIP,
        MUSIC_VIDEO,
        /** A few seconds of a film to judge its picture by: never airs. */
        SAMPLE,
        /** A silent loop to lay behind words: never airs by itself. */
        BACKDROP
    }

    /**
     * A clip.
     *
     * @param owner the path of the folder, or of the file without its ending, of the film or series it is an extra of; empty for none
     */
    public record Clip(Role role, String owner) {}

    private ClipNames() {}

    /** @param path of a video below its library, with {@code /} or {@code \} between names; empty when it says nothing of a clip */
    public static Optional<Clip> of(String path) {
        return of(path, 0);
    }

    /**
     * The same for a path that begins above its library.
     *
     * @param above how many of its first names are folders that hold libraries: directly below the last of them a folder such as
     *     {@code Extras} is one like any other
     */
    public static Optional<Clip> of(String path, int above) {
        List<String> names = List.of(path.replace('\\', '/').split("/"));
        String file = names.isEmpty() ? "" : withoutEnding(names.getLast());
        String folder = names.size() < 2 ? "" : String.join("/", names.subList(0, names.size() - 1));
        Optional<Clip> named = byName(file, folder);
        if (named.isPresent() && named.get().role() == Role.SAMPLE) {
            return named;
        }
        for (int at = names.size() - 2; at >= 0; at--) {
            Optional<Role> role = byFolder(names.get(at), at > above);
            if (role.isPresent()) {
                boolean extra = switch (role.get()) {
                    case TRAILER, FILLER, CLIP, SAMPLE, BACKDROP -> true;
                    case COMMERCIAL, BUMPER, PROMO, IDENT, PSA, MUSIC_VIDEO -> false;
                };
                return Optional.of(new Clip(role.get(), extra ? String.join("/", names.subList(0, at)) : ""));
            }
        }
        return named;
    }

    private static Optional<Clip> byName(String file, String folder) {
        if (file.length() > MAX_NAME) {
            return Optional.empty();
        }
        switch (file.toLowerCase(Locale.ROOT)) {
            case "trailer" -> {
                return Optional.of(new Clip(Role.TRAILER, folder));
            }
            case "sample" -> {
                return Optional.of(new Clip(Role.SAMPLE, folder));
            }
            default -> {
                // Only a suffix can tell.
            }
        }
        Matcher suffix = SUFFIX.matcher(file);
        if (!suffix.matches()) {
            return Optional.empty();
        }
        String owner = folder.isEmpty() ? suffix.group(1) : folder + "/" + suffix.group(1);
        Role role = suffix.group(2) == null
                ? Role.FILLER
                : suffix.group(2).equalsIgnoreCase("sample") ? Role.SAMPLE : Role.TRAILER;
        return Optional.of(new Clip(role, owner));
    }

    /** What a folder of this name holds, in singular or plural; empty for any other word. */
    public static Optional<Role> role(String word) {
        return Optional.ofNullable(FOLDERS.get(plain(word)));
    }

    private static Optional<Role> byFolder(String folder, boolean belowTitle) {
        return belowTitle && EXTRAS.contains(plain(folder)) ? Optional.of(Role.FILLER) : role(folder);
    }

    private static String plain(String folder) {
        String joined = SEPARATORS.matcher(folder.toLowerCase(Locale.ROOT)).replaceAll("");
        return LEADING_NUMBER.matcher(joined).replaceFirst("");
    }

    private static String withoutEnding(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static Map<String, Role> folders() {
        Map<String, Role> folders = new HashMap<>();
        put(
                folders,
                Role.COMMERCIAL,
                "commercial commercials ad ads advert adverts advertisement advertisements advertising spot spots");
        put(
                folders,
                Role.COMMERCIAL,
                "tvspot tvspots tvcommercials werbung werbespots pub publicité publicités anuncios");
        put(folders, Role.BUMPER, "bumper bumpers bump bumps stinger stingers");
        put(folders, Role.PROMO, "promo promos promotion promotions teaser teasers upnext comingup");
        put(
                folders,
                Role.IDENT,
                "ident idents stationid stationids stationident stationidents channelid channelids signon signoff");
        put(folders, Role.PSA, "psa psas publicservice publicserviceannouncement publicserviceannouncements");
        put(folders, Role.TRAILER, "trailer trailers");
        put(folders, Role.FILLER, "filler fillers interstitial interstitials interlude interludes short shorts");
        put(folders, Role.CLIP, "clip clips");
        put(folders, Role.MUSIC_VIDEO, "musicvideo musicvideos musikvideo musikvideos videoclips");
        put(folders, Role.SAMPLE, "sample samples");
        put(folders, Role.BACKDROP, "backdrops");
        return folders;
    }

    private static void put(Map<String, Role> folders, Role role, String names) {
        for (String name : names.split(" ")) {
            folders.put(name, role);
        }
    }
}
