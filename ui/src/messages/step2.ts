// Words of step 2 itself: tell everyone, quickly and truthfully. Its parts have files of their own.

import { number, people, status } from "./counting";

export const step = {
  title: "Tell your customers",
  caption: "Step 2 of 7",
} as const;

export const overview = {
  lead: "Everyone whose details you hold should hear it from you, and soon. Here you bring your lists, see who must be told by law, write one honest letter, and keep track until nobody is left.",
  help: {
    title: "Why everyone?",
    body: [
      "On the first days nobody knows for sure whose details got out. A person who is told can change a password or watch a bank account. A person who is not told can do nothing.",
      "You can leave somebody out, with a reason. Nobody drops off the list without one.",
    ],
  },
  balance: "Where everyone stands",
  nextTitle: "Next",
  partsTitle: "The parts of this step",
  next: {
    bring: {
      title: "Bring in your customer list",
      why: "A file from your shop, your mail program or a spreadsheet. Any order is fine.",
    },
    write: {
      title: "Write the notice",
      why: "Most of it is written already, from what you told us. You read it and approve it.",
    },
    plan: { title: "Make your plan first", why: "Nothing goes out before you have a plan. It takes a few minutes." },
    send: { title: "Send it", why: "The words are approved. Letters, emails or calls: choose what fits." },
    law: { title: "Tell the offices the law names", why: "Your customers know. These are still open." },
    update: {
      title: "Go on to step 3: keep them updated",
      why: "Everyone on your list was told or left out with a reason.",
    },
  },
  tasks: {
    lists: "Bring in your lists",
    people: "Look through the people",
    places: "See where they live",
    law: "See who must be told by law",
    notice: "Write the notice",
    send: "Send it and keep track",
  },
  hints: {
    lists: "Files with customers. None of their rows gets lost.",
    people: "Search, add, mend, or leave somebody out with a reason.",
    places: "The place decides which law speaks. Also: how they can be reached.",
    law: "By when and why, with the sums shown.",
    notice: "What you have done, the letter as it reads, your approval.",
    send: "Letters, emails, calls; what went out and what came back.",
  },
  status: {
    none: status("Not started", "none"),
    later: status("Later", "none"),
    people: people,
    noWay: (count: number) => `${people(count)} without a way`,
    allReached: status("All can be reached", "done"),
    places: (count: number) => (count === 1 ? "1 place" : `${number(count)} places`),
    by: (day: string) => `By ${day}`,
    duties: (count: number) => (count === 1 ? "1 to tell" : `${number(count)} to tell`),
    lawDone: status("Nothing open", "done"),
    approved: status("Approved", "done"),
    left: (count: number) => `${number(count)} to go`,
    everyoneTold: status("Nobody left", "done"),
  },
} as const;

export const planFirst = {
  title: "First, a plan",
  headline: "Nothing goes out before there is a plan",
  body: "Who decides, who speaks, and by when you want everyone told: a few minutes now keep you from saying two different things later. What you wrote here is kept.",
  act: "Make the plan",
} as const;
