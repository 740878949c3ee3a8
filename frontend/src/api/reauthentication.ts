import type { Flow } from "./allauth";

/** Asks for one of the proofs that the server offers; true once it was given. */
type Ask = (flows: Flow[]) => Promise<boolean>;

let ask: Ask = async () => false;
let asking: Promise<boolean> | undefined;

/** The app mounts a dialog and says here how to open it; callers never know that it exists. */
export function onReauthentication(handler: Ask): void {
  ask = handler;
}

/** Calls that fail together share one question. */
export function askToReauthenticate(flows: Flow[]): Promise<boolean> {
  asking ??= ask(flows).finally(() => {
    asking = undefined;
  });
  return asking;
}
