import type { Piece } from "@/lib/api/types";
import { useText } from "@/lib/text/text";
import { clockTime, clockTimeWithSeconds, dayName } from "@/lib/time/format";
import type { Draft } from "./axis";

const ROLES = {
  bumper_out: "timeline.role_bumper_out",
  spots: "timeline.role_spots",
  promo: "timeline.role_promo",
  ident: "timeline.role_ident",
  bumper_in: "timeline.role_bumper_in",
  rating_card: "timeline.role_rating_card",
  up_next_card: "timeline.role_up_next_card",
} as const;

/** What a piece of a break is called, and when it airs. */
export function usePieceWords() {
  const { t, locale } = useText();
  return {
    kind: (piece: Piece) =>
      piece.kind === "programme"
        ? t("timeline.act")
        : piece.kind === "music"
          ? t("timeline.role_music")
          : t(piece.role ? ROLES[piece.role] : "timeline.role_card"),
    span: (piece: Piece) =>
      `${clockTimeWithSeconds(Date.parse(piece.start), locale)}–${clockTimeWithSeconds(Date.parse(piece.end), locale)}`,
  };
}

/** "Sat, 21 Nov, 20:15–21:40", to the second where that matters. */
export function useSpanWords() {
  const { locale } = useText();
  return ({ start, end }: Pick<Draft, "start" | "end">) => {
    const whole = start % 60_000 === 0 && end % 60_000 === 0;
    const clock = whole ? clockTime : clockTimeWithSeconds;
    return `${dayName(start, locale)}, ${clock(start, locale)}–${clock(end, locale)}`;
  };
}
