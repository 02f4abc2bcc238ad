import type Hls from "hls.js";
import type { ErrorData } from "hls.js";

export type Trouble = "off-air" | "network" | "decode" | "unsupported";

/** What the set shows at a moment. */
export interface TunerState {
  picture: "off" | "tuning" | "playing" | "paused" | "waiting" | "ended" | "trouble";
  trouble: Trouble | null;
  /** The browser's or server's own words, for the curious. */
  detail: string;
  /** The browser allowed the picture only without sound. */
  soundBlocked: boolean;
  /** Seconds from the press to the first frame, once there was one. */
  tunedInSeconds: number | null;
  levels: { id: string; height: number }[];
  level: string;
  audio: { id: string; name: string }[];
  audioTrack: string;
  subtitles: { id: string; name: string }[];
  subtitle: string;
}

const OFF: TunerState = {
  picture: "off",
  trouble: null,
  detail: "",
  soundBlocked: false,
  tunedInSeconds: null,
  levels: [],
  level: "-1",
  audio: [],
  audioTrack: "-1",
  subtitles: [],
  subtitle: "-1",
};

/** How long after a failure the set tries again by itself. */
const RETRY_MS = 8_000;

/**
 * Target durations between the end of a live playlist and the picture. The list reaches up to three of them past the
 * clock, because segments are made ahead, so this is where the picture is what the guide says is on, never earlier.
 */
const BEHIND_EDGE = 3;

/** The player is fetched beside the page that holds this set, not after the first press. */
const playerLibrary = import("hls.js").catch(() => null);

/**
 * The television set behind the glass: gives a video element the stream of an address, keeps it at the live edge,
 * recovers what can be recovered and says plainly what cannot.
 */
export class Tuner {
  #state = OFF;
  #listeners = new Set<() => void>();
  #video: HTMLVideoElement | null = null;
  #hls: Hls | null = null;
  #address: string | null = null;
  /** Rises with every press; what an older press still has under way is dropped. */
  #press = 0;
  #pressedAt = 0;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #mediaRecoveries = 0;
  #unlisten: (() => void) | undefined;

  subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  snapshot = () => this.#state;

