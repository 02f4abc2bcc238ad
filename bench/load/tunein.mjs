// From asking for a channel nobody watches to having its first segment.
import { fetchPlaylist } from "../../e2e/playlist.mjs";
import { Station, pause } from "../../e2e/tools.mjs";
import { films, oldFilms } from "./clips.mjs";
import { heading, say, spread, timed } from "./measure.mjs";

const CHANNELS = 100;
const FIRST_NUMBER = 200;
const TRANSCODES = 8;
const TRANSCODE_RESTS_MS = 8_000;

/** Playlist and first segment, as a player does that starts three segments before the end of the list. */
export async function tuneIn(station, channel) {
  const list = await fetchPlaylist(`${station.url}/hls/channel/${channel.id}/live.m3u8`);
  const { url } = list.segments.at(-3);
  const answer = await fetch(url);
  await answer.arrayBuffer();
  const isSlate = !/immutable/.test(answer.headers.get("cache-control"));
  if (!answer.ok || isSlate) throw new Error(`${url}: ${answer.status}${isSlate ? ", a slate" : ""}`);
}

export async function tunein() {
  const { folder } = await films();
  const station = await new Station({ media: [folder] }).start();
  try {
    await station.onAir();
    const channels = [];
    for (let i = 0; i < CHANNELS; i++)
      channels.push(await station.post("/api/channels", { name: `Cold ${i}`, number: FIRST_NUMBER + i, format: { target_seconds: 6 } }));
    // A server that has been up for a while, but has never been asked for these channels.
    await station.stop();
    await station.start();
    await pause(30_000);
    heading(`tune-in: playlist and one segment of a channel never watched before, ${CHANNELS} channels of ${CHANNELS} files, restarted server`);
    const first = [];
    const again = [];
    for (const channel of channels) first.push(await timed(() => tuneIn(station, channel)));
    for (const channel of channels) again.push(await timed(() => tuneIn(station, channel)));
    say(`cold:  ${spread(first)}; the first ten: ${first.slice(0, 10).map((ms) => ms.toFixed(0)).join(" ")}`);
    say(`again: ${spread(again)}`);
  } finally {
    await station.remove();
  }
}

export async function transcode() {
  const station = await new Station({ media: [await oldFilms()], env: { GENLOCK_TRANSCODE_LIMIT: String(TRANSCODES) } }).start();
  try {
    await station.onAir();
    heading("transcode: playlist and first segment, 720p MPEG-2 to H.264, a new channel and a new encoder each time");
    const times = [];
    for (let i = 0; i < TRANSCODES; i++) {
      const channel = await station.post("/api/channels", { name: `Film ${i}`, number: FIRST_NUMBER + i, format: { target_seconds: 6 } });
      times.push(await timed(() => tuneIn(station, channel)));
      // Until the encoder is as far ahead as it may be, and rests.
      await pause(TRANSCODE_RESTS_MS);
    }
    say(spread(times));
  } finally {
    await station.remove();
  }
}
