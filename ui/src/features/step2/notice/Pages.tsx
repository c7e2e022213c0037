// The printed pages of anybody's letter: as the printer prints them, one person at a time, with the words beside them as text.

import { useState } from "react";
import type { Body } from "../../../api/call";
import { useRead, useWrite } from "../../../api/commands";
import { Button, ButtonRow } from "../../../components/Button";
import { SelectField, TextField } from "../../../components/Field";
import { go, Link } from "../../../components/Link";
import { languageNames, pages as words } from "../../../messages/step2-letters";
import { Loaded, ProblemNote } from "../../common/Loaded";
import { at, useParam } from "../../common/place";
import { StepPage } from "../../common/StepPage";
import { More } from "../shared/Parts";
import type { LetterPage } from "../shared/types";
import { useSteady } from "../shared/useSteady";
import css from "./Pages.module.css";
import { useDrafting } from "./place";

const FIRST = "first";

export function DraftPages() {
  const { draft, base, caption } = useDrafting();
  return (
    <PersonPages
      of={{ incident: draft.incident, notice: null, draft }}
      here={`${base}/pages`}
      back={base}
      caption={caption}
    />
  );
}

export interface PersonPagesProps {
  of: Pick<Body<"letter_page">, "incident" | "notice" | "draft">;
  /** The address without the person. */
  here: string;
  back: string;
  caption: string;
}

export function PersonPages({ of, here, back, caption }: PersonPagesProps) {
  const asked = useParam("person");
  const [page, setPage] = useState({ person: asked, number: 1 });
  const number = page.person === asked ? page.number : 1;
  const { read } = useSteady("letter_page", { ...of, person: asked === FIRST ? null : asked, page: number });
  return (
    <StepPage title={words.title} caption={caption} back={back} lead={words.lead}>
      <Find incident={of.incident} here={here} />
      <Loaded read={read}>
        {(shown) => (
          <Shown
            shown={shown}
            incident={of.incident}
            here={here}
            onPage={(next) => setPage({ person: asked, number: next })}
          />
        )}
      </Loaded>
    </StepPage>
  );
}

interface ShownProps {
  shown: LetterPage;
  incident: string;
  here: string;
  onPage: (page: number) => void;
}

function Shown({ shown, incident, here, onPage }: ShownProps) {
  const { page, pages, name } = shown;
  const to = (person: string | null) => person !== null && go(`${here}/${person}`);
  return (
    <>
      <h2>{name}</h2>
      <p role="status">
        {words.person(shown.at, shown.of)}. {words.page(page, pages)}.
      </p>
      <ButtonRow>
        <Button disabled={shown.before === null} onClick={() => to(shown.before)}>
          {words.before}
        </Button>
        <Button disabled={shown.after === null} onClick={() => to(shown.after)}>
          {words.after}
        </Button>
        <Button disabled={page <= 1} onClick={() => onPage(page - 1)}>
          {words.pageBefore}
        </Button>
        <Button disabled={page >= pages} onClick={() => onPage(page + 1)}>
          {words.pageAfter}
        </Button>
      </ButtonRow>
      <img
        className={css.page}
        src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(shown.svg)}`}
        alt={words.image(name, page, pages)}
      />
      <More summary={words.text}>
        <pre className={css.text} lang={shown.language}>
          {shown.text}
        </pre>
      </More>
      <Tongue incident={incident} shown={shown} />
      <p>
        <Link to={at(incident, `step/2/people/${shown.person}`)}>{words.open(shown.reference)}</Link>
      </p>
    </>
  );
}

/** The owner has the last word on the language of one person's letters. */
function Tongue({ incident, shown }: { incident: string; shown: LetterPage }) {
  const tongues = useRead("tongues", { incident });
  const choose = useWrite("choose_tongue");
  const set = (language: string) =>
    void choose.run({ incident, person: shown.person, language: language === "" ? null : language }).catch(() => {});
  return (
    <Loaded read={tongues}>
      {({ languages }) => (
        <>
          <SelectField
            label={words.language}
            width={12}
            value={shown.language_chosen ? shown.language : ""}
            onChange={set}
            choices={[
              { value: "", label: words.asEveryone },
              { value: "en", label: languageNames.en ?? "" },
              ...languages.map(({ code, name }) => ({ value: code, label: name })),
            ]}
          />
          <ProblemNote problem={choose.problem} />
        </>
      )}
    </Loaded>
  );
}

function Find({ incident, here }: { incident: string; here: string }) {
  const [search, setSearch] = useState("");
  const asked = search.trim();
  const { read } = useSteady("people", {
    incident,
    search: asked,
    filter: null,
    place: null,
    channel: null,
    offset: 0,
    limit: 8,
  });
  return (
    <>
      <TextField label={words.search} hint={words.searchHint} value={search} onChange={setSearch} width={20} />
      {asked !== "" && read.data && (
        <ul className={css.found}>
          {read.data.people.length === 0 && <li>{words.nobody}</li>}
          {read.data.people.map((person) => (
            <li key={person.id}>
              <Link to={`${here}/${person.id}`}>{person.name}</Link>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
