// Reads what our playlists say; only the tags Genlock writes.
export function parsePlaylist(text, url) {
  const lines = text.split("\n");
  if (lines[0] !== "#EXTM3U") throw new Error(`not a playlist: ${text.slice(0, 200)}`);
  const list = { segments: [], ended: false, url };
  let duration;
  let discontinuity = false;
  let date;
  let number;
  let tags = 0;
  let init;
  for (const line of lines) {
    const value = line.slice(line.indexOf(":") + 1);
    if (line.startsWith("#EXT-X-VERSION:")) list.version = Number(value);
    else if (line.startsWith("#EXT-X-MAP:")) init = new URL(/URI="([^"]+)"/.exec(value)[1], url).href;
    else if (line.startsWith("#EXT-X-TARGETDURATION:")) list.target = Number(value);
    else if (line.startsWith("#EXT-X-MEDIA-SEQUENCE:")) list.sequence = number = Number(value);
    else if (line.startsWith("#EXT-X-DISCONTINUITY-SEQUENCE:")) list.discontinuitySequence = Number(value);
    else if (line.startsWith("#EXT-X-PROGRAM-DATE-TIME:")) date = Date.parse(value);
    else if (line === "#EXT-X-DISCONTINUITY") {
      discontinuity = true;
      tags++;
    } else if (line === "#EXT-X-ENDLIST") list.ended = true;
    else if (line.startsWith("#EXTINF:")) duration = Number.parseFloat(value);
    else if (line && !line.startsWith("#")) {
      list.segments.push({ url: new URL(line, url).href, duration, discontinuity, date, sequence: number++, tags, init });
      discontinuity = false;
      date = undefined;
    }
  }
  return list;
}

export async function fetchPlaylist(url) {
  const answer = await fetch(url);
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${url}: ${answer.status} ${text.slice(0, 300)}`);
  return parsePlaylist(text, answer.url);
}
