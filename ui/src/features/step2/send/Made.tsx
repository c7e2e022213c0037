// What was made: how much, where it lies, and the buttons that open it.

import { useState } from "react";
import type { AnyProblem } from "../../../api/call";
import { openPath } from "../../../api/pick";
import { Button, ButtonRow } from "../../../components/Button";
import { Callout } from "../../../components/Callout";
import { made as words } from "../../../messages/step2-send";
import { ProblemNote } from "../../common/Loaded";
import type { Output, Produced } from "../shared/types";

const nameOf = (path: string) => path.split(/[/\\]/).at(-1) ?? path;
const folderOf = (path: string) => path.slice(0, Math.max(0, path.length - nameOf(path).length - 1));

export interface MadeProps {
  what: Output;
  made: Produced;
  /** Where it is marked once it went out. */
  next: string;
}

export function Made({ what, made, next }: MadeProps) {
  const [problem, setProblem] = useState<AnyProblem | null>(null);
  const open = (path: string) => openPath(path).then(() => setProblem(null), setProblem);
  return (
    <Callout tone="good" title={words.title[what](made.people)} live>
      {made.pages > 0 && <p>{words.pages(made.pages)}</p>}
      {made.left_out > 0 && <p>{words.leftOut[what](made.left_out)}</p>}
      <p>{words.where(made.paths.map(folderOf)[0] ?? "")}</p>
      <p>{words.notTold}</p>
      <ButtonRow>
        {made.paths.map((path) => (
          <Button key={path} onClick={() => void open(path)}>
            {words.open(nameOf(path))}
          </Button>
        ))}
        {made.paths.slice(0, 1).map((path) => (
          <Button key={path} kind="quiet" onClick={() => void open(folderOf(path))}>
            {words.openFolder}
          </Button>
        ))}
        <Button to={next}>{words.mark}</Button>
      </ButtonRow>
      <ProblemNote problem={problem} />
    </Callout>
  );
}
