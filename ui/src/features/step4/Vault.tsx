// The codes one by one, hidden until somebody asks for one. Looking at a code is an act of its own, and is written down.

import { useState } from "react";
import { useRead, useWrite } from "../../api/commands";
import type { CodeLine, CodeState, OfferView } from "../../api/generated";
import { Button } from "../../components/Button";
import { DataTable, Pager } from "../../components/DataTable";
import { SelectField, TextField } from "../../components/Field";
import { Link } from "../../components/Link";
import { step4 } from "../../messages/step4";
import { vault as words } from "../../messages/step4-chase";
import { Loaded, ProblemNote } from "../common/Loaded";
import { StepPage } from "../common/StepPage";
import { OfferLoaded } from "./OfferLoaded";
import { useOfferPlace } from "./offers";

const PAGE = 50;
const filters = ["all", "given", "free", "void"] as const;

export function Vault() {
  return <OfferLoaded>{(view) => <List view={view} />}</OfferLoaded>;
}

function List({ view }: { view: OfferView }) {
  const { incident, offer, home } = useOfferPlace();
  const [state, setState] = useState<CodeState | "all">("all");
  const [search, setSearch] = useState("");
  const [page, setPage] = useState(1);
  const { run, problem } = useWrite("show_code");
  const [shown, setShown] = useState<{ id: string; code: string } | null>(null);
  const read = useRead("codes", {
    incident,
    offer,
    state: state === "all" ? null : state,
    search,
    offset: (page - 1) * PAGE,
    limit: PAGE,
  });
  const show = async (line: CodeLine) => {
    // What goes wrong is shown on the page.
    setShown(await run({ incident, offer, code: line.id }).catch(() => null));
  };
  const { all, free, given, void: gone } = view.pool;
  return (
    <StepPage title={words.title} caption={step4.caption} back={`${home}/codes`} lead={words.lead}>
      <p>{words.balance(all, free, given, gone)}</p>
      <SelectField
        label={words.show}
        width={12}
        value={state}
        choices={filters.map((value) => ({ value, label: words.filters[value] }))}
        onChange={(next) => {
          setState(next);
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
      <ProblemNote problem={problem} />
      <p role="status">{shown ? words.shown(shown.code) : ""}</p>
      <Loaded read={read}>
        {({ codes, total }) => (
          <>
            <DataTable
              caption={words.caption(total)}
              columns={[
                {
                  title: words.heads[0],
                  cell: (line) => <code>{shown?.id === line.id ? shown.code : line.masked}</code>,
                },
                {
                  title: words.heads[1],
                  cell: (line) => (line.why ? `${words.states[line.state]}: ${line.why}` : words.states[line.state]),
                },
                { title: words.heads[2], cell: (line) => line.name },
                {
                  title: words.heads[3],
                  cell: (line) => (
                    <>
                      <Button kind="quiet" onClick={() => void show(line)}>
                        {words.showOne}
                        <span className="sb-hidden"> {words.ofCode(line.masked)}</span>
                      </Button>
                      {line.state !== "void" && (
                        <Link to={`${home}/vault/${line.id}`}>
                          {words.replace}
                          <span className="sb-hidden"> {words.ofCode(line.masked)}</span>
                        </Link>
                      )}
                    </>
                  ),
                },
              ]}
              rows={codes}
              rowKey={(line) => line.id}
              empty={words.empty}
            />
            <Pager page={page} pages={Math.max(1, Math.ceil(total / PAGE))} onPage={setPage} />
          </>
        )}
      </Loaded>
    </StepPage>
  );
}
