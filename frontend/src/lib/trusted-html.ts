/** HTML that the server rendered from Markdown and reduced to a safe subset; the only HTML we ever insert. */
type TrustedTypesFactory = {
  createPolicy(
    name: string,
    rules: { createHTML: (html: string) => string },
  ): { createHTML(html: string): string };
};

const factory = (globalThis as { trustedTypes?: TrustedTypesFactory }).trustedTypes;

// One named policy, so that the page's security policy can list it and refuse every other.
const policy = factory?.createPolicy("firsthand", { createHTML: (html) => html });

/** React hands the object to innerHTML as it is; where Trusted Types are unknown the string does the same. */
export function trustServerHtml(html: string): string {
  return policy ? policy.createHTML(html) : html;
}