  /** Gives the set its glass. */
  attach(video: HTMLVideoElement): () => void {
    this.#video = video;
    this.#unlisten = this.#listen(video);
    if (this.#address) this.tune(this.#address);
    return () => {
      this.#unlisten?.();
      this.#unplug();
      this.#video = null;
    };
  }

  /** Changes to the stream at the address, or goes dark. */
  tune(address: string | null): void {
    this.#address = address;
    const video = this.#video;
    if (!video) return;
    this.#unplug();
    const press = ++this.#press;
    this.#pressedAt = performance.now();
    this.#mediaRecoveries = 0;
    this.#set({ ...OFF, picture: address ? "tuning" : "off", soundBlocked: this.#state.soundBlocked });
    if (address) void this.#plug(video, address, press);
  }

  retune(): void {
    this.tune(this.#address);
  }

  /** The moment on air that the picture shows, in ms since the epoch, when the stream tells. */
  shownAt(): number | null {
    return this.#hls?.playingDate?.getTime() ?? null;
  }

  /** Moves inside what is already there. Answers false when the moment is not, and the stream must be asked for anew. */
  seekTo(ms: number): boolean {
    const video = this.#video;
    const shown = this.shownAt();
    if (!video || shown === null) return false;
    const target = video.currentTime + (ms - shown) / 1000;
    const ranges = video.seekable;
    if (ranges.length === 0 || target < ranges.start(0) || target > ranges.end(ranges.length - 1)) return false;
    video.currentTime = target;
    return true;
  }

  toLiveEdge(): void {
    const edge = this.#hls?.liveSyncPosition;
    if (this.#video && edge != null) this.#video.currentTime = edge;
    void this.play();
  }

  /** Plays with sound if the browser lets us, else without and says so. */
  async play(): Promise<void> {
    const video = this.#video;
    if (!video) return;
    try {
      await video.play();
    } catch (refusal) {
      if (!(refusal instanceof DOMException) || refusal.name !== "NotAllowedError" || video.muted) return;
      video.muted = true;
      this.#set({ soundBlocked: true });
      await video.play().catch(() => this.#set({ picture: "paused" }));
    }
  }

  /** Loudness from 0 to 1; turning it turns the sound on. */
  setVolume(volume: number): void {
    if (!this.#video) return;
    this.#video.volume = volume;
    if (this.#video.muted) this.unmute();
  }

  unmute(): void {
    if (this.#video) this.#video.muted = false;
    this.#set({ soundBlocked: false });
  }

  chooseLevel(id: string): void {
    if (this.#hls) this.#hls.currentLevel = Number(id);
    this.#set({ level: id });
  }

  chooseAudio(id: string): void {
    if (this.#hls) this.#hls.audioTrack = Number(id);
    this.#set({ audioTrack: id });
  }

  chooseSubtitle(id: string): void {
    if (this.#hls) {
      this.#hls.subtitleTrack = Number(id);
      this.#hls.subtitleDisplay = id !== "-1";
    }
    this.#set({ subtitle: id });
  }

  async #plug(video: HTMLVideoElement, address: string, press: number): Promise<void> {
    // A second try: the server may have been restarting when the page came.
    const library = (await playerLibrary) ?? (await import("hls.js").catch(() => null));
    if (press !== this.#press) return;
    if (!library) {
      this.#fail("network", "hls.js");
      return;
    }
    const { default: Player } = library;
    if (!Player.isSupported()) {
      this.#plugNative(video, address);
      return;
    }
    const hls = new Player({
      startPosition: address.includes("?start=") ? 0 : -1,
      liveSyncDurationCount: BEHIND_EDGE,
      backBufferLength: 60,
      maxBufferLength: 30,
      capLevelToPlayerSize: true,
    });
    this.#hls = hls;
    hls.on(Player.Events.ERROR, (_, data) => this.#heard(data, Player));
    hls.on(Player.Events.MANIFEST_PARSED, () => {
      this.#set({ levels: hls.levels.map((level, i) => ({ id: String(i), height: level.height })) });
      void this.play();
    });
    hls.on(Player.Events.AUDIO_TRACKS_UPDATED, () =>
      this.#set({
        audio: hls.audioTracks.map((track, i) => ({ id: String(i), name: track.name })),
        audioTrack: String(hls.audioTrack),
      }),
    );
    hls.on(Player.Events.SUBTITLE_TRACKS_UPDATED, () =>
      this.#set({ subtitles: hls.subtitleTracks.map((track, i) => ({ id: String(i), name: track.name })) }),
    );
    hls.loadSource(address);
    hls.attachMedia(video);
  }

  /** Safari plays HLS by itself. */
  #plugNative(video: HTMLVideoElement, address: string): void {
    if (video.canPlayType("application/vnd.apple.mpegurl") === "") return this.#fail("unsupported", "");
    video.src = address;
    void this.play();
  }

  #heard(data: ErrorData, Player: typeof Hls): void {
    if (!data.fatal) return;
    const { ErrorTypes, ErrorDetails } = Player;
    const unsupported = [ErrorDetails.MANIFEST_INCOMPATIBLE_CODECS_ERROR, ErrorDetails.BUFFER_ADD_CODEC_ERROR];
    if (unsupported.includes(data.details)) return this.#fail("unsupported", data.error.message);
    if (data.type === ErrorTypes.MEDIA_ERROR && this.#mediaRecoveries < 3) {
      this.#mediaRecoveries++;
      this.#hls?.recoverMediaError();
      return;
    }
    const status = data.response?.code ?? 0;
    if (data.type === ErrorTypes.NETWORK_ERROR)
      return this.#fail(status === 0 ? "network" : "off-air", `${data.details} ${status || ""}`.trim());
    this.#fail("decode", data.details);
  }

  #fail(trouble: Trouble, detail: string): void {
    this.#unplug();
    this.#set({ picture: "trouble", trouble, detail });
    if (trouble !== "unsupported") this.#retry = setTimeout(() => this.retune(), RETRY_MS);
  }

  #unplug(): void {
    clearTimeout(this.#retry);
    this.#press++;
    this.#hls?.destroy();
    this.#hls = null;
    if (this.#video?.hasAttribute("src")) {
      this.#video.removeAttribute("src");
      this.#video.load();
    }
  }

  #listen(video: HTMLVideoElement): () => void {
    const on: Partial<Record<keyof HTMLMediaElementEventMap, () => void>> = {
      playing: () => {
        const tunedInSeconds = this.#state.tunedInSeconds ?? (performance.now() - this.#pressedAt) / 1000;
        this.#set({ picture: "playing", tunedInSeconds });
      },
      pause: () => this.#state.picture === "playing" && this.#set({ picture: "paused" }),
      waiting: () => this.#state.picture === "playing" && this.#set({ picture: "waiting" }),
      ended: () => this.#set({ picture: "ended" }),
      error: () => this.#hls === null && video.hasAttribute("src") && this.#fail("decode", video.error?.message ?? ""),
    };
    for (const [name, listener] of Object.entries(on)) video.addEventListener(name, listener);
    return () => {
      for (const [name, listener] of Object.entries(on)) video.removeEventListener(name, listener);
    };
  }

  #set(change: Partial<TunerState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}
