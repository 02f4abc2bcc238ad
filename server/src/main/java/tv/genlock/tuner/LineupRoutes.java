package tv.genlock.tuner;

import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import tv.genlock.channel.Channel;
import tv.genlock.channel.Channels;
import tv.genlock.edge.BaseUrl;
import tv.genlock.format.LineupEntry;
import tv.genlock.format.M3uWriter;

/** {@code /api/livetv/m3u/{all|id}}: the channel list for other programs. A channel's id and URL never change. */
final class LineupRoutes {
    static final String PATH = "/api/livetv/m3u/(?<which>all|\\d{1,18})(?:\\.m3u8?)?";

    private final Channels channels;
    private final OnAirChannels onAir;
    private final BaseUrl baseUrl;

    LineupRoutes(Channels channels, OnAirChannels onAir, BaseUrl baseUrl) {
        this.channels = channels;
        this.onAir = onAir;
        this.baseUrl = baseUrl;
    }

    void answer(RoutingContext context) throws IOException, InterruptedException, TimeoutException {
        String which = context.pathParam("which");
        boolean all = which.equals("all");
        List<Channel> listed = all ? channels.enabled() : List.of(onAir.withId(OutputRoutes.number(context, "which")));
        String base = baseUrl.of(context.request());
        StringBuilder text = new StringBuilder(256 + listed.size() * 512);
        M3uWriter.write(
                text,
                Optional.of(base + "/api/livetv/xmltv/" + which),
                listed.stream().map(channel -> entry(channel, base)).iterator());
        var response = context.response();
        response.putHeader("Content-Type", "audio/x-mpegurl; charset=utf-8");
        response.putHeader("Content-Disposition", "inline; filename=\"genlock.m3u\"");
        response.putHeader("Cache-Control", "no-cache");
        OutputRoutes.send(context, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static LineupEntry entry(Channel channel, String base) {
        // Jellyfin shares one upstream between viewers only for URLs that end in .ts (LiveTvMediaSourceProvider).
        return new LineupEntry(
                channel.publicId(),
                Integer.toString(channel.number()),
                channel.name(),
                channel.grouping(),
                Optional.of(base + "/api/channels/" + channel.id() + "/logo.png"),
                base + "/api/livetv/stream/" + channel.id() + ".ts",
                Optional.of(new LineupEntry.CatchUp(
                        base + "/hls/channel/" + channel.id() + "/live.m3u8", CatchUpQuery.DAYS)));
    }
}
