// Everyone who was offered it, to look through and to record an answer: by hand, or while one speaks with them on the phone.

import { useState } from "react";
import { useRead } from "../../api/commands";
import type { EnrolmentFilter, EnrolmentLine } from "../../api/generated";
import { Button, ButtonRow } from "../../components/Button";
import { DataTable, Pager } from "../../components/DataTable";
import { EmptyState } from "../../components/EmptyState";
import { SelectField, TextField } from "../../components/Field";
import { Link } from "../../components/Link";
import { step4 } from "../../messages/step4";
import { list as more, stages, ways } from "../../messages/step4-chase";
import { sayDay } from "../common/days";
import { Loaded } from "../common/Loaded";
import { StepPage } from "../common/StepPage";
import { useOfferPlace } from "./offers";

const words = step4.people;
const PAGE = 50;
const filters = ["waiting", "to_call", "signed_up", "helped", "all"] as const;

export function People() {
  const { incident, offer, step, home } = useOfferPlace();
  const [show, setShow] = useState<EnrolmentFilter>("waiting");
  const [search, setSearch] = useState("");
  const [page, setPage] = useState(1);
  const read = useRead("enrolments", { incident, offer, show, search, offset: (page - 1) * PAGE, limit: PAGE });
  return (
    <StepPage
      title={words.title}
      caption={step4.caption}
      back={step}
      below={
        <Loaded read={read}>
          {({ people, total, offer: view }) =>
            view.take_up.offered === 0 ? (
              <EmptyState drawing="tea" title={step4.takeUp.nobody}>
                <p>{step4.takeUp.nobodyBody}</p>
              </EmptyState>
            ) : (
              <>
                <DataTable
                  caption={words.caption(total)}
                  columns={[
                    { title: more.heads[0], cell: (line) => line.name },
                    { title: more.heads[1], cell: (line) => line.place },
                    { title: more.heads[2], cell: (line) => <Stands line={line} /> },
                    {
                      title: more.heads[3],
                      cell: (line) => (line.reached_by ? ways[line.reached_by] : more.nobodyYet),
                    },
                    { title: more.heads[4], cell: (line) => line.phone ?? "" },
                    {
                      title: more.heads[5],
                      cell: (line) => (
                        <Link to={`${home}/people/${line.person}`}>
                          {words.record}
                          <span className="sb-hidden"> {words.recordFor(line.name)}</span>
                        </Link>
                      ),
                    },
                  ]}
                  rows={people}
                  rowKey={(line) => line.person}
                  empty={search === "" ? words.nobody : words.empty}
                />
                <Pager page={page} pages={Math.max(1, Math.ceil(total / PAGE))} onPage={setPage} />
              </>
            )
          }
        </Loaded>
      }
    >
      <SelectField
        label={words.show}
        width={20}
        value={show}
        choices={filters.map((value) => ({ value, label: more.filters[value] }))}
        onChange={(next) => {
          setShow(next);
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
      <ButtonRow>
        <Button to={`${home}/remind`}>{more.remind}</Button>
      </ButtonRow>
    </StepPage>
  );
}

function Stands({ line }: { line: EnrolmentLine }) {
  return (
    <>
      {stages[line.stage]}
      {line.on && `, ${sayDay(line.on)}`}
      {line.helped_on && <p>{more.helped(sayDay(line.helped_on))}</p>}
      {line.minor && <p>{more.child}</p>}
    </>
  );
}
