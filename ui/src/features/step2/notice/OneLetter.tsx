// One letter: whom it is for, what the law wants in it, how it reads, and the words themselves.

import { useRead } from "../../../api/commands";
import { Button, ButtonRow } from "../../../components/Button";
import { Callout } from "../../../components/Callout";
import { EmptyState } from "../../../components/EmptyState";
import { languageNames, letters, letterPage as words } from "../../../messages/step2-letters";
import { Loaded } from "../../common/Loaded";
import { StepPage } from "../../common/StepPage";
import type { Draft, DraftLetter } from "../shared/types";
import { Contents } from "./Contents";
import { Findings } from "./Findings";
import { Letter } from "./Letter";
import { letterName, useDrafting, useLetter } from "./place";

/** The letter that the address names, among the letters of a draft. */
export const findLetter = (draft: Draft, named: { place: string; language: string }): DraftLetter | undefined =>
  draft.letters.find((letter) => letterName(letter) === letterName(named));

export function OneLetter() {
  const { draft, base, caption } = useDrafting();
  const named = useLetter();
  const read = useRead("draft_notice", draft);
  return (
    <Loaded read={read}>
      {(written) => {
        const letter = findLetter(written, named);
        return letter ? <Open letter={letter} /> : <Gone caption={caption} back={base} />;
      }}
    </Loaded>
  );
}

/** Letters come together and part as the facts change; an old address may name none. */
export function Gone({ caption, back }: { caption: string; back: string }) {
  return (
    <StepPage title={words.toAll} caption={caption} back={back}>
      <EmptyState
        drawing="letters"
        title={words.toAll}
        action={
          <Button kind="main" to={back}>
            {words.toAll}
          </Button>
        }
      />
    </StepPage>
  );
}

function Open({ letter }: { letter: DraftLetter }) {
  const { draft, base, caption } = useDrafting();
  const here = `${base}/letter/${letterName(letter)}`;
  return (
    <StepPage
      title={words.title(letter.places)}
      caption={caption}
      back={base}
      lead={`${words.goesTo(letter.people)} ${letters.inLanguage(languageNames[letter.language] ?? letter.language)}.`}
    >
      {!letter.reviewed && (
        <Callout tone="wait">
          <p>{letters.notReviewed}</p>
        </Callout>
      )}
      {letter.ours_changed && (
        <Callout tone="wait" title={words.oursChanged}>
          <p>{words.oursChangedBody}</p>
        </Callout>
      )}
      <ButtonRow>
        <Button kind="main" to={`${here}/change`}>
          {words.change}
        </Button>
        <Button to={`${here}/versions`}>{words.versions}</Button>
        <Button to={`${base}/pages/first`}>{words.pages}</Button>
      </ButtonRow>
      <Contents incident={draft.incident} letter={letter} />
      <Findings check={letter.check} />
      <p>
        {words.subject} <strong>{letter.words.subject}</strong>
      </p>
      <Letter words={letter.words} />
      <ButtonRow>
        <Button to={base}>{words.toAll}</Button>
      </ButtonRow>
    </StepPage>
  );
}
