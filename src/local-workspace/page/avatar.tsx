const COLOURS = ['#3b6ea5', '#8a4f7d', '#4d7c4a', '#a5673b', '#5a5a9c', '#7c4a4a'];

/** The initials of a name on its colour. */
export function Avatar({ name, bot = false }: { name: string; bot?: boolean }) {
  const initials = name
    .split(/[\s-]+/)
    .map((word) => word.replace(/[^\p{L}]/gu, '')[0] ?? '')
    .join('')
    .slice(0, 2)
    .toUpperCase();
  const colour = COLOURS[[...name].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % COLOURS.length];
  return (
    <span className="avatar" style={{ background: bot ? '#1d3a5f' : colour }} aria-hidden="true">
      {initials}
    </span>
  );
}
