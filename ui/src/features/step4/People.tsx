// Who was offered it and has not signed up, to look through and to record an answer by hand.

import { useState } from "react";
import { useRead } from "../../api/commands";
import type { EnrolmentLine } from "../../api/generated";
import { Callout } from "../../components/Callout";
import { DataTable, Pager } from "../../components/DataTable";
import { EmptyState } from "../../components/EmptyState";
import { TextField } from "../../components/Field";
import { Link } from "../../components/Link";
import { RadioCards } from "../../components/RadioCards";
import { step4 } from "../../messages/step4";
import { sayDay } from "../common/days";
import { Loaded } from "../common/Loaded";
import { at } from "../common/place";
import { StepPage } from "../common/StepPage";
import { useOfferPlace } from "./offers";

const words = step4.people;
const PAGE = 50;

type Filter = "waiting" | "all";

export function People() {
  const { incident, offer, step } = useOfferPlace();
  const read = useRead("enrolments", { incident, offer });
  return (
    <StepPage title={words.title} caption={step4.caption} back={step}>
      <Loaded read={read}>
        {({ people, offer: view }) => <List people={people} over={view.take_up.days_left < 0} />}
      </Loaded>
    </StepPage>
  );
}

function List({ people, over }: { people: EnrolmentLine[]; over: boolean }) {
  const { incident, home } = useOfferPlace();
  const [filter, setFilter] = useState<Filter>("waiting");
  const [search, setSearch] = useState("");
  const [page, setPage] = useState(1);
  const wanted = search.trim().toLowerCase();
  const found = people.filter(
    (line) =>
      (filter === "all" || line.state === null || line.state === "expired") &&
      (wanted === "" || `${line.name} ${line.place}`.toLowerCase().includes(wanted)),
  );
  const pages = Math.max(1, Math.ceil(found.length / PAGE));
  const shown = Math.min(page, pages);
  if (people.length === 0) {
    return (
      <EmptyState drawing="tea" title={step4.takeUp.nobody}>
        <p>{step4.takeUp.nobodyBody}</p>
      </EmptyState>
    );
  }
  return (
    <>
      <RadioCards
        label={words.show}
        choices={(["waiting", "all"] as const).map((value) => ({ value, label: words.filters[value] }))}
        value={filter}
        onChange={(next) => {
          setFilter(next);
          setPage(1);
        }}
      />
      <TextField
        label={words.search}
        width={20}
        value={search}
        onChange={(typed) => {
          setSearch(typed);
          setPage(1);
        }}
        spellCheck={false}
      />
      <DataTable
        caption={words.caption(found.length, people.length)}
        columns={[
          { title: words.heads[0], cell: (line) => line.name },
          { title: words.heads[1], cell: (line) => line.place },
          {
            title: words.heads[2],
            cell: (line) => (line.state ? words.states[line.state] : words.waiting),
          },
          { title: words.heads[3], cell: (line) => (line.on ? sayDay(line.on) : "") },
          {
            title: words.heads[4],
            cell: (line) => (
              <Link to={`${home}/people/${line.person}`}>
                {words.record}
                <span className="sb-hidden"> {words.recordFor(line.name)}</span>
              </Link>
            ),
          },
        ]}
        rows={found.slice((shown - 1) * PAGE, shown * PAGE)}
        rowKey={(line) => line.person}
        empty={wanted === "" ? words.nobody : words.empty}
      />
      <Pager page={shown} pages={pages} onPage={setPage} />
      {!over && (
        <Callout>
          <p>
            {words.remind} <Link to={at(incident, "step/3")}>{words.remindLink}</Link>.
          </p>
        </Callout>
      )}
    </>
  );
}
