// Everyone on the list, searched as one types, fifty at a time.

import { useRead } from "../../../api/commands";
import { BalanceBar } from "../../../components/BalanceBar";
import { Button, ButtonRow } from "../../../components/Button";
import { DataTable, Pager } from "../../../components/DataTable";
import { EmptyState } from "../../../components/EmptyState";
import { SelectField, TextField } from "../../../components/Field";
import { Link } from "../../../components/Link";
import { StatusTag } from "../../../components/StatusTag";
import { step } from "../../../messages/step2";
import { peopleList as words } from "../../../messages/step2-people";
import { Loaded } from "../../common/Loaded";
import { at, useCaseId } from "../../common/place";
import { StepPage } from "../../common/StepPage";
import type { PeopleFilter, PersonLine } from "../shared/types";
import { useSteady } from "../shared/useSteady";
import css from "./People.module.css";
import { type Shown, useShown } from "./shown";

const A_PAGE = 50;

const filters = (Object.keys(words.filters) as (PeopleFilter | "all")[]).map((value) => ({
  value,
  label: words.filters[value],
}));

export function People() {
  const incident = useCaseId();
  const everyone = useRead("coverage", { incident });
  return (
    <StepPage title={words.title} caption={step.caption} back={at(incident, "step/2")}>
      <Loaded read={everyone}>
        {({ balance }) =>
          balance.everyone === 0 ? (
            <EmptyState
              drawing="letters"
              title={words.nobody}
              action={
                <ButtonRow>
                  <Button kind="main" to={at(incident, "step/2/lists")}>
                    {words.bring}
                  </Button>
                  <Button to={at(incident, "step/2/people/add")}>{words.add}</Button>
                </ButtonRow>
              }
            />
          ) : (
            <>
              <BalanceBar told={balance.told} excluded={balance.excluded} toDo={balance.to_do} />
              <List incident={incident} />
            </>
          )
        }
      </Loaded>
    </StepPage>
  );
}

function List({ incident }: { incident: string }) {
  const shown = useShown(incident);
  const { search, filter, page } = shown.value;
  const show = (part: Partial<Shown>) => shown.set({ page: 1, ...part });
  const { read } = useSteady("people", {
    incident,
    search,
    filter: filter === "all" ? null : filter,
    offset: (page - 1) * A_PAGE,
    limit: A_PAGE,
  });
  return (
    <>
      <div className={css.find}>
        <TextField
          label={words.search}
          hint={words.searchHint}
          value={search}
          onChange={(typed) => show({ search: typed })}
          spellCheck={false}
        />
        <SelectField
          label={words.filter}
          value={filter}
          onChange={(chosen) => show({ filter: chosen })}
          choices={filters}
        />
      </div>
      <Loaded read={read}>
        {(found) => (
          <>
            <div className={css.bar}>
              <p role="status">{words.found(found.total, found.balance.everyone)}</p>
              <ButtonRow>
                <Button to={at(incident, "step/2/people/add")}>{words.add}</Button>
                <Button kind="quiet" to={at(incident, "step/2/people/leave-out")}>
                  {words.leaveOutSeveral}
                </Button>
                <Button kind="quiet" to={at(incident, "step/2/people/save")}>
                  {words.takeOut}
                </Button>
              </ButtonRow>
            </div>
            <DataTable
              caption={words.caption}
              columns={[
                {
                  title: words.name,
                  cell: (person) => (
                    <Link to={at(incident, `step/2/people/${person.id}`)}>{person.name || words.noName}</Link>
                  ),
                },
                { title: words.place, cell: (person) => person.place || words.noPlace },
                { title: words.reach, cell: (person) => ways(person) },
                { title: words.state, cell: (person) => <State of={person} /> },
              ]}
              rows={found.people}
              rowKey={(person) => person.id}
              empty={words.noneFound}
            />
            <Pager page={page} pages={Math.ceil(found.total / A_PAGE)} onPage={(to) => show({ page: to })} />
          </>
        )}
      </Loaded>
    </>
  );
}

function ways(person: PersonLine) {
  return person.channels.map((channel) => words.channels[channel]).join(", ") || words.noWay;
}

export function State({ of }: { of: Pick<PersonLine, "state" | "excluded"> }) {
  const { tone, label } = words.states[of.state];
  return (
    <StatusTag tone={tone}>
      {of.state === "excluded" && of.excluded ? words.leftOut(words.reasons[of.excluded]) : label}
    </StatusTag>
  );
}
