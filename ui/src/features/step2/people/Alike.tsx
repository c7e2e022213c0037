// Rows that may be one person, one group at a time and side by side. Nobody is joined unless the owner says so, and what
// was joined can be put back.

import { useState } from "react";
import { useRead, useWrite } from "../../../api/commands";
import type { AlikeGroup } from "../../../api/generated";
import { Button, ButtonRow } from "../../../components/Button";
import { Callout } from "../../../components/Callout";
import { CheckboxList } from "../../../components/CheckboxList";
import { DataTable } from "../../../components/DataTable";
import { EmptyState } from "../../../components/EmptyState";
import { step } from "../../../messages/step2";
import { person, alike as words } from "../../../messages/step2-people";
import { HelpText } from "../../common/HelpText";
import { Loaded, ProblemNote } from "../../common/Loaded";
import { at, useCaseId } from "../../common/place";
import { StepPage } from "../../common/StepPage";
import type { PersonView } from "../shared/types";
import { knownOf } from "./known";
import { nameOf } from "./Person";

export function Alike() {
  const incident = useCaseId();
  const [passed, setPassed] = useState(0);
  const read = useRead("alike", { incident, offset: passed, limit: 1 });
  return (
    <StepPage
      title={words.title}
      caption={step.caption}
      back={at(incident, "step/2/people")}
      lead={words.lead}
      help={<HelpText words={words.help} />}
    >
      <Loaded read={read}>
        {({ groups: [group], total }) =>
          group ? (
            <Group
              key={group.people.map(({ id }) => id).join(" ")}
              incident={incident}
              group={group}
              left={total - passed}
              onPass={() => setPassed(passed + 1)}
            />
          ) : (
            <EmptyState
              drawing="lamp"
              title={passed > 0 ? words.later(passed) : words.none}
              action={
                <ButtonRow>
                  {passed > 0 && <Button onClick={() => setPassed(0)}>{words.fromStart}</Button>}
                  <Button kind="main" to={at(incident, "step/2/people")}>
                    {words.toPeople}
                  </Button>
                </ButtonRow>
              }
            />
          )
        }
      </Loaded>
    </StepPage>
  );
}

interface GroupProps {
  incident: string;
  group: AlikeGroup;
  left: number;
  onPass: () => void;
}

function Group({ incident, group, left, onPass }: GroupProps) {
  const join = useWrite("join_people");
  const apart = useWrite("keep_apart");
  const everyone = group.people.map(({ id }) => id);
  const [ticked, setTicked] = useState(everyone);
  // In the order they came in, so that the first row of the person is the one that stays.
  const [keep, ...others] = everyone.filter((id) => ticked.includes(id));
  const busy = join.busy || apart.busy;
  return (
    <>
      <p role="status">{words.left(left)}</p>
      <Callout title={group.likely ? words.likely : words.unsure}>
        <p>{group.why}</p>
      </Callout>
      <SideBySide people={group.people} />
      {group.people.length > 2 && (
        <CheckboxList
          label={words.which}
          choices={group.people.map((view) => ({ value: view.id, label: nameOf(view), hint: view.reference }))}
          values={ticked}
          onChange={setTicked}
        />
      )}
      <ProblemNote problem={join.problem ?? apart.problem} />
      <ButtonRow>
        <Button
          kind={group.likely ? "main" : "plain"}
          busy={busy}
          disabled={others.length === 0}
          onClick={() => keep && void join.run({ incident, keep, others }).catch(() => {})}
        >
          {words.join(others.length + 1)}
        </Button>
        <Button
          kind={group.likely ? "plain" : "main"}
          busy={busy}
          onClick={() => void apart.run({ incident, people: everyone }).catch(() => {})}
        >
          {words.apart(everyone.length)}
        </Button>
        <Button kind="quiet" onClick={onPass}>
          {words.pass}
        </Button>
      </ButtonRow>
    </>
  );
}

interface Line {
  what: string;
  values: string[];
}

function SideBySide({ people }: { people: PersonView[] }) {
  const known = people.map((view) => new Map([[words.name, nameOf(view)], ...knownOf(view)]));
  const labels = [...new Set(known.flatMap((one) => [...one.keys()]))];
  const lines: Line[] = labels
    .map((what) => ({ what, values: known.map((one) => one.get(what) ?? "") }))
    .filter(({ values }) => values.some((value) => value !== ""));
  const says = (line: Line, index: number) => line.values[index] || person.notKnown;
  return (
    <DataTable
      caption={words.caption}
      columns={[
        { title: words.what, cell: ({ what }: Line) => what },
        ...people.map((view, index) => ({ title: view.reference, cell: (line: Line) => says(line, index) })),
        {
          title: words.compare,
          cell: ({ values }: Line) => (new Set(values).size === 1 ? words.equal : words.differs),
        },
      ]}
      rows={lines}
      rowKey={({ what }) => what}
    />
  );
}
