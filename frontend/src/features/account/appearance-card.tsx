import { Trans, useLingui } from "@lingui/react/macro";
import { Card } from "@/components/ui/card";
import { RadioGroup } from "@/components/ui/radio-group";
import { setTheme, type Theme, useTheme } from "@/lib/theme";

export function AppearanceCard() {
  const { t } = useLingui();
  const theme = useTheme();
  return (
    <Card title={<Trans>Appearance</Trans>} description={<Trans>Kept on this device only.</Trans>}>
      <RadioGroup
        legend={t`Theme`}
        hideLegend
        inline
        value={theme}
        onChange={(event) => setTheme(event.target.value as Theme)}
        options={[
          { value: "system", label: t`As my device` },
          { value: "light", label: t`Light` },
          { value: "dark", label: t`Dark` },
        ]}
      />
    </Card>
  );
}
