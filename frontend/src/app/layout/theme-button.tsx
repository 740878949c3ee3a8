import { useLingui } from "@lingui/react/macro";
import { Moon, Sun } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";
import { setTheme, useTheme } from "@/lib/theme";
import { useMedia } from "@/lib/use-media";

/** Light or dark with one tap; "as the system" is a choice in the profile. */
export function ThemeButton() {
  const { t } = useLingui();
  const theme = useTheme();
  const systemIsDark = useMedia("(prefers-color-scheme: dark)");
  const dark = theme === "dark" || (theme === "system" && systemIsDark);
  return (
    <IconButton
      label={dark ? t`Light theme` : t`Dark theme`}
      icon={dark ? <Sun aria-hidden size={19} /> : <Moon aria-hidden size={19} />}
      onClick={() => setTheme(dark ? "light" : "dark")}
    />
  );
}
