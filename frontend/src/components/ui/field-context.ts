import { createContext, use } from "react";

export interface FieldWiring {
  id: string;
  describedBy: string | undefined;
  invalid: boolean;
  required: boolean;
}

export const FieldContext = createContext<FieldWiring | null>(null);

interface ControlProps {
  id?: string;
  required?: boolean;
  "aria-describedby"?: string;
}

/** What a control inside a Field carries so that label, hint and error are read with it. */
export function useControlProps(own: ControlProps) {
  const field = use(FieldContext);
  return {
    id: own.id ?? field?.id,
    required: own.required,
    "aria-required": field?.required || undefined,
    "aria-invalid": field?.invalid || undefined,
    "aria-describedby": [own["aria-describedby"], field?.describedBy].filter(Boolean).join(" ") || undefined,
  };
}
