// Picking people out of the list: search, tick, see whom you have. The reference on a letter finds its person too.

import { useState } from "react";
import { useRead } from "../../../api/commands";
import { Button } from "../../../components/Button";
import { Tick } from "../../../components/CheckboxList";
import { TextField } from "../../../components/Field";
import { picker as words } from "../../../messages/step2-people";
import { Loaded } from "../../common/Loaded";
import { useSteady } from "../shared/useSteady";
import css from "./PeoplePicker.module.css";
import { nameOf } from "./Person";

export interface Picked {
  id: string;
  name: string;
}

export interface PeoplePickerProps {
  incident: string;
  picked: readonly Picked[];
  onPicked: (picked: Picked[]) => void;
  id?: string;
}

const SHOWN = 8;

export function PeoplePicker({ incident, picked, onPicked, id }: PeoplePickerProps) {
  const [search, setSearch] = useState("");
  const number = /^\s*s-?0*(\d+)\s*$/i.exec(search)?.[1] ?? null;
  const toggle = (person: Picked, on: boolean) =>
    onPicked(on ? [...picked, person] : picked.filter((held) => held.id !== person.id));
  const shared = { incident, has: (who: string) => picked.some((held) => held.id === who), toggle };
  return (
    <div className={css.picker}>
      <TextField
        id={id}
        label={words.search}
        hint={words.hint}
        value={search}
        onChange={setSearch}
        spellCheck={false}
        width={20}
      />
      {number !== null && <ByReference {...shared} number={number} />}
      {number === null && search.trim() !== "" && <BySearch {...shared} search={search} />}
      <p role="status" className={css.count}>
        {words.picked(picked.length)}
      </p>
      {picked.length > 0 && (
        <ul className={css.chosen}>
          {picked.map((person) => (
            <li key={person.id}>
              {person.name}
              <Button kind="quiet" onClick={() => toggle(person, false)}>
                {words.takeOff}
                <span className="sb-hidden"> {person.name}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

interface FindProps {
  incident: string;
  has: (id: string) => boolean;
  toggle: (person: Picked, on: boolean) => void;
}

function BySearch({ incident, search, has, toggle }: FindProps & { search: string }) {
  const { read } = useSteady("people", {
    incident,
    search,
    filter: null,
    place: null,
    channel: null,
    offset: 0,
    limit: SHOWN,
  });
  return (
    <Loaded read={read}>
      {(found) => (
        <div className={css.found}>
          {found.people.length === 0 && <p>{words.none}</p>}
          {found.people.map((person) => (
            <Tick
              key={person.id}
              label={person.name}
              hint={person.place}
              checked={has(person.id)}
              onChange={(on) => toggle({ id: person.id, name: person.name }, on)}
            />
          ))}
          {found.total > found.people.length && <p>{words.more(found.total - found.people.length)}</p>}
        </div>
      )}
    </Loaded>
  );
}

function ByReference({ incident, number, has, toggle }: FindProps & { number: string }) {
  const read = useRead("person", { incident, person: number });
  if (read.error) return <p>{words.none}</p>;
  return (
    <Loaded read={read}>
      {(view) => (
        <div className={css.found}>
          <Tick
            label={nameOf(view)}
            hint={view.reference}
            checked={has(view.id)}
            onChange={(on) => toggle({ id: view.id, name: nameOf(view) }, on)}
          />
        </div>
      )}
    </Loaded>
  );
}
