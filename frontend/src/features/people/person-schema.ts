import { useLingui } from "@lingui/react/macro";
import * as v from "valibot";
import type { PersonValues } from "./person-fields";

/** Only what the browser can know; whether an address is taken is the server's to say. */
export function usePersonSchema(
  email: v.GenericSchema<string, string>,
): v.GenericSchema<PersonValues, PersonValues> {
  const { t } = useLingui();
  return v.object({
    name: v.pipe(
      v.string(),
      v.trim(),
      v.nonEmpty(t`Enter a name.`),
      v.maxLength(120, t`This name is too long.`),
    ),
    email,
    team: v.string(),
    country: v.pipe(v.string(), v.length(2)),
    language: v.string(),
    roles: v.array(v.string()),
  });
}
