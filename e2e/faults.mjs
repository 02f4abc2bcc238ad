// Faults really caused: what airs is deleted, truncated, replaced, made unreadable, hangs; ffmpeg is killed; the disk is full; the clock
// steps; 500 clients at once, slow ones among them; kill -9 in the middle of everything. Viewers of other things must notice nothing, the
// affected channel goes on, the log says once what happened.
//
//   node e2e/faults.mjs [name …]      names of files in e2e/faults; all of them without. Makes its own clips; needs ffmpeg. Bounded,
//                                     loopback only, ends by itself. Some faults need root, bindfs or libfaketime and say so.
import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { Report, Skip } from "./report.mjs";
import { makeClips } from "./media.mjs";
import { found, root } from "./tools.mjs";

const report = new Report();
const folder = join(root, "e2e/faults");
const all = readdirSync(folder).map((name) => name.replace(".mjs", ""));
const wanted = process.argv.length > 2 ? process.argv.slice(2) : all;
if (!found("ffmpeg")) {
  await report.check("faults", () => {
    throw new Skip("no ffmpeg on PATH");
  });
} else {
  const clips = await makeClips(join(root, "e2e/target/media"));
  for (const name of wanted) {
    if (!all.includes(name)) throw new Error(`no faults called ${name}; there are ${all.join(", ")}`);
    const work = join(root, "e2e/target/faults", name);
    rmSync(work, { recursive: true, force: true });
    const { default: cause } = await import(join(folder, `${name}.mjs`));
    await cause({ report, clips, work });
  }
}
process.exit(report.close());
