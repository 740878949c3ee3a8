/** What the server takes, for file dialogs. It looks at the bytes; a name proves nothing. */
export const PICTURE_TYPES = "image/jpeg,image/png,image/webp,image/avif,image/heic,image/heif,image/gif";
export const PICTURE_MEGABYTES = 15;

export const isTooLarge = ({ size }: File) => size > PICTURE_MEGABYTES * 1_000_000;

export function picturesIn(list: DataTransfer | null): File[] {
  return [...(list?.files ?? [])].filter(({ type }) => type.startsWith("image/"));
}
