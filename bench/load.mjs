// The packaged server under load, beside what a person would use instead, in one run. Loopback only; ends by itself.
//
//   node bench/load.mjs [part ...]     parts: start tunein segments transcode crowd remote library breaks
import { breaks } from "./load/breaks.mjs";
import { crowd } from "./load/crowd.mjs";
import { library } from "./load/library.mjs";
import { remote } from "./load/remote.mjs";
import { segments } from "./load/segments.mjs";
import { start } from "./load/start.mjs";
import { transcode, tunein } from "./load/tunein.mjs";

const parts = { start, tunein, segments, transcode, crowd, remote, library, breaks };
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in parts));
if (unknown.length > 0) {
  console.error(`No such part: ${unknown.join(", ")}. There are ${Object.keys(parts).join(", ")}.`);
  process.exit(2);
}
for (const [name, part] of Object.entries(parts)) if (wanted.length === 0 || wanted.includes(name)) await part();
