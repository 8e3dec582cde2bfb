import type { ReactNode } from 'react';

export type IconName = keyof typeof SHAPES;

/** 16 の升目の線画。意味は必ず隣の言葉が担うので、読み上げには出さない。 */
export function Icon({ name, size = 16 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      aria-hidden="true"
    >
      {SHAPES[name]}
    </svg>
  );
}

const SHAPES = {
  home: <path d="M2.5 7.5 8 2.5l5.5 5M4 6.5v7h8v-7M6.7 13.5v-4h2.6v4" />,
  register: <path d="M2 3h12v10H2zM2 6.2h12M2 9.6h12M6.5 3v10" />,
  survey: <path d="M3.5 1.8h6l3 3v9.4h-9zM5.7 6.5h4.6M5.7 9h4.6M5.7 11.5h4.6" />,
  tally: <path d="M1.8 13.5h12.4M4 13V8M8 13V3M12 13V6" strokeWidth="2" />,
  handout: <path d="M2 3h12v10H2zM4.5 6h4M4.5 8.2h3M4.5 10.4h7M10.5 5.6h1.5v2.2h-1.5z" />,
  trust: <path d="M8 1.8 13 3.4v4.2c0 3.2-2.2 5.4-5 6.6-2.8-1.2-5-3.4-5-6.6V3.4zM5.6 8l1.8 1.8 3-3.4" />,
  tick: <path d="m3 8.5 3.2 3.2L13 4.8" />,
  halfRing: (
    <>
      <circle cx="8" cy="8" r="5.2" />
      <path d="M8 2.8a5.2 5.2 0 0 0 0 10.4z" fill="currentColor" stroke="none" />
    </>
  ),
  ring: <circle cx="8" cy="8" r="5.2" />,
  dashedRing: <circle cx="8" cy="8" r="5.2" strokeDasharray="2.2 1.9" />,
  triangle: <path d="M8 2.4 14.2 13.4H1.8zM8 6.2v3.4M8 10.6v1.4" strokeLinejoin="round" />,
  turn: <path d="M6 3 3 6l3 3M3.2 6h6.3a3.2 3.2 0 0 1 0 6.4H7" />,
  octagon: (
    <>
      <path d="M5.3 1.5h5.4l3.8 3.8v5.4l-3.8 3.8H5.3l-3.8-3.8V5.3z" fill="currentColor" stroke="none" />
      <path d="m5.7 5.7 4.6 4.6M10.3 5.7l-4.6 4.6" stroke="#fff" />
    </>
  ),
  info: (
    <>
      <circle cx="8" cy="8" r="5.6" />
      <path d="M8 7.2V11M8 4.8v1.3" />
    </>
  ),
  arrow: <path d="M2.5 8h11M9.5 4l4 4-4 4" />,
  chevron: <path d="m6 3.5 4.5 4.5L6 12.5" />,
  file: <path d="M4 1.8h5.2L12.5 5v9.2H4zM9 2v3.3h3.3" />,
  disk: <path d="M3.2 10.2 5 3h6l1.8 7.2M2.2 10.2h11.6V13H2.2zM10.6 11.6h1.2" />,
  search: (
    <>
      <circle cx="7" cy="7" r="4.2" />
      <path d="m10.2 10.2 3.6 3.6" strokeWidth="2" />
    </>
  ),
  calendar: <path d="M2.5 3.5h11v10h-11zM2.5 6.5h11M5.5 2v3M10.5 2v3" />,
  busy: <path d="M8 2.8a5.2 5.2 0 1 1-5.2 5.2" />,
  close: <path d="m4 4 8 8M12 4l-8 8" />,
} as const satisfies Readonly<Record<string, ReactNode>>;
