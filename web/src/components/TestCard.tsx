import type { ReactNode } from "react";
import css from "./TestCard.module.css";

const BARS = ["#bdbdbd", "#b9b93a", "#3ab4b4", "#3aa84a", "#a84aa8", "#a83a34", "#3a4ab4"];

/** What a television shows when nothing can be shown: bars, a circle to check the geometry by, and a word of why. */
export function TestCard({ title, children, actions }: { title: string; children?: ReactNode; actions?: ReactNode }) {
  return (
    <div className={css.card}>
      <svg className={css.bars} viewBox="0 0 160 90" preserveAspectRatio="xMidYMid slice" aria-hidden="true">
        <rect width="160" height="90" fill="#11151d" />
        {BARS.map((colour, i) => (
          <rect key={colour} x={(i * 160) / 7} width={160 / 7 + 0.2} height="62" fill={colour} opacity="0.55" />
        ))}
        <g>
          {[0.05, 0.16, 0.28, 0.4, 0.55, 0.72, 0.9].map((light, i) => (
            <rect
              key={light}
              x={(i * 160) / 7}
              y="62"
              width={160 / 7 + 0.2}
              height="28"
              fill="#fff"
              opacity={light * 0.55}
            />
          ))}
        </g>
        <g fill="none" stroke="#fff" strokeOpacity="0.42" strokeWidth="0.6">
          <circle cx="80" cy="45" r="40" />
          <path
            d="M0 45h160 M80 0v90 M26.7 0v90 M53.3 0v90 M106.7 0v90 M133.3 0v90 M0 18h160 M0 72h160"
            strokeOpacity="0.2"
          />
        </g>
      </svg>
      <div className={css.plate}>
        <div className={css.title}>{title}</div>
        {children && <div className={css.text}>{children}</div>}
        {actions && <div className={css.actions}>{actions}</div>}
      </div>
    </div>
  );
}
