package tv.genlock.source.plex;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Who asks, as Plex wants to know it: the owner sees it in the server's list of devices.
 *
 * @param identifier lasts as long as this installation
 * @param version of this program
 */
public record PlexDevice(String identifier, String version) {
    /**
     * What every request to the server carries, for its lists as for its files. Secret, because of the token.
     *
     * @param token empty where the server wants none
     */
    public Map<String, String> headers(String token) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("X-Plex-Client-Identifier", identifier);
        headers.put("X-Plex-Product", "Genlock");
        headers.put("X-Plex-Version", version);
        headers.put("X-Plex-Platform", "Java");
        headers.put(
                "X-Plex-Platform-Version", Integer.toString(Runtime.version().feature()));
        headers.put("X-Plex-Device", "Server");
        headers.put("X-Plex-Device-Name", "Genlock");
        if (!token.isBlank()) {
            headers.put("X-Plex-Token", token.strip());
        }
        return Map.copyOf(headers);
    }
}
