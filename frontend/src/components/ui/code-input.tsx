import type { ComponentProps } from "react";
import { Input } from "./input";

/** For codes from a mail or an authenticator app; one plain field, so that paste and autofill just work. */
export function CodeInput(props: ComponentProps<"input">) {
  return (
    <Input
      autoComplete="one-time-code"
      autoCapitalize="characters"
      spellCheck={false}
      {...props}
      className="font-medium tracking-[0.2em] tabular-nums"
    />
  );
}
