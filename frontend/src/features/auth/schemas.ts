import { i18n } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import * as v from "valibot";

// Messages are functions, so that they speak the language of the moment and not of the first import.
export const email = v.pipe(
  v.string(),
  v.trim(),
  v.nonEmpty(() => i18n._(msg`Enter your e-mail address.`)),
  v.email(() => i18n._(msg`This is not a complete e-mail address.`)),
);

export const password = v.pipe(
  v.string(),
  v.nonEmpty(() => i18n._(msg`Enter your password.`)),
);

/** People paste codes with spaces and dashes around and inside. */
export const code = v.pipe(
  v.string(),
  v.trim(),
  v.nonEmpty(() => i18n._(msg`Enter the code.`)),
);

export const name = v.pipe(
  v.string(),
  v.trim(),
  v.nonEmpty(() => i18n._(msg`Enter your name.`)),
  v.maxLength(120, () => i18n._(msg`This name is too long.`)),
);
