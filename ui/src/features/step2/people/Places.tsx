// Where people live, which decides what the law asks, and how they can be reached.

import { useRead } from "../../../api/commands";
import { BarChart } from "../../../components/BarChart";
import { Button } from "../../../components/Button";
import { Callout } from "../../../components/Callout";
import { DataTable } from "../../../components/DataTable";
import { EmptyState } from "../../../components/EmptyState";
import { go } from "../../../components/Link";
import { CardGrid, StatCard } from "../../../components/StatCard";
import { step } from "../../../messages/step2";
import { places as words } from "../../../messages/step2-people";
import { Loaded } from "../../common/Loaded";
import { at, useCaseId } from "../../common/place";
import { StepPage } from "../../common/StepPage";
import { More, Part } from "../shared/Parts";
import type { Coverage } from "../shared/types";
import { useShown } from "./shown";

export function Places() {
  const incident = useCaseId();
  const read = useRead("coverage", { incident });
  return (
    <StepPage title={words.title} caption={step.caption} back={at(incident, "step/2")} lead={words.lead}>
      <Loaded read={read}>
        {(covered) =>
          covered.balance.everyone === 0 ? (
            <EmptyState
              drawing="lamp"
              title={words.nobody}
              action={
                <Button kind="main" to={at(incident, "step/2/lists")}>
                  {words.bring}
                </Button>
              }
            />
          ) : (
            <Figures incident={incident} covered={covered} />
          )
        }
      </Loaded>
    </StepPage>
  );
}

// More bars than this are a wall; the rest becomes one bar, and a table has them all.
const MOST = 15;

function bars(places: Coverage["places"]) {
  const shown = places.length > MOST ? places.slice(0, MOST - 1) : places;
  const rest = places.slice(shown.length);
  const all = shown.map((place) => ({ label: place.name || words.notKnown, value: place.people }));
  if (rest.length === 0) return all;
  return [...all, { label: words.rest(rest.length), value: rest.reduce((sum, place) => sum + place.people, 0) }];
}

function Figures({ incident, covered }: { incident: string; covered: Coverage }) {
  const { reach, places } = covered;
  const unknown = places.find((place) => place.country === "");
  const list = useShown(incident);
  const seeThem = () => {
    list.set({ search: "", filter: "cannot_be_reached", page: 1 });
    go(at(incident, "step/2/people"));
  };
  const figure = (count: number) => count.toLocaleString("en-US");
  return (
    <>
      <Part title={words.byPlace}>
        <BarChart title={words.chart(places.length)} heads={[words.place, words.people]} bars={bars(places)} />
        {places.length > MOST && (
          <More summary={words.all(places.length)}>
            <DataTable
              caption={words.byPlace}
              columns={[
                { title: words.place, cell: (place) => place.name || words.notKnown },
                { title: words.people, cell: (place) => figure(place.people), figure: true },
              ]}
              rows={places}
              rowKey={(place) => `${place.country} ${place.region}`}
            />
          </More>
        )}
        {unknown && (
          <Callout tone="wait" title={words.unknownTitle(unknown.people)}>
            <p>{words.unknown}</p>
          </Callout>
        )}
      </Part>
      <Part title={words.reachTitle}>
        <p>{words.reachLead}</p>
        <CardGrid>
          <StatCard label={words.letter} value={figure(reach.letter)} />
          <StatCard label={words.email} value={figure(reach.email)} />
          <StatCard label={words.phone} value={figure(reach.phone)} />
        </CardGrid>
        {reach.nothing > 0 ? (
          <Callout tone="attention" title={words.nothingTitle(reach.nothing)}>
            <p>{words.nothing}</p>
            <Button onClick={seeThem}>{words.seeThem}</Button>
          </Callout>
        ) : (
          <Callout tone="good">
            <p>{words.everybody}</p>
          </Callout>
        )}
      </Part>
    </>
  );
}
