// A minute to breathe: a circle that grows for four counts and shrinks for six. It is never in the way, can be skipped
// at any moment, and stands still for those who asked for less motion; then the words alone do the work.

import { useReducedMotion } from "@mantine/hooks";
import { useEffect, useState } from "react";
import { common } from "../messages/common";
import css from "./Breathing.module.css";
import { Button } from "./Button";

const IN = 4000;
const OUT = 6000;

export function Breathing({ onSkip }: { onSkip?: () => void }) {
  const still = useReducedMotion(false, { getInitialValueInEffect: false });
  const [going, setGoing] = useState(false);
  const [inward, setInward] = useState(true);

  useEffect(() => {
    if (!going || still) return;
    const turn = setTimeout(() => setInward(!inward), inward ? IN : OUT);
    return () => clearTimeout(turn);
  }, [going, still, inward]);

  const moving = going && !still;
  return (
    <div className={css.breathing}>
      <div className={css.stage} aria-hidden="true">
        <span className={css.ring} data-moving={moving || undefined} />
        <span className={css.circle} data-moving={moving || undefined} />
      </div>
      <p className={css.words} aria-live="off">
        {moving ? (inward ? common.breatheIn : common.breatheOut) : common.breatheStill}
      </p>
      <div className={css.actions}>
        {!still && (
          <Button
            onClick={() => {
              setInward(true);
              setGoing(!going);
            }}
          >
            {going ? common.stop : common.breatheStart}
          </Button>
        )}
        {onSkip && (
          <Button kind="quiet" onClick={onSkip}>
            {common.breatheSkip}
          </Button>
        )}
      </div>
    </div>
  );
}
