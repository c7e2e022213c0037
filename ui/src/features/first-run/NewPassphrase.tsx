// A new passphrase with the core's own judgement of it beside the field, as it is typed.

import { useDebouncedValue } from "@mantine/hooks";
import { useRead } from "../../api/commands";
import type { Strength } from "../../api/generated";
import { PassphraseField } from "../../components/PassphraseField";
import { firstRun } from "../../messages/first-run";

export interface NewPassphraseProps {
  label: string;
  hint?: string;
  value: string;
  onChange: (value: string) => void;
  problem?: string;
}

export const strongEnough = (strength: Strength | undefined) => strength === "good" || strength === "strong";

export function NewPassphrase(props: NewPassphraseProps) {
  const [settled] = useDebouncedValue(props.value, 200);
  const measured = useRead("measure_passphrase", { passphrase: settled }, { enabled: settled !== "", fleeting: true });
  const level = props.value === "" ? "empty" : (measured.data?.strength ?? "too_weak");
  return <PassphraseField id="passphrase" {...props} meter={firstRun.passphrase.meter[level]} />;
}
