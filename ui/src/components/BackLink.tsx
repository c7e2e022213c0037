// The way back, first on every page that has one.

import { common } from "../messages/common";
import css from "./BackLink.module.css";
import { Icon } from "./Icon";
import { Link } from "./Link";

export function BackLink({ to, children = common.back }: { to: string; children?: string }) {
  return (
    <Link to={to} className={css.back}>
      <Icon name="back" />
      {children}
    </Link>
  );
}
