// A channel whose films lie behind a media server 30 ms away: tuning in, and playing on.
import { Station, pause, until } from "../../e2e/tools.mjs";
import { films, filmsAsMatroska } from "./clips.mjs";
import { API_KEY, Jellyfin, sameFilm } from "./jellyfin.mjs";
import { cpuMs, heading, rssMb, say, spread, timed } from "./measure.mjs";
import { tuneIn } from "./tunein.mjs";

const ROUND_TRIP_MS = 30;
const CHANNELS = 40;
const FIRST_NUMBER = 300;
const FILMS = 400;
const FILM_SECONDS = 600;
const PLAYED_SECONDS = 60;
const PLAYED_CHANNELS = 4;

/** Reads a channel's stream, as fast as it comes, until told to stop; gives the bytes. */
async function play(url, signal) {
  let bytes = 0;
  try {
    const answer = await fetch(url, { signal });
    for await (const piece of answer.body) bytes += piece.length;
  } catch (e) {
    if (!signal.aborted) throw e;
  }
  return bytes;
}

async function steady(station, count) {
  const stop = new AbortController();
  const playing = Array.from({ length: count }, (_, i) => play(`${station.url}/channel/${FIRST_NUMBER + i}.ts`, stop.signal));
  await pause(20_000);
  const { pid } = station.child;
  const before = cpuMs(pid);
  await pause(PLAYED_SECONDS * 1_000);
  const used = cpuMs(pid) - before;
  stop.abort();
  const bytes = (await Promise.all(playing)).reduce((sum, one) => sum + one, 0);
  const share = used / (PLAYED_SECONDS * 10) / count;
  say(`steady, ${count} channels: ${share.toFixed(2)} % of a core each, RSS ${rssMb(pid).toFixed(0)} MB, ${(bytes / 1e6 / count).toFixed(0)} MB sent each in ${PLAYED_SECONDS + 20} s`);
}

async function measure(file) {
  const jellyfin = await new Jellyfin(sameFilm(file, { count: FILMS, seconds: FILM_SECONDS }), { delayMs: ROUND_TRIP_MS }).start();
  const station = await new Station().start();
  try {
    const source = await station.post("/api/sources", { kind: "jellyfin", location: jellyfin.url, api_key: API_KEY });
    await until("the library is read", async () => (await station.json(`/api/sources/${source.id}`)).counts?.items === FILMS);
    heading(`remote: ${file.split(".").at(-1)} files behind a Jellyfin ${ROUND_TRIP_MS} ms away`);
    const channels = [];
    const made = [];
    for (let i = 0; i < CHANNELS; i++) {
      const channel = await station.post("/api/channels", { name: `Far ${i}`, number: FIRST_NUMBER + i, format: { target_seconds: 6 } });
      channels.push(channel);
      made.push(await timed(() => tuneIn(station, channel)));
    }
    say(`channel just made, film never read before: ${spread(made)}`);
    await station.stop();
    await station.start();
    await pause(30_000);
    const first = [];
    const again = [];
    const before = jellyfin.requests;
    for (const channel of channels) first.push(await timed(() => tuneIn(station, channel)));
    const requests = jellyfin.requests - before;
    for (const channel of channels) again.push(await timed(() => tuneIn(station, channel)));
    say(`restarted server, film known: ${spread(first)}; ${(requests / CHANNELS).toFixed(1)} requests each`);
    say(`again: ${spread(again)}`);
    await steady(station, 1);
    await steady(station, PLAYED_CHANNELS);
  } finally {
    await station.remove();
    jellyfin.close();
  }
}

export async function remote() {
  await measure((await films()).file);
  await measure(await filmsAsMatroska());
}
