import { valibotResolver } from "@hookform/resolvers/valibot";
import { useState } from "react";
import {
  type DefaultValues,
  type FieldError,
  type FieldPath,
  type FieldValues,
  get,
  type UseFormReturn,
  useForm,
} from "react-hook-form";
import type { GenericSchema } from "valibot";
import type { ErrorItem } from "@/api/errors";
import { placeErrors } from "@/api/place-errors";

interface ApiFormOptions<Values extends FieldValues> {
  schema: GenericSchema<Values, Values>;
  defaultValues: Values;
  /** Server's name of a param → field of this form, where they differ. */
  fields?: Record<string, FieldPath<Values>>;
  onSubmit: (values: Values) => Promise<unknown>;
}

export interface ApiForm<Values extends FieldValues> extends UseFormReturn<Values> {
  submit: (event?: React.BaseSyntheticEvent) => Promise<void>;
  busy: boolean;
  /** Errors that belong to no field; show them with FormErrors. */
  errors: ErrorItem[];
  setErrors: (errors: ErrorItem[]) => void;
  /** Text of a field's error, for Field. */
  error: (name: FieldPath<Values>) => string | undefined;
}

/** A form whose server errors land on their fields and whose text survives every failure. */
export function useApiForm<Values extends FieldValues>(options: ApiFormOptions<Values>): ApiForm<Values> {
  const { schema, defaultValues, fields, onSubmit } = options;
  const [errors, setErrors] = useState<ErrorItem[]>([]);
  const form = useForm<Values>({
    resolver: valibotResolver(schema) as never,
    defaultValues: defaultValues as DefaultValues<Values>,
  });
  const submit = form.handleSubmit(async (values) => {
    setErrors([]);
    try {
      await onSubmit(values);
    } catch (error) {
      const known = Object.keys(form.getValues()) as FieldPath<Values>[];
      setErrors(placeErrors(error, form.setError, known, fields));
    }
  });
  const { errors: fieldErrors, isSubmitting } = form.formState;
  const error = (name: FieldPath<Values>) => (get(fieldErrors, name) as FieldError | undefined)?.message;
  return { ...form, submit, busy: isSubmitting, errors, setErrors, error };
}
