// A page that only leads on to another.

import { useEffect } from "react";
import { replace } from "../../components/Link";

export function Onward({ to }: { to: string }) {
  useEffect(() => replace(to), [to]);
  return null;
}
