// A few drawings with one pen: a warm fill, a cool fill, one line. They keep company and carry no meaning, so screen
// readers pass them by.

import type { ReactNode } from "react";

const line = {
  fill: "none",
  stroke: "var(--sb-draw-line)",
  strokeWidth: 2.6,
  strokeLinecap: "round",
  strokeLinejoin: "round",
} as const;
const warm = "var(--sb-draw-warm)";
const cool = "var(--sb-draw-cool)";
const paper = "var(--sb-surface)";

const drawings = {
  door: (
    <>
      <ellipse cx="100" cy="136" rx="78" ry="9" fill={cool} opacity=".55" />
      <path d="M62 134V34q0-8 8-8h60q8 0 8 8v100z" fill={cool} />
      <path d="M74 134V42q0-4 4-4h46v96z" fill={warm} />
      <path d="M74 134 98 126V50L74 38z" fill={paper} />
      <path {...line} d="M62 134V34q0-8 8-8h60q8 0 8 8v100M40 134h120M74 134V40l24 10v76z" />
      <path {...line} d="M91 88v6M108 134c10-3 18-9 24-18M112 60l14-6M112 76h16" />
    </>
  ),
  lamp: (
    <>
      <path d="M60 134 84 62h32l24 72z" fill={warm} opacity=".45" />
      <ellipse cx="100" cy="134" rx="60" ry="8" fill={cool} opacity=".6" />
      <path d="M72 66c4-20 14-30 28-30s24 10 28 30z" fill={cool} />
      <circle cx="100" cy="72" r="9" fill={warm} />
      <path {...line} d="M72 66c4-20 14-30 28-30s24 10 28 30zM100 36V22M92 72a8 8 0 0 0 16 0M58 134h84" />
      <path {...line} d="M62 92l-8 4M138 92l8 4M76 104l-5 8M124 104l5 8" opacity=".7" />
    </>
  ),
  harbour: (
    <>
      <circle cx="140" cy="48" r="18" fill={warm} />
      <path d="M16 112c22-12 44-12 62 0s42 12 62 0 32-10 44-4v30H16z" fill={cool} />
      <path d="M58 102h74l-12 18H72z" fill={paper} />
      <path d="M92 34v60l-30 0z" fill={warm} opacity=".7" />
      <path d="M98 44v50h28z" fill={paper} />
      <path {...line} d="M58 102h74l-12 18H72zM95 102V30M90 40 62 94h28M100 48v46h26z" />
      <path {...line} d="M18 124c12-6 22-6 32 0M146 124c12-6 22-6 34 0M84 134c10-5 20-5 30 0" />
    </>
  ),
  letters: (
    <>
      <ellipse cx="100" cy="136" rx="70" ry="8" fill={cool} opacity=".55" />
      <rect x="42" y="62" width="92" height="62" rx="6" fill={cool} transform="rotate(-5 88 93)" />
      <rect {...line} x="42" y="62" width="92" height="62" rx="6" transform="rotate(-5 88 93)" />
      <g transform="rotate(4 112 83)">
        <rect {...line} fill={paper} x="64" y="48" width="98" height="68" rx="6" />
        <path d="m67 51 46 36 46-36z" fill={warm} opacity=".7" />
        <path {...line} d="m66 51 47 36 47-36" />
      </g>
    </>
  ),
  shield: (
    <>
      <ellipse cx="100" cy="138" rx="54" ry="7" fill={cool} opacity=".55" />
      <path d="M100 24c16 10 30 14 46 15 0 44-14 74-46 92-32-18-46-48-46-92 16-1 30-5 46-15z" fill={cool} />
      <path d="M100 24c16 10 30 14 46 15 0 44-14 74-46 92z" fill={warm} opacity=".75" />
      <path {...line} d="M100 24c16 10 30 14 46 15 0 44-14 74-46 92-32-18-46-48-46-92 16-1 30-5 46-15z" />
      <path {...line} d="m80 78 14 14 27-30" />
    </>
  ),
  kit: (
    <>
      <ellipse cx="100" cy="138" rx="70" ry="7" fill={cool} opacity=".55" />
      <path d="M56 26h60l22 22v86H56z" fill={paper} />
      <path d="M116 26v22h22z" fill={cool} />
      <rect x="70" y="62" width="54" height="14" rx="4" fill={warm} />
      <path {...line} d="M56 30q0-4 4-4h56l22 22v82q0 4-4 4H60q-4 0-4-4zM116 26v22h22" />
      <path {...line} d="M70 92h38M70 106h28M76 69h6m8 0h6m8 0h6" />
      <circle cx="134" cy="116" r="14" fill={warm} />
      <path {...line} d="M134 102a14 14 0 1 0 .1 0M144 126l18 16m-6-5 5-6" />
    </>
  ),
  tea: (
    <>
      <ellipse cx="98" cy="132" rx="66" ry="9" fill={cool} opacity=".6" />
      <path d="M58 74h76v26q0 26-26 26H84q-26 0-26-26z" fill={warm} />
      <path d="M58 74h76v10H58z" fill={paper} opacity=".8" />
      <path {...line} d="M58 74h76v26q0 26-26 26H84q-26 0-26-26zM134 82h10q12 0 12 12t-12 12h-11" />
      <path {...line} d="M80 58c-6-8 6-12 0-22M98 58c-6-8 6-12 0-22M116 58c-6-8 6-12 0-22" opacity=".75" />
    </>
  ),
  phone: (
    <>
      <ellipse cx="100" cy="138" rx="56" ry="7" fill={cool} opacity=".55" />
      <rect x="64" y="22" width="62" height="110" rx="11" fill={cool} />
      <rect x="72" y="36" width="46" height="76" rx="4" fill={paper} />
      <path d="M112 52h44q6 0 6 6v22q0 6-6 6h-24l-12 10v-10q-8 0-8-6z" fill={warm} />
      <path {...line} d="M126 51V33q0-11-11-11H75q-11 0-11 11v88q0 11 11 11h40q11 0 11-11V97M88 122h14" />
      <path {...line} d="M112 52h44q6 0 6 6v22q0 6-6 6h-24l-12 10v-10q-8 0-8-6zM124 66h26M124 75h16" />
    </>
  ),
} satisfies Record<string, ReactNode>;

export type Drawing = keyof typeof drawings;

export function Illustration({ name, width = 200 }: { name: Drawing; width?: number }) {
  return (
    <svg
      viewBox="0 0 200 150"
      width={width}
      height={width * 0.75}
      style={{ maxWidth: "100%", height: "auto" }}
      aria-hidden="true"
      focusable="false"
    >
      {drawings[name]}
    </svg>
  );
}
