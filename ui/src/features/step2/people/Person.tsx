// One person: where they stand, what is known of them, and everything that happened, line by line.

import { useRead, useWrite } from "../../../api/commands";
import { Button, ButtonRow } from "../../../components/Button";
import { Callout } from "../../../components/Callout";
import { SummaryList, type SummaryRow } from "../../../components/SummaryList";
import { type Moment, Timeline } from "../../../components/Timeline";
import { peopleList as people, person as words } from "../../../messages/step2-people";
import { sayDay, sayMoment } from "../../common/days";
import { Loaded, ProblemNote } from "../../common/Loaded";
import { at, useCaseId, useParam } from "../../common/place";
import { StepPage } from "../../common/StepPage";
import { Part } from "../shared/Parts";
import type { LedgerLine, PersonView } from "../shared/types";
import { always, knownOf } from "./known";
import { State } from "./People";

export function Person() {
  const incident = useCaseId();
  const id = useParam("person");
  const read = useRead("person", { incident, person: id });
  return (
    <Loaded read={read}>
      {(view) => (
        <StepPage
          title={nameOf(view)}
          caption={words.caption(view.reference)}
          back={at(incident, "step/2/people")}
          lead={<State of={view} />}
        >
          <Notes view={view} />
          <Known incident={incident} view={view} />
          <Part title={words.historyTitle}>
            {view.ledger.length === 0 ? (
              <p>{words.nothingYet}</p>
            ) : (
              <Timeline label={words.historyTitle} moments={view.ledger.map(moment)} />
            )}
          </Part>
        </StepPage>
      )}
    </Loaded>
  );
}

/** What the owner must know before they write to this person. */
function Notes({ view }: { view: PersonView }) {
  const { about } = view.person;
  return (
    <>
      {view.minor && (
        <Callout title={words.minorTitle}>
          <p>{words.minor}</p>
        </Callout>
      )}
      {about?.died && (
        <Callout title={words.diedTitle}>
          <p>{words.died}</p>
        </Callout>
      )}
      {about?.no_marketing && (
        <Callout title={words.noMarketingTitle}>
          <p>{words.noMarketing}</p>
        </Callout>
      )}
    </>
  );
}

export function nameOf({ person }: PersonView): string {
  const name = [person.given, person.family].filter(Boolean).join(" ");
  return name || person.company || person.emails[0] || person.phones[0] || people.noName;
}

function Known({ incident, view }: { incident: string; view: PersonView }) {
  const include = useWrite("include_people");
  const here = `step/2/people/${view.id}`;
  return (
    <>
      <SummaryList rows={rows(view)} />
      <ProblemNote problem={include.problem} />
      <ButtonRow>
        <Button to={at(incident, `${here}/edit`)}>{words.edit}</Button>
        {view.excluded === null ? (
          <Button kind="quiet" to={at(incident, `${here}/leave-out`)}>
            {words.leaveOut}
          </Button>
        ) : (
          <Button
            kind="main"
            busy={include.busy}
            onClick={() => void include.run({ incident, people: [view.id] }).catch(() => {})}
          >
            {words.putBack}
          </Button>
        )}
      </ButtonRow>
    </>
  );
}

const rows = (view: PersonView): SummaryRow[] =>
  knownOf(view)
    .filter(([key, value]) => value !== "" || always.includes(key))
    .map(([key, value]) => ({ key, value: value || words.notKnown }));

function moment({ at: when, event }: LedgerLine, index: number): Moment {
  const base = { key: `${when} ${index}`, when: sayMoment(when), done: true };
  switch (event.kind) {
    case "told":
      return { ...base, title: words.told(event.channel, sayDay(event.on)), body: event.proof };
    case "returned":
      return { ...base, title: words.returned(event.channel), body: event.note };
    case "called":
      return { ...base, title: words.called[event.outcome], body: event.note };
    case "excluded":
      return { ...base, title: words.excluded(people.reasons[event.reason]), body: event.note };
    case "included_again":
      return { ...base, title: words.includedAgain };
    case "code_given":
      return { ...base, title: words.codeGiven };
    case "code_void":
      return { ...base, title: words.codeVoid, body: event.note };
    case "helped":
      return { ...base, title: words.helped(sayDay(event.on)), body: event.note };
    case "enrolment":
      return { ...base, title: words.enrolment[event.state], body: sayDay(event.on) };
    case "edited":
      return { ...base, title: words.edited };
  }
}
