// What the law asks beyond the fact sheet: which answers would change the list, and where each is given.

import { useRead } from "../../../api/commands";
import type { CircumstanceLine } from "../../../api/generated";
import { Button, ButtonRow } from "../../../components/Button";
import { Callout } from "../../../components/Callout";
import { Link } from "../../../components/Link";
import type { Task } from "../../../components/TaskList";
import { TaskList } from "../../../components/TaskList";
import { status } from "../../../messages/counting";
import { step } from "../../../messages/step2";
import { law } from "../../../messages/step2-law";
import { questions as words } from "../../../messages/step2-law-asked";
import { HelpText } from "../../common/HelpText";
import { Loaded } from "../../common/Loaded";
import { at, useCaseId } from "../../common/place";
import { StepPage } from "../../common/StepPage";
import { More, Part } from "../shared/Parts";
import type { DutiesView } from "../shared/types";
import { sentence } from "./duty";

export function Questions() {
  const incident = useCaseId();
  const read = useRead("circumstances", { incident });
  const duties = useRead("duties", { incident });
  return (
    <StepPage
      title={words.title}
      caption={step.caption}
      back={at(incident, "step/2/law")}
      lead={words.lead}
      help={<HelpText words={words.help} />}
    >
      <Loaded read={read}>
        {(asked) => <Loaded read={duties}>{(view) => <Asked incident={incident} asked={asked} view={view} />}</Loaded>}
      </Loaded>
    </StepPage>
  );
}

/** A question that was answered stays where it can be found and changed. */
const matters = ({ asked, said }: CircumstanceLine) => asked.open || said !== null;

function Asked({ incident, asked, view }: { incident: string; asked: CircumstanceLine[]; view: DutiesView }) {
  const to = (page: string) => at(incident, `step/2/law/${page}`);
  const task = ({ asked: { id, question, laws }, said, laws: names }: CircumstanceLine): Task => ({
    title: question,
    to: to(`questions/${id}`),
    hint: laws.length > 4 ? undefined : words.asks(names.map(({ name }) => name)),
    status:
      said === null ? status(words.notAsked, "none") : status(words.said[said], said === "not_sure" ? "going" : "done"),
  });
  const open = asked.filter(matters);
  const free = asked.filter((line) => !matters(line));
  const turnover = view.questions.some(({ ask }) => ask === "business.turnover");
  const business: Task[] = [
    {
      title: words.kinds,
      to: to("kinds"),
      hint: words.kindsHint,
      status: view.kinds_open ? status(words.notAsked, "none") : status(words.answered, "done"),
    },
    ...(turnover
      ? [
          {
            title: words.turnover,
            to: to("turnover"),
            hint: words.turnoverHint,
            status: status(words.notAsked, "none"),
          },
        ]
      : []),
  ];
  return (
    <>
      {open.length > 0 ? (
        <Part title={words.openTitle}>
          <TaskList label={words.openTitle} tasks={open.map(task)} />
        </Part>
      ) : (
        <Callout tone="good">
          <p>{words.none}</p>
        </Callout>
      )}
      <Part title={words.businessTitle}>
        <TaskList label={words.businessTitle} tasks={business} />
      </Part>
      <Facts incident={incident} view={view} />
      {free.length > 0 && (
        <More summary={words.freeTitle}>
          <p>{words.freeLead}</p>
          <TaskList label={words.freeTitle} tasks={free.map(task)} />
        </More>
      )}
      <ButtonRow>
        <Button to={at(incident, "step/2/law")}>{words.toList}</Button>
      </ButtonRow>
    </>
  );
}

/** Facts of the fact sheet and of the list of people that rules turn on, each with what turns on it. */
function Facts({ incident, view }: { incident: string; view: DutiesView }) {
  const asks = [...new Set(view.questions.map(({ ask }) => ask))].filter((ask) => law.asks[ask] !== undefined);
  if (asks.length === 0) return null;
  return (
    <Part title={words.factsTitle}>
      {asks.map((ask) => {
        const turns = view.questions.filter((question) => question.ask === ask);
        const known = law.asks[ask];
        return (
          <More key={ask} summary={law.question(known?.text ?? ask, turns.length)}>
            <ul>
              {turns.map(({ because }) => (
                <li key={because}>{sentence(because)}</li>
              ))}
            </ul>
            {known && <Link to={known.path ?? at(incident, known.to ?? "step/1/facts/check")}>{law.answer}</Link>}
          </More>
        );
      })}
    </Part>
  );
}
