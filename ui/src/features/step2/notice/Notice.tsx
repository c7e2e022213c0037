// The notice: what was approved so far, and the three parts of writing one.

import { useRead } from "../../../api/commands";
import { BalanceBar } from "../../../components/BalanceBar";
import { Callout } from "../../../components/Callout";
import { LinkCard } from "../../../components/LinkCard";
import { TaskList } from "../../../components/TaskList";
import { step } from "../../../messages/step2";
import { anyText, tongues as languages, said } from "../../../messages/step2-letters";
import { notice as words } from "../../../messages/step2-notice";
import { sayMoment } from "../../common/days";
import { HelpText } from "../../common/HelpText";
import { Loaded } from "../../common/Loaded";
import { at, useCaseId } from "../../common/place";
import { StepPage } from "../../common/StepPage";
import { Part, Stack } from "../shared/Parts";

export function Notice() {
  const incident = useCaseId();
  const acts = useRead("acts", { incident });
  const offers = useRead("offers", { incident });
  const notices = useRead("notices", { incident });
  const tongues = useRead("tongues", { incident });
  const to = (rest: string) => at(incident, `step/2/notice/${rest}`);
  return (
    <StepPage
      title={words.title}
      caption={step.caption}
      back={at(incident, "step/2")}
      lead={words.lead}
      help={<HelpText words={words.help} />}
    >
      <Loaded read={acts}>
        {(done) => (
          <Loaded read={offers}>
            {(made) => (
              <Loaded read={notices}>
                {({ notices: all }) => {
                  const approved = all.filter((line) => line.kind === "first_notice");
                  const acts = done.filter((act) => act.body.in_letters).length;
                  return (
                    <>
                      {approved.length > 0 && (
                        <Part title={words.approvedTitle}>
                          <Stack>
                            {approved.map((line) => (
                              <LinkCard
                                key={line.id}
                                to={at(incident, `step/2/send/${line.id}`)}
                                title={line.subject}
                                caption={words.approvedOn(sayMoment(line.approved_at))}
                              >
                                <BalanceBar
                                  told={line.balance.told}
                                  excluded={line.balance.excluded}
                                  toDo={line.balance.to_do}
                                />
                              </LinkCard>
                            ))}
                          </Stack>
                          <Callout>
                            <p>{words.writeAgain}</p>
                          </Callout>
                        </Part>
                      )}
                      <Part title={words.partsTitle}>
                        <TaskList
                          label={words.partsTitle}
                          tasks={[
                            {
                              mark: "1",
                              title: words.actsTask,
                              hint: words.actsHint,
                              to: to("acts"),
                              status: acts > 0 ? { label: words.said(acts), tone: "done" } : words.noneYet,
                            },
                            {
                              mark: "2",
                              title: words.offerTask,
                              hint: words.offerHint,
                              to: to("offer"),
                              status:
                                made.offers.length > 0
                                  ? { label: words.offers(made.offers.length), tone: "done" }
                                  : words.noOffer,
                            },
                            {
                              mark: "3",
                              title: languages.task,
                              hint: languages.taskHint,
                              to: to("languages"),
                              status: languages.chosen(
                                tongues.data?.languages.filter((line) => line.chosen).length ?? 0,
                              ),
                            },
                            {
                              mark: "4",
                              title: words.readTask,
                              hint: words.readHint,
                              to: to(`read/${made.offers.at(-1)?.offer.id ?? "none"}`),
                              status: approved.some((line) => !line.changed_since)
                                ? words.isApproved
                                : approved.length > 0
                                  ? words.changedSince
                                  : words.noneYet,
                            },
                          ]}
                        />
                      </Part>
                      <Part title={words.moreTitle}>
                        <Stack>
                          <LinkCard to={to("said")} title={said.card}>
                            <p>{said.cardHint}</p>
                          </LinkCard>
                          <LinkCard to={to("check")} title={anyText.card}>
                            <p>{anyText.cardHint}</p>
                          </LinkCard>
                        </Stack>
                      </Part>
                    </>
                  );
                }}
              </Loaded>
            )}
          </Loaded>
        )}
      </Loaded>
    </StepPage>
  );
}
