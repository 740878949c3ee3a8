import { i18n } from "@lingui/core";

export function formatNumber(value: number): string {
  return new Intl.NumberFormat(i18n.locale || "en").format(value);
}

/** 0.264 → "26.4%" */
export function formatShare(value: number): string {
  const digits = value > 0 && value < 0.1 ? 1 : 0;
  return new Intl.NumberFormat(i18n.locale || "en", {
    style: "percent",
    maximumFractionDigits: digits,
  }).format(value);
}

/** 12,340 → "12K", for axes and badges where room is short. */
export function formatCompact(value: number): string {
  return new Intl.NumberFormat(i18n.locale || "en", { notation: "compact", maximumFractionDigits: 1 }).format(
    value,
  );
}
