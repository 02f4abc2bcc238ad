// The file that airs is harmed in every way a file can be.
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, renameSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { Skip, expect } from "../report.mjs";
import { LogMark, channelOf, longProgramme } from "../stage.mjs";
import { Station, found, pause } from "../tools.mjs";
import { Viewer } from "../viewer.mjs";

const isRoot = process.getuid?.() === 0;
const called = (name) => new RegExp(name.replaceAll(/[()]/g, "\\$&"));

/** `harm` does it; `undo`, where there is one, must bring the programme back. */
const faults = [
  { name: "deleted", harm: ({ file }) => rmSync(file) },
  { name: "truncated", harm: ({ file }) => truncateSync(file, 20_000) },
  { name: "replaced", harm: ({ file, clips }) => {
    copyFileSync(join(clips, "pyramid 60.mp4"), `${file}.new`);
    renameSync(`${file}.new`, file);
  } },
  { name: "overwritten in place", harm: ({ file, clips }) => copyFileSync(join(clips, "pyramid 60.mp4"), file) },
  { name: "garbage", harm: ({ file }) => writeFileSync(file, Buffer.alloc(300_000, 7)) },
  { name: "a folder in its place", harm: ({ file }) => {
    rmSync(file);
    mkdirSync(file);
  } },
  { name: "a pipe in its place", harm: ({ file }) => {
    rmSync(file);
    if (spawnSync("mkfifo", [file]).status !== 0) throw new Skip("no mkfifo");
  } },
  { name: "folder renamed", harm: ({ folder }) => renameSync(folder, `${folder}.gone`), undo: ({ folder }) => renameSync(`${folder}.gone`, folder), says: /folder renamed.*(not there|deleted)/ },
  { name: "unmounted",
    prepare: ({ folder }) => {
      mkdirSync(folder, { recursive: true });
      if (!isRoot || spawnSync("mount", ["-t", "tmpfs", "-o", "size=200m", "tmpfs", folder]).status !== 0) throw new Skip("cannot mount a tmpfs here");
    },
    harm: ({ folder }) => spawnSync("umount", ["-l", folder]),
    clean: ({ folder }) => spawnSync("umount", ["-l", folder]) },
  { name: "hangs", seconds: 30, patience: 20_000,
    prepare: ({ folder }) => {
      if (!isRoot || !found("bindfs")) throw new Skip("needs root and bindfs for a file system that can be stopped");
      mkdirSync(`${folder}.real`, { recursive: true });
      mkdirSync(folder, { recursive: true });
      if (spawnSync("bindfs", ["-o", "attr_timeout=0,entry_timeout=0", `${folder}.real`, folder]).status !== 0) throw new Skip("bindfs does not mount here");
    },
    harm: ({ folder }) => signal(folder, "-STOP"),
    undo: ({ folder }) => signal(folder, "-CONT"),
    clean: ({ folder }) => {
      signal(folder, "-CONT");
      spawnSync("umount", ["-l", folder]);
    } },
];

/** To the one process that serves a mount. */
function signal(folder, which) {
  const pids = spawnSync("pgrep", ["-f", `^bindfs.*${folder}$`]).stdout.toString().trim().split("\n").filter(Boolean);
  for (const pid of pids) spawnSync("kill", [which, pid]);
}

export default async function cause({ report, clips, work }) {
  const steady = join(work, "steady");
  await longProgramme(steady, "Steady (2002).mp4", join(clips, "plain 25.mp4"));
  const cases = [];
  for (const fault of faults) {
    const folder = join(work, fault.name);
    const scene = { clips, folder, file: join(folder, `Doomed ${fault.name} (2001).mp4`) };
    try {
      fault.prepare?.(scene);
    } catch (e) {
      await report.check(`the file on the air: ${fault.name}`, () => {
        throw e;
      });
      continue;
    }
    await longProgramme(folder, basename(scene.file), join(clips, "two b-frames 30.mp4"));
    cases.push({ fault, scene });
  }
  const station = await new Station({ media: [steady], env: { GENLOCK_SCAN_MINUTES: "1" } }).start();
  const viewers = [];
  try {
    const other = await new Viewer(station, await station.onAir(), work).start();
    viewers.push(other);
    for (const [k, each] of cases.entries()) {
      each.viewer = await new Viewer(station, await channelOf(station, each.scene.folder, 11 + k), work).start();
      viewers.push(each.viewer);
    }
    for (const { fault, scene, viewer } of cases) {
      await report.check(`the file on the air: ${fault.name}`, async () => {
        expect(viewer.segments.every((s) => !s.slate), "a slate before the fault");
        const mark = new LogMark(station);
        const began = Date.now();
        fault.harm(scene);
        await pause((fault.seconds ?? 14) * 1000);
        const seen = viewer.since(began);
        expect(seen.some((s) => s.slate), `no slate in ${seen.length} segments`);
        expect(viewer.complaints.length === 0, viewer.complaints.join("; "));
        expect(other.complaints.length === 0 && other.since(began).every((s) => !s.slate), `the other channel: ${other.complaints.join("; ")}`);
        const slow = Math.max(0, ...other.since(began).map((s) => s.took));
        expect(slow < 5000, `the other channel waited ${slow} ms for a segment`);
        const said = mark.saysOnce(fault.says ?? called(`Doomed ${fault.name}`));
        if (fault.undo) {
          const back = Date.now();
          fault.undo(scene);
          await pause(26_000);
          expect(viewer.since(back).at(-1)?.slate === false, "the programme did not come back");
        }
        return said;
      });
    }
    for (const viewer of viewers) {
      await viewer.conclude(report, `everything that was seen is one sound stream: ${viewer.channel.name}`);
    }
  } finally {
    for (const viewer of viewers) viewer.watching = false;
    for (const { fault, scene } of cases) fault.clean?.(scene);
    if (process.env.SHOW_LOG) console.log(station.log());
    await station.remove();
    for (const { fault, scene } of cases) fault.clean?.(scene);
  }
}
