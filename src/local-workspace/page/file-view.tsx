import type { ShownMessage } from './api.ts';

/** A file of a message: a picture is shown, anything else is there to be kept. */
export function FileView({
  file: { id, name, size, mimetype, altText },
}: {
  file: ShownMessage['files'][number];
}) {
  const address = `/control/files/${id}`;
  if (mimetype.startsWith('image/'))
    return (
      <a className="picture" href={address} target="_blank" rel="noreferrer">
        <img src={address} alt={altText ?? name} />
      </a>
    );
  return (
    <span className="file">
      <a href={address} download={name}>
        {name}
      </a>{' '}
      <small>{sizeOf(size)}</small>
    </span>
  );
}

/** A file's size for people, in kB or MB. */
const sizeOf = (bytes: number): string =>
  bytes < 1e6 ? `${Math.max(1, Math.round(bytes / 1e3))} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
