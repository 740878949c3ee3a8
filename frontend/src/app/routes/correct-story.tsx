import { useLingui } from "@lingui/react/macro";
import { CorrectForm } from "@/features/corrections/correct-form";
import { RepairScreen } from "@/features/corrections/repair-screen";

export default function CorrectStory() {
  const { t } = useLingui();
  return (
    <RepairScreen
      title={t`Correct a story`}
      ability="correct"
      form={(story) => <CorrectForm key={story.id} story={story} />}
    />
  );
}
