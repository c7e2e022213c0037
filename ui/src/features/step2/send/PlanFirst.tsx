// Nothing goes out before there is a plan: said calmly, with the way to it.

import { Button } from "../../../components/Button";
import { EmptyState } from "../../../components/EmptyState";
import { planFirst as words } from "../../../messages/step2";
import { at } from "../../common/place";
import { StepPage } from "../../common/StepPage";

export function PlanFirst({ incident, caption, back }: { incident: string; caption: string; back: string }) {
  return (
    <StepPage title={words.title} caption={caption} back={back}>
      <EmptyState
        drawing="harbour"
        title={words.headline}
        action={
          <Button kind="main" to={at(incident, "step/1/plan")}>
            {words.act}
          </Button>
        }
      >
        <p>{words.body}</p>
      </EmptyState>
    </StepPage>
  );
}
