// Words of "How bad is it?": three everyday questions, the working, and what it does not mean.

import type { Findable, Harm, Lasting, Level, Spread, Telling } from "../api/generated";

interface Said {
  label: string;
  hint?: string;
}

export const severity = {
  title: "How bad is it?",
  caption: (at: number) => `How bad is it? ${at} of 3`,
  lead: "Three everyday questions, then an honest answer with its working. It is there to help you judge; it decides nothing.",
  start: "Start",
  notSure: "I’m not sure",
  worst: "What is not known is counted at its worst.",
  yes: "Yes",
  no: "No",
  ask: {
    telling: {
      title: "What could a stranger learn from the data?",
      hint: (data: string) => `You said that this got out: ${data}. Take the answer that fits your list best.`,
      noData: "You have not said yet what got out, so we count the worst. The fact sheet has the question.",
      help: "Two lists with the same columns can tell very different things. A list of bread orders tells little; one of a debt adviser tells a lot.",
      choices: {
        nothing: { label: "Nothing of weight", hint: "Old, public or made-up details." },
        less: { label: "Less than such data usually tell", hint: "For example, only part of each number." },
        usual: { label: "About what such data usually tell" },
        more: {
          label: "More than such data usually tell",
          hint: "For example, it shows who is ill, in debt or in danger.",
        },
      } satisfies Record<Telling, Said>,
    },
    findable: {
      title: "How easily could a stranger find out who the people are?",
      hint: "Think of somebody who has only what got out, and the internet.",
      help: "A full name with an address is at once. A customer number alone is hard.",
      choices: {
        hardly: { label: "It is very hard", hint: "Though not impossible." },
        with_effort: { label: "It takes effort", hint: "And other sources." },
        mostly: { label: "Most can be found", hint: "With a little searching." },
        at_once: { label: "At once", hint: "It stands right there: a full name and more." },
      } satisfies Record<Findable, Said>,
    },
    happened: {
      title: "What happened to the data?",
      hint: "Four short parts. Where your fact sheet says it, we have filled it in; change it if it is wrong.",
      help: "Data in many hands, or gone for good, do more harm. So does somebody who means it.",
    },
  },
  spread: {
    label: "Who may have them now?",
    choices: {
      nobody: { label: "Nobody has seen them" },
      known: { label: "A few people whom you know" },
      unknown: { label: "People you do not know", hint: "Or you cannot say how many." },
    } satisfies Record<Spread, Said>,
  },
  changed: { label: "Were data changed?" },
  missing: { label: "Are data missing?" },
  lasting: {
    no: { label: "No" },
    for_now: { label: "Yes, but it can be put right" },
    for_good: { label: "Yes, and it cannot be put right" },
  } satisfies Record<Lasting, Said>,
  purpose: { label: "Did somebody mean harm?" },
  levels: {
    low: { title: "Low", body: "People may be bothered a little, and will get over it easily." },
    medium: { title: "Medium", body: "People may have real trouble, such as extra cost or fear, and can overcome it." },
    high: { title: "High", body: "People may be badly hit: money lost, a stolen identity, a lost job." },
    very_high: { title: "Very high", body: "People may be hit in ways that they never get over." },
  } satisfies Record<Level, { title: string; body: string }>,
  soFar: (level: string) => `So far: ${level}`,
  answer: (level: string) => `${level}, by your answers`,
  unfinished: "Not all three questions are answered. What is open is counted at its worst.",
  workingTitle: "How we counted",
  flagsTitle: "What the number does not show",
  harmTitle: "Could people be hurt by this?",
  harm: (said: string) =>
    `By this method one would say: ${said}. Your own answer on the fact sheet is what the law’s dates turn on.`,
  yours: (said: string | null) => (said === null ? "You have not answered it yet." : `You said: ${said}.`),
  harmWords: {
    unlikely: "harm is unlikely",
    likely: "harm is likely",
    serious: "serious harm is likely",
    unknown: "it cannot be said yet",
  } satisfies Record<Harm, string>,
  toHarm: "Look at your answer",
  method: "The method",
  copy: "Web address of the method",
  notLaw: "No law on our list turns on this number. A guide, not legal advice.",
  change: "Change your answers",
  done: "Done",
} as const;
