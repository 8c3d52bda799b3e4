interface Props {
  /** From 0. */
  page: number;
  size: number;
  count: number;
  onPage: (page: number) => void;
}

/** Which rows of how many are shown, and the way to the others. */
export function Pager({ page, size, count, onPage }: Props) {
  const last = Math.max(0, Math.ceil(count / size) - 1);
  const to = Math.min(count, (page + 1) * size);
  const go = (next: number) => () => {
    if (next >= 0 && next <= last) onPage(next);
  };
  return (
    <>
      <p role="status">{count === 0 ? 'No rows' : `${page * size + 1}–${to} of ${count}`}</p>
      <button type="button" aria-disabled={page === 0} onClick={go(page - 1)}>
        Previous
      </button>
      <button type="button" aria-disabled={page === last} onClick={go(page + 1)}>
        Next
      </button>
    </>
  );
}
