// Makes a paper: asks for a folder, waits, and says where the paper lies with a button that opens it. Nothing leaves
// the computer.

import type { ReactNode } from "react";
import type { Answer, Body, Name } from "../../api/call";
import { useWrite } from "../../api/commands";
import { openPath, pickFolder } from "../../api/pick";
import { Button, ButtonRow } from "../../components/Button";
import { Callout } from "../../components/Callout";
import { papers } from "../../messages/papers";
import { ProblemNote } from "./Loaded";
import css from "./MakePaper.module.css";

/** The commands that leave files in a folder. */
type PaperName = {
  [N in Name]: Body<N> extends { incident: string; folder: string }
    ? Answer<N> extends { paths: string[]; left_out: number }
      ? N
      : never
    : never;
}[Name];

export interface MakePaperProps<N extends PaperName> {
  command: N;
  /** What the command needs besides the folder. */
  body: Omit<Body<N>, "folder">;
  /** Names the act: "Make the report for the police". */
  act: string;
  disabled?: boolean;
  /** Beside another main act the paper's button stands back. */
  plain?: boolean;
  /** What else there is to say of what was made. */
  below?: (answer: Answer<N>) => ReactNode;
}

const nameOf = (path: string) => path.split(/[/\\]/).at(-1) ?? path;
const folderOf = (path: string) => path.slice(0, Math.max(0, path.length - nameOf(path).length - 1));

export function MakePaper<N extends PaperName>({ command, body, act, disabled, plain, below }: MakePaperProps<N>) {
  const { run, busy, problem, answer } = useWrite(command);
  const make = async () => {
    const folder = await pickFolder();
    // What goes wrong is shown below the button.
    if (folder !== null) await run({ ...body, folder } as Body<N>).catch(() => {});
  };
  const first = answer?.paths[0];
  return (
    <>
      <ButtonRow>
        <Button kind={answer || plain ? "plain" : "main"} onClick={make} busy={busy} disabled={disabled}>
          {act}
        </Button>
      </ButtonRow>
      <div className={css.result}>
        <ProblemNote problem={problem} />
        {answer && first !== undefined && (
          <Callout tone="good" title={papers.made} live>
            <p>{papers.where(folderOf(first))}</p>
            {answer.left_out > 0 && <p>{papers.leftOut(answer.left_out)}</p>}
            <ButtonRow>
              {answer.paths.map((path) => (
                <Button key={path} onClick={() => openPath(path)}>
                  {papers.open(nameOf(path))}
                </Button>
              ))}
            </ButtonRow>
            {below?.(answer)}
          </Callout>
        )}
      </div>
    </>
  );
}
