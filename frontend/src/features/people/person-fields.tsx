import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import type { UseFormRegister } from "react-hook-form";
import { audienceQueries } from "@/api/audiences";
import { countryOptions } from "@/components/countries";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { LANGUAGES } from "@/lib/i18n";
import type { Role } from "./api";
import { GRANTABLE, ROLE_MEANINGS, ROLE_NAMES } from "./role-names";

export interface PersonValues {
  name: string;
  email: string;
  team: string;
  country: string;
  language: string;
  roles: string[];
}

interface PersonFieldsProps {
  register: UseFormRegister<PersonValues>;
  error: (name: keyof PersonValues) => string | undefined;
}

export function PersonFields({ register, error }: PersonFieldsProps) {
  const { t } = useLingui();
  const teams = useQuery(audienceQueries.teams);
  return (
    <>
      <Field label={<Trans>Name</Trans>} error={error("name")} required>
        <Input autoComplete="off" {...register("name")} />
      </Field>
      <div className="grid gap-4 sm:grid-cols-3">
        <Field label={<Trans>Team</Trans>} error={error("team")}>
          <Select
            placeholder={t`No team`}
            options={(teams.data ?? []).map(({ id, name }) => ({ value: String(id), label: name }))}
            {...register("team")}
          />
        </Field>
        <Field label={<Trans>Country</Trans>} error={error("country")} required>
          <Select options={countryOptions()} {...register("country")} />
        </Field>
        <Field label={<Trans>Language</Trans>} error={error("language")}>
          <Select
            options={LANGUAGES.map(({ code, name }) => ({ value: code, label: name }))}
            {...register("language")}
          />
        </Field>
      </div>
    </>
  );
}

export function RoleFields({
  register,
  disabled,
}: Pick<PersonFieldsProps, "register"> & { disabled?: boolean }) {
  const { t } = useLingui();
  return (
    <fieldset disabled={disabled}>
      <legend className="mb-1 font-medium">
        <Trans>May also</Trans>
      </legend>
      {disabled && (
        <p className="text-muted">
          <Trans>Somebody else changes your roles.</Trans>
        </p>
      )}
      <div className="grid sm:grid-cols-2 sm:gap-x-6">
        {GRANTABLE.map((role) => (
          <Checkbox
            key={role}
            value={role}
            label={t(ROLE_NAMES[role])}
            hint={t(ROLE_MEANINGS[role])}
            {...register("roles")}
          />
        ))}
      </div>
    </fieldset>
  );
}

export function details(values: PersonValues) {
  return {
    name: values.name,
    team: values.team ? Number(values.team) : null,
    country: values.country,
    language: values.language as "en" | "nl",
  };
}

export const grantable = (roles: readonly string[]) =>
  roles.filter((role) => GRANTABLE.includes(role as Role)) as Role[];
