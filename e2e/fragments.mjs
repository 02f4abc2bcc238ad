// Reads ISO base media files as ISO/IEC 14496-12 and 23000-19 (CMAF) want them; throws at the first thing that is not so.
import { expect } from "./report.mjs";

const CONTAINERS = new Set(["moov", "trak", "mdia", "minf", "stbl", "dinf", "mvex", "moof", "traf"]);

/** The boxes in [from, to): `{ type, at, body, end, boxes }`. They fill it without a gap. */
export function boxesOf(bytes, from = 0, to = bytes.length) {
  const boxes = [];
  for (let at = from; at < to; ) {
    expect(to - at >= 8, `${to - at} bytes behind the last box`);
    const size = bytes.readUInt32BE(at);
    const type = bytes.toString("latin1", at + 4, at + 8);
    expect(size >= 8 && at + size <= to, `box ${type} of ${size} bytes reaches out of what holds it`);
    const box = { type, at, body: at + 8, end: at + size };
    if (CONTAINERS.has(type)) box.boxes = boxesOf(bytes, box.body, box.end);
    boxes.push(box);
    at += size;
  }
  return boxes;
}

function only(boxes, ...path) {
  const found = boxes.filter((box) => box.type === path[0]);
  expect(found.length === 1, `${found.length} boxes ${path[0]} among ${boxes.map((box) => box.type)}`);
  return path.length === 1 ? found[0] : only(found[0].boxes, ...path.slice(1));
}

const flagsOf = (bytes, box) => bytes.readUIntBE(box.body + 1, 3);

/** The tracks of an init section, by id: `{ kind, timescale, entry, codec, width, height }`. */
export function readInit(bytes) {
  const boxes = boxesOf(bytes);
  expect(boxes.map((box) => box.type).join() === "ftyp,moov", `an init section of ${boxes.map((box) => box.type)}`);
  const moov = only(boxes, "moov").boxes;
  const tracks = new Map();
  for (const trak of moov.filter((box) => box.type === "trak")) {
    const mdia = only(trak.boxes, "mdia").boxes;
    const table = only(mdia, "minf", "stbl").boxes;
    for (const name of ["stts", "stsc", "stco"]) expect(bytes.readUInt32BE(only(table, name).body + 4) === 0, `${name} is not empty`);
    const entry = only(table, "stsd").body + 8;
    const kind = bytes.toString("latin1", only(mdia, "hdlr").body + 8, only(mdia, "hdlr").body + 12);
    tracks.set(bytes.readUInt32BE(only(trak.boxes, "tkhd").body + 12), {
      kind,
      timescale: bytes.readUInt32BE(only(mdia, "mdhd").body + 12),
      entry: bytes.toString("latin1", entry + 4, entry + 8),
      ...(kind === "vide" ? picture(bytes, entry) : {}),
    });
  }
  const defaults = only(moov, "mvex").boxes.map((box) => bytes.readUInt32BE(box.body + 4));
  expect(defaults.join() === [...tracks.keys()].join(), `trex of tracks ${defaults}, tracks ${[...tracks.keys()]}`);
  return tracks;
}

/** Size, profile and level of a visual sample entry with its avcC or hvcC. */
function picture(bytes, entry) {
  const [configuration] = boxesOf(bytes, entry + 86, entry + bytes.readUInt32BE(entry));
  const hevc = configuration.type === "hvcC";
  return {
    width: bytes.readUInt16BE(entry + 32),
    height: bytes.readUInt16BE(entry + 34),
    profile: hevc ? bytes[configuration.body + 1] & 31 : bytes[configuration.body + 1],
    level: hevc ? bytes[configuration.body + 12] : bytes[configuration.body + 3],
  };
}

/** A segment: by kind of track `{ start, end, samples }` in ticks, samples with `duration`, `size`, `keyframe`, `offset` and `shown`. */
export function readFragment(bytes, tracks) {
  const boxes = boxesOf(bytes);
  expect(boxes.map((box) => box.type).join() === "styp,moof,mdat", `a segment of ${boxes.map((box) => box.type)}`);
  const [, moof, mdat] = boxes;
  const runs = {};
  let data = mdat.body;
  for (const traf of moof.boxes.filter((box) => box.type === "traf")) {
    const tfhd = only(traf.boxes, "tfhd");
    const track = tracks.get(bytes.readUInt32BE(tfhd.body + 4));
    expect(track, `track ${bytes.readUInt32BE(tfhd.body + 4)} is not in the init section`);
    expect(flagsOf(bytes, tfhd) & 0x20000 && !(flagsOf(bytes, tfhd) & 1), "offsets do not count from the moof");
    const run = readRun(bytes, only(traf.boxes, "trun"), defaultsOf(bytes, tfhd));
    expect(moof.at + run.dataOffset === data, `${track.kind}: data at ${moof.at + run.dataOffset}, the one before ends at ${data}`);
    data += run.samples.reduce((sum, sample) => sum + sample.size, 0);
    runs[track.kind] = timed(run.samples, Number(bytes.readBigUInt64BE(timeOf(bytes, traf))), track);
  }
  expect(data === mdat.end, `samples end at ${data}, the mdat at ${mdat.end}`);
  return runs;
}

function timeOf(bytes, traf) {
  const tfdt = only(traf.boxes, "tfdt");
  expect(bytes[tfdt.body] === 1, "a decode time of 32 bits");
  return tfdt.body + 4;
}

function defaultsOf(bytes, tfhd) {
  const flags = flagsOf(bytes, tfhd);
  let at = tfhd.body + 8 + (flags & 1 ? 8 : 0) + (flags & 2 ? 4 : 0);
  const next = (flag) => (flags & flag ? bytes.readUInt32BE((at += 4) - 4) : undefined);
  return { duration: next(8), size: next(16), flags: next(32) };
}

function readRun(bytes, trun, defaults) {
  const flags = flagsOf(bytes, trun);
  const version = bytes[trun.body];
  let at = trun.body + 8;
  const next = (flag, otherwise) => (flags & flag ? bytes.readUInt32BE((at += 4) - 4) : otherwise);
  expect(flags & 1, "a run without a data offset");
  const dataOffset = next(1);
  const firstFlags = next(4);
  const samples = [];
  for (let k = 0; k < bytes.readUInt32BE(trun.body + 4); k++) {
    const duration = next(0x100, defaults.duration);
    const size = next(0x200, defaults.size);
    const own = next(0x400, k === 0 ? (firstFlags ?? defaults.flags) : defaults.flags);
    const offset = next(0x800, 0);
    expect(duration > 0 && size > 0, `sample ${k} lasts ${duration} and has ${size} bytes`);
    samples.push({ duration, size, keyframe: (own & 0x10000) === 0, offset: version === 0 ? offset : offset | 0 });
  }
  expect(at === trun.end, `trun has ${trun.end - at} bytes too many`);
  return { dataOffset, samples };
}

function timed(samples, start, track) {
  let end = start;
  for (const sample of samples) {
    sample.shown = end + sample.offset;
    end += sample.duration;
  }
  return { start, end, samples, timescale: track.timescale };
}
