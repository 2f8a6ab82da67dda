/** Shades of the part met, darkest where least is met: five fifths, and all of it. The report has the same. */
export const SHADES = ['#7a2e0a', '#b9540f', '#e2902f', '#f4c476', '#fae6bd', '#e4ebe8'];
/** Ink that can be read on each shade. */
export const INKS = ['#ffffff', '#ffffff', '#1d2429', '#1d2429', '#1d2429', '#1d2429'];
/** Where nobody needs anything. */
export const NOBODY = '#ffffff';

export function shade(share: number | null): number | null {
  if (share === null) return null;
  return share >= 0.9995 ? 5 : Math.min(Math.max(Math.floor(share * 5), 0), 4);
}

export const fill = (share: number | null): string => {
  const index = shade(share);
  return index === null ? NOBODY : SHADES[index];
};
