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
import type { Channel, Coverage, PeopleFilter, PersonLine } from "../shared/types";
import { useSteady } from "../shared/useSteady";
import css from "./People.module.css";
import { type Shown, useShown } from "./shown";

const A_PAGE = 50;

const filters = (Object.keys(words.filters) as (PeopleFilter | "all")[]).map((value) => ({
  value,
  label: words.filters[value],
}));

const ways: { value: Channel | "any"; label: string }[] = [
  { value: "any", label: words.anyWay },
  ...(["letter", "email", "phone"] as const).map((value) => ({ value, label: words.channels[value] })),
];

const choice = ({ country, region, name }: Coverage["places"][number]) => ({
  value: region ? `${country}-${region}` : country,
  label: name || words.unknownPlace,
});

export function People() {
  const incident = useCaseId();
  const everyone = useRead("coverage", { incident });
  return (
    <StepPage title={words.title} caption={step.caption} back={at(incident, "step/2")}>
      <Loaded read={everyone}>
        {({ balance, places }) =>
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
              <List incident={incident} places={places} />
            </>
          )
        }
      </Loaded>
    </StepPage>
  );
}

function List({ incident, places }: { incident: string; places: Coverage["places"] }) {
  const shown = useShown(incident);
  const { search, filter, place, channel, page } = shown.value;
  const show = (part: Partial<Shown>) => shown.set({ page: 1, ...part });
  const { read } = useSteady("people", {
    incident,
    search,
    filter: filter === "all" ? null : filter,
    place: place === "any" ? null : place,
    channel: channel === "any" ? null : channel,
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
        <SelectField
          label={words.filterPlace}
          value={place}
          onChange={(chosen) => show({ place: chosen })}
          choices={[{ value: "any", label: words.anywhere }, ...places.map(choice)]}
        />
        <SelectField
          label={words.filterWay}
          value={channel}
          onChange={(chosen) => show({ channel: chosen })}
          choices={ways}
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
                <Button kind="quiet" to={at(incident, "step/2/people/alike")}>
                  {words.alike}
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
                    <>
                      <Link to={at(incident, `step/2/people/${person.id}`)}>{person.name || words.noName}</Link>
                      {person.minor && <StatusTag tone="attention">{words.minor}</StatusTag>}
                      {person.died && <StatusTag tone="none">{words.died}</StatusTag>}
                    </>
                  ),
                },
                { title: words.place, cell: (person) => person.place || words.noPlace },
                { title: words.reach, cell: (person) => waysOf(person) },
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

function waysOf(person: PersonLine) {
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
