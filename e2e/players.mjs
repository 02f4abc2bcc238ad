// What independent players say of a stream. Each check throws what it found, or `Skip`, or returns a remark.
import { Skip, expect } from "./report.mjs";
import { found, run } from "./tools.mjs";
import { playInBrowser } from "./browser.mjs";

/** ffmpeg, which forgives nothing here, copies a file: no lost packet, no decode time running back. */
export async function copiesClean(file) {
  const copy = await run("ffmpeg", ["-nostdin", "-v", "warning", "-xerror", "-copyts", "-i", file, "-map", "0:v:0", "-map", "0:a:0",
    "-c", "copy", "-f", "mpegts", "-y", "/dev/null"]);
  expect(copy.code === 0 && copy.err === "", `exit ${copy.code}: ${copy.err.slice(0, 2000)}`);
}

export async function decodesClean(file) {
  const decode = await run("ffmpeg", ["-nostdin", "-v", "error", "-xerror", "-i", file, "-fps_mode", "passthrough", "-f", "null", "-"], { seconds: 400 });
  // The null muxer counts in the first item's frame rate and complains about every faster one; that is its own affair.
  const said = decode.err.split("\n").filter((l) => l && !/\[null @ .*non monotonically increasing dts|Last message repeated/.test(l));
  expect(decode.code === 0 && said.length === 0, `exit ${decode.code}: ${said.slice(0, 8).join("\n")}`);
}

export async function playsInMpv(playlist) {
  if (!found("mpv")) throw new Skip("no mpv on PATH");
  const mpv = await run("mpv", ["--no-config", "--vo=null", "--ao=null", "--ao-null-untimed", "--untimed", "--msg-level=all=warn", playlist], { seconds: 240 });
  const said = `${mpv.out}${mpv.err}`.split("\n").filter((l) => /Reset playback|Invalid audio PTS|Packet corrupt|error/i.test(l) && !/no usable.*font|lua|fontconfig/i.test(l));
  expect(!mpv.timedOut && mpv.code === 0 && said.length === 0, `exit ${mpv.code}: ${said.slice(0, 8).join("\n")}`);
}

/** Plays at eight times the speed; gives what VLC said, line by line, and how long it played. */
export async function playInVlc(playlist) {
  if (!found("cvlc")) throw new Skip("no VLC on PATH");
  const unprivileged = process.getuid?.() === 0 ? 65534 : undefined;
  const began = Date.now();
  const vlc = await run("cvlc", ["-I", "dummy", "--no-lua", "--vout", "dummy", "--aout", "dummy", "--rate", "8", "--play-and-exit", "-vv", playlist],
    { seconds: 200, user: unprivileged, env: { HOME: "/tmp" } });
  const said = vlc.err.split("\n").filter((l) => !/configured with/.test(l));
  const count = (pattern) => said.filter((l) => pattern.test(l)).length;
  expect(count(/TS demuxer|ts demux|adaptive/i) > 0, `VLC did not open it: ${vlc.err.slice(-600)}`);
  return { said, count, timedOut: vlc.timedOut, seconds: (Date.now() - began) / 1000 };
}

/** To the end, in one buffered range, without an error. */
export async function playsInChromium(playlist, { rate, seconds }) {
  const outcome = await playInBrowser(playlist, { rate, seconds });
  if (outcome.skipped) throw new Skip(outcome.skipped);
  expect(outcome.errors.length === 0, outcome.errors.slice(0, 5).join("; "));
  expect(outcome.ended, `stopped at ${outcome.time} s of ${outcome.duration} s`);
  expect(outcome.mostRanges === 1, `${outcome.mostRanges} buffered ranges`);
  return outcome;
}
