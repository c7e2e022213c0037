// Small line icons, always beside words and therefore always hidden from screen readers.

import {
  IconArrowLeft,
  IconCheck,
  IconChevronRight,
  IconCircle,
  IconClock,
  IconInfoCircle,
  IconLock,
  IconScale,
} from "@tabler/icons-react";

const icons = {
  back: IconArrowLeft,
  check: IconCheck,
  next: IconChevronRight,
  circle: IconCircle,
  clock: IconClock,
  info: IconInfoCircle,
  lock: IconLock,
  law: IconScale,
};

export type IconName = keyof typeof icons;

export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  const Drawing = icons[name];
  return <Drawing size={size} stroke={1.9} aria-hidden focusable={false} style={{ flex: "none" }} />;
}
