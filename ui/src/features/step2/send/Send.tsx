// All approved notices of a step, each leading to its own sending desk.

import { useRead } from "../../../api/commands";
import { BalanceBar } from "../../../components/BalanceBar";
import { Button } from "../../../components/Button";
import { EmptyState } from "../../../components/EmptyState";
import { LinkCard } from "../../../components/LinkCard";
import { send as words } from "../../../messages/step2-send";
import { sayMoment } from "../../common/days";
import { Loaded } from "../../common/Loaded";
import { StepPage } from "../../common/StepPage";
import { Stack } from "../shared/Parts";
import { PlanFirst } from "./PlanFirst";
import { type SendStep, useSending } from "./place";

export function Send({ number }: { number: SendStep }) {
  const place = useSending(number);
  const read = useRead("notices", { incident: place.incident });
  const kind = number === 2 ? "first_notice" : "update";
  return (
    <Loaded read={read}>
      {({ notices, plan_set }) => {
        const mine = notices.filter((line) => (line.kind === "first_notice") === (number === 2));
        if (!plan_set) return <PlanFirst incident={place.incident} caption={place.caption} back={place.step} />;
        return (
          <StepPage title={words.title[kind]} caption={place.caption} back={place.step} lead={words.lead}>
            {mine.length === 0 ? (
              <EmptyState
                drawing="letters"
                title={words.noneYet[kind]}
                action={
                  <Button kind="main" to={`${place.step}/${number === 2 ? "notice" : "update"}`}>
                    {words.write[kind]}
                  </Button>
                }
              />
            ) : (
              <Stack>
                {mine.toReversed().map((line) => (
                  <LinkCard
                    key={line.id}
                    to={`${place.all}/${line.id}`}
                    title={line.subject}
                    caption={line.changed_since ? words.changedSince : words.approvedOn(sayMoment(line.approved_at))}
                  >
                    <BalanceBar told={line.balance.told} excluded={line.balance.excluded} toDo={line.balance.to_do} />
                  </LinkCard>
                ))}
              </Stack>
            )}
          </StepPage>
        );
      }}
    </Loaded>
  );
}
