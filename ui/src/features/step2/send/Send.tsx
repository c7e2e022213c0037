// All approved notices of a step, each leading to its own sending desk.

import { useRead } from "../../../api/commands";
import type { NoticeKind } from "../../../api/generated";
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

/** What each step sends, and where it is written. */
const kinds = {
  2: { kind: "first_notice", write: "/notice" },
  3: { kind: "update", write: "/update" },
  4: { kind: "reminder", write: "" },
} as const;

const stepOf = (kind: NoticeKind): SendStep => (kind === "first_notice" ? 2 : kind === "reminder" ? 4 : 3);

export function Send({ number }: { number: SendStep }) {
  const place = useSending(number);
  const read = useRead("notices", { incident: place.incident });
  const { kind, write } = kinds[number];
  return (
    <Loaded read={read}>
      {({ notices, plan_set }) => {
        const mine = notices.filter((line) => stepOf(line.kind) === number);
        if (!plan_set) return <PlanFirst incident={place.incident} caption={place.caption} back={place.step} />;
        return (
          <StepPage title={words.title[kind]} caption={place.caption} back={place.step} lead={words.lead}>
            {mine.length === 0 ? (
              <EmptyState
                drawing="letters"
                title={words.noneYet[kind]}
                action={
                  <Button kind="main" to={`${place.step}${write}`}>
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
