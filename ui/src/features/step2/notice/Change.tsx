// Changing the words of a letter: kept as they are typed, and checked as they are typed.

import { useEffect, useRef, useState } from "react";
import { useAutosave } from "../../../api/autosave";
import { type Answer, call } from "../../../api/call";
import { useRead } from "../../../api/commands";
import { Button, ButtonRow } from "../../../components/Button";
import { Callout } from "../../../components/Callout";
import { Tick } from "../../../components/CheckboxList";
import { TextField } from "../../../components/Field";
import { go } from "../../../components/Link";
import { changing as words } from "../../../messages/step2-letters";
import { HelpText } from "../../common/HelpText";
import { Loaded, ProblemNote } from "../../common/Loaded";
import { StepPage } from "../../common/StepPage";
import type { Block, Draft, DraftLetter, Words } from "../shared/types";
import { isWording, withWording } from "./editor/blocks";
import { Editor, type EditorHandle } from "./editor/Editor";
import { Findings } from "./Findings";
import { findLetter, Gone } from "./OneLetter";
import { letterName, useDrafting, useLetter } from "./place";

export function Change() {
  const { draft, base, caption } = useDrafting();
  const named = useLetter();
  const read = useRead("draft_notice", draft);
  return (
    <Loaded read={read}>
      {(written) => {
        const letter = findLetter(written, named);
        return letter ? <Form draft={written} letter={letter} /> : <Gone caption={caption} back={base} />;
      }}
    </Loaded>
  );
}

interface Typed {
  subject: string;
  blocks: Block[];
  everywhere: boolean;
}

function Form({ draft, letter }: { draft: Draft; letter: DraftLetter }) {
  const { draft: of, base, caption } = useDrafting();
  const start = useRef(letter.words).current;
  const others = draft.letters.filter((other) => other.language === letter.language).length - 1;
  const [carried, setCarried] = useState<Answer<"save_letter"> | null>(null);
  const form = useAutosave<"save_letter", Typed>(
    "save_letter",
    { subject: start.subject, blocks: start.blocks.filter(isWording), everywhere: others > 0 },
    (typed) =>
      empty(typed)
        ? null
        : {
            letter: { draft: of, place: letter.place, language: letter.language },
            subject: typed.subject,
            blocks: typed.blocks,
            everywhere: typed.everywhere,
          },
    async (body) => setCarried(await call("save_letter", body)),
  );
  const { subject, blocks, everywhere } = form.value;
  const now: Words = { ...start, subject, blocks: withWording(start.blocks, blocks) };
  const editor = useRef<EditorHandle | null>(null);
  const here = `${base}/letter/${letterName(letter)}`;
  const done = async () => {
    if (await form.flush()) go(here);
  };
  return (
    <StepPage
      title={words.title}
      caption={caption}
      back={here}
      lead={words.lead}
      help={<HelpText words={words.help} />}
    >
      <TextField
        label={words.subject}
        value={subject}
        onChange={(typed) => form.set({ subject: typed })}
        onBlur={() => void form.flush()}
      />
      {others > 0 && (
        <Tick
          label={words.everywhere}
          hint={words.everywhereHint}
          checked={everywhere}
          onChange={(on) => form.set({ everywhere: on })}
        />
      )}
      <Editor
        label={words.title}
        start={start}
        codes={of.offer !== null}
        onChange={(typed) => form.set({ blocks: typed })}
        onBlur={() => void form.flush()}
        handle={editor}
      />
      <p role="status">{carried && (carried.also > 0 || carried.apart > 0) ? said(carried) : ""}</p>
      {empty(form.value) && (
        <Callout tone="attention" live>
          <p>{words.needsWords}</p>
        </Callout>
      )}
      <ProblemNote problem={form.problem} />
      <Live words={now} show={(at) => editor.current?.show(now.blocks, at)} />
      <ButtonRow>
        <Button kind="main" onClick={() => void done()}>
          {words.done}
        </Button>
      </ButtonRow>
    </StepPage>
  );
}

const empty = ({ subject, blocks }: Typed) => subject.trim() === "" || blocks.length === 0;

const said = ({ also, apart }: Answer<"save_letter">) =>
  [also > 0 && words.also(also), apart > 0 && words.apart(apart)].filter(Boolean).join(" ");

/** The check of what stands on the page now, a moment after the last stroke. */
function Live({ words: now, show }: { words: Words; show: (at: { block: number; entry: number | null }) => void }) {
  const [check, setCheck] = useState<Answer<"check_words"> | null>(null);
  const typed = JSON.stringify(now);
  useEffect(() => {
    let late = false;
    const soon = setTimeout(() => {
      call("check_words", { words: JSON.parse(typed) as Words }).then(
        (found) => late || setCheck(found),
        // A check that fails keeps nobody from writing; the next stroke asks again.
        () => {},
      );
    }, 400);
    return () => {
      late = true;
      clearTimeout(soon);
    };
  }, [typed]);
  return check && <Findings check={check} show={({ at }) => at && show(at)} />;
}
