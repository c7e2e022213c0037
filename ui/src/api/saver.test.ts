import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { saver } from "./saver";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function bench() {
  const said: string[] = [];
  const saved: string[] = [];
  const settle: { ok(): void; fail(): void }[] = [];
  const s = saver<string>(
    (value) =>
      new Promise<void>((resolve, reject) => {
        settle.push({
          ok: () => {
            saved.push(value);
            resolve();
          },
          fail: () => reject(new Error("full")),
        });
      }),
    (state) => said.push(state),
  );
  return { s, said, saved, settle };
}

test("saves once after the typing rests, and says saved only when the save returned", async () => {
  const { s, said, saved, settle } = bench();
  s.change("a");
  s.change("ab");
  await vi.advanceTimersByTimeAsync(499);
  expect(settle.length, "half a second has not passed").toBe(0);
  await vi.advanceTimersByTimeAsync(2);
  expect(settle.length, "one save for both keys").toBe(1);
  expect(said, "the save is still under way").not.toContain("saved");
  settle[0]?.ok();
  await vi.advanceTimersByTimeAsync(0);
  expect(saved, "the last value is what is kept").toEqual(["ab"]);
  expect(said.at(-1), "now it may be said").toBe("saved");
});

test("what is typed during a save is saved after it", async () => {
  const { s, said, saved, settle } = bench();
  s.change("a");
  const done = s.flush();
  s.change("b");
  settle[0]?.ok();
  await vi.advanceTimersByTimeAsync(0);
  expect(said, "the newer value is still unsaved").not.toContain("saved");
  settle[1]?.ok();
  expect(await done, "flush waits for both").toBe(true);
  expect(saved, "in order, newest last").toEqual(["a", "b"]);
});

test("a failed save is told, kept and tried again", async () => {
  const { s, said, saved, settle } = bench();
  s.change("a");
  const first = s.flush();
  settle[0]?.fail();
  expect(await first, "the caller must not go on").toBe(false);
  expect(said.at(-1), "the person is told").toBe("failed");
  const second = s.flush();
  settle[1]?.ok();
  expect(await second, "the same value goes through").toBe(true);
  expect(saved, "nothing typed was dropped").toEqual(["a"]);
});
