import { authCall } from "./allauth";

interface RequestOptions {
  request_options: { publicKey: PublicKeyCredentialRequestOptionsJSON };
}

interface CreationOptions {
  creation_options: { publicKey: PublicKeyCredentialCreationOptionsJSON };
}

/** Passkeys in JSON are newer than passkeys; where the browser cannot, the buttons are not shown. */
export function passkeysSupported(): boolean {
  return typeof PublicKeyCredential !== "undefined" && "parseRequestOptionsFromJSON" in PublicKeyCredential;
}

/** Asks the device to prove who is there. Throws DOMException NotAllowedError when the person cancels. */
export async function provePasskey(path: string): Promise<unknown> {
  const { request_options: options } = await authCall<RequestOptions>("GET", path);
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options.publicKey);
  const credential = await navigator.credentials.get({ publicKey });
  return (credential as PublicKeyCredential).toJSON();
}

export async function createPasskey(): Promise<unknown> {
  const path = "/account/authenticators/webauthn?passwordless";
  const { creation_options: options } = await authCall<CreationOptions>("GET", path);
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options.publicKey);
  const credential = await navigator.credentials.create({ publicKey });
  return (credential as PublicKeyCredential).toJSON();
}

/** The person closed the device's question: nothing to report. */
export function wasCancelled(error: unknown): boolean {
  return error instanceof DOMException && (error.name === "NotAllowedError" || error.name === "AbortError");
}
