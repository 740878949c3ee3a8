import { useLingui } from "@lingui/react/macro";
import { RepairScreen } from "@/features/corrections/repair-screen";
import { RetractForm } from "@/features/corrections/retract-form";

export default function RetractStory() {
  const { t } = useLingui();
  return (
    <RepairScreen
      title={t`Retract a story`}
      ability="retract"
      form={(story) => <RetractForm key={story.id} story={story} />}
    />
  );
}
