/** Base UI takes this way under React 18 and older only, so its 2 kB stay out of every dialog. */
export function useSyncExternalStoreWithSelector(): never {
  throw new Error("React 19 or newer is expected");
}
