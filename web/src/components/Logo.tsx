/** The mark: a line of picture with its sync pulse, and the tally light where it locks. */
export function Logo({ size = 28 }: { size?: number }) {
  return (
    <svg viewBox="0 0 32 32" width={size} height={size} aria-hidden="true" focusable="false">
      <path
        d="M3 20h6v4.5h4V8.5h4.5V20H29"
        fill="none"
        stroke="var(--accent)"
        strokeWidth="2.7"
        strokeLinejoin="round"
        strokeLinecap="round"
      />
      <circle cx="25" cy="10.5" r="3.2" fill="var(--tally)" />
    </svg>
  );
}
