import { useLingui } from "@lingui/react/macro";
import { Eye, EyeOff } from "lucide-react";
import { type ComponentProps, useState } from "react";
import { IconButton } from "./icon-button";
import { Input } from "./input";

export function PasswordInput(props: Omit<ComponentProps<"input">, "type">) {
  const { t } = useLingui();
  const [shown, setShown] = useState(false);
  return (
    <div className="relative">
      <Input {...props} type={shown ? "text" : "password"} className="pr-12" spellCheck={false} />
      <IconButton
        className="absolute top-0 right-0 sm:top-0.5 sm:right-0.5"
        label={shown ? t`Hide password` : t`Show password`}
        aria-pressed={shown}
        icon={shown ? <EyeOff aria-hidden size={18} /> : <Eye aria-hidden size={18} />}
        onClick={() => setShown(!shown)}
      />
    </div>
  );
}
