/** An icon beside a word: hidden from screen readers, drawn in the colour of its text. The shapes are lucide's own,
 * put in by the build. */
export function Icon({ shapes, small = false }: { shapes: string; small?: boolean }) {
  return (
    <svg
      class={small ? "i i--s" : "i"}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      dangerouslySetInnerHTML={{ __html: shapes }}
    />
  );
}
