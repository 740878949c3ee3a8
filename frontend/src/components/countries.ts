/** ISO 3166-1 alpha-2; the most likely first. */
const COUNTRIES = [
  "NL",
  "BE",
  "DE",
  "GB",
  "FR",
  "LU",
  "IE",
  "AT",
  "CH",
  "DK",
  "ES",
  "IT",
  "NO",
  "PL",
  "PT",
  "SE",
  "US",
];

/** Named in the language on screen. */
export function countryOptions(): { value: string; label: string }[] {
  const names = new Intl.DisplayNames(document.documentElement.lang || "en", { type: "region" });
  return COUNTRIES.map((code) => ({ value: code, label: names.of(code) ?? code }));
}
