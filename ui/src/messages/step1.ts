// Words of step 1: the pause, what not to do, the first calls, the fact sheet, the breach check, the plan.

import type { BreachCheck, Channel, Event, Facts, Harm, Medium, Verdict, Whom } from "../api/generated";

export const hub = {
  title: "Step back for a second",
  caption: "Step 1 of 7",
  lead: "Clear your head, call the right people, write down what you know, and make a plan. Then you talk.",
  label: "Parts of step 1",
  pause: "Take a minute",
  not: "What not to do",
  calls: "Who to call first",
  facts: "What you know so far",
  breach: "Is it really a breach?",
  plan: "Your plan",
  done: "Done",
  open: "Not started",
  some: (done: number, of: number) => `${done} of ${of}`,
  set: "Set",
  onward: "Go to step 2",
  help: {
    title: "Nothing goes out yet",
    body: [
      "Until your plan is set, Stepback holds every message back. You cannot send something in a panic.",
      "You can do these parts in any order and come back to any of them.",
    ],
  },
} as const;

export const pause = {
  title: "You have time for this",
  lead: "What you do in the next hour will be better if you take one minute now.",
  notUrgent: "What can wait",
  waits: [
    "Talking to customers. First the facts, then the words. Today or tomorrow is soon enough.",
    "Finding who is to blame. That comes in step 5.",
    "Reading the law. We count the days for you.",
  ],
  go: "I am ready",
};

export const not = {
  title: "What not to do",
  hint: "Six things that feel right and make it worse.",
  list: [
    {
      title: "Do not switch computers off",
      body: "Take them off the network instead: pull the cable, turn off Wi-Fi. What is in memory may be proof.",
    },
    {
      title: "Do not delete or clean anything",
      body: "Not the strange emails, not the odd files. They show what happened.",
    },
    { title: "Do not guess in public", body: "No posts and no “we think”. A wrong first word is hard to take back." },
    {
      title: "Do not write about it where they can read it",
      body: "If a mailbox or chat was broken into, use the phone or talk in person.",
    },
    { title: "Do not pay or answer a demand yet", body: "Speak with your insurer and the police first." },
    { title: "Do not blame anyone", body: "Whoever made a slip is also the one who can tell you how it happened." },
  ],
  go: "I have read this",
  source: "In line with the US Federal Trade Commission’s guide for businesses, checked in November 2026.",
} as const;

export const calls = {
  title: "Who to call first",
  lead: "In this order, if you can. Have the card of facts in front of you.",
  label: "First calls",
  card: "Make the card of facts (PDF)",
  cardTitle: "A card to have in your hand",
  cardBody: "One page with what they will ask: your business, what happened, when, how many, and who to call back.",
  told: (day: string) => `Told on ${day}`,
  claimed: (day: string) => `Told; claim made on ${day}`,
  toldNoClaim: "Told; no claim yet",
  notYet: "Not yet",
  go: "Done for now",
  who: {
    insurer: {
      title: "Your insurer",
      hint: "Many policies pay for a lawyer, letters and help, but only if told early.",
    },
    lawyer: { title: "A lawyer", hint: "Ask for someone who knows data breaches. Your insurer may have one." },
    bank: { title: "Your bank or card company", hint: "If cards, accounts or payments may be touched." },
    it: { title: "Whoever looks after your computers", hint: "Ask them to look and copy, not to clean." },
    police: { title: "The police", hint: "They may ask you to wait with telling people. Write down until when." },
  } satisfies Record<Whom, { title: string; hint: string }>,
  ask: {
    insurer: [
      "Say: “I want to report a possible data breach.”",
      "Ask: what does my policy cover, and whom must I use?",
      "Ask: is this call a report only, or also a claim? The two are not the same.",
    ],
    lawyer: [
      "Ask: whom must I tell, and by when?",
      "Ask: should the experts work for you, so that what they write stays private?",
    ],
    bank: ["Ask: what do you need from me, and by when?", "Ask: should we change how payments are approved for now?"],
    it: [
      "Ask them to take the machines off the network and leave them on.",
      "Ask them to copy the logs before they are written over.",
      "Ask: are our backups safe, and off the network?",
    ],
    police: [
      "Ask for a case number.",
      "Ask: do you want us to wait with telling people? Until when? In writing, please.",
    ],
  } satisfies Record<Whom, readonly string[]>,
  askTitle: "What to say and ask",
  name: "Name of the person or firm",
  phone: "Phone number",
  reference: {
    insurer: "Policy number",
    lawyer: "Their reference",
    bank: "Customer number",
    it: "Their reference",
    police: "Case number",
  } satisfies Record<Whom, string>,
  toldOn: "The day you told them",
  toldHint: "Leave it empty until you have.",
  claimOn: "The day you made a claim",
  claimHint: "Telling the insurer is not a claim. Ask how to make one, and write the day here when it is made.",
  today: "Today",
  wait: {
    title: "Did the police ask you to wait?",
    hint: "With telling people, so as not to warn whoever did it. Leave it empty if they did not ask.",
    until: "Until what day?",
    by: "Who asked you?",
    byHint: "Name, station and their number for it. Keep the paper with your evidence.",
    law: "See what it changes",
    help: {
      title: "Only if they ask",
      body: [
        "Some laws let you wait when the police ask for it. We count the days with what you write here.",
        "Ask for it in writing. A guide, not legal advice: your lawyer can say if it holds where you are.",
      ],
    },
  },
  note: "What they said",
  badDay: "This is not a day we can read. Month, day and year, such as 11 3 2026",
} as const;

export type Question = Exclude<keyof Facts, "police_delay_until" | "police_delay_by">;

interface FactWords {
  title: string;
  hint?: string;
  help: string;
}

export const facts = {
  caption: (at: number, of: number) => `What you know so far, ${at} of ${of}`,
  checkTitle: "What you know so far",
  checkHint: "You can change any of this later, as you learn more. Letters always use what stands here.",
  act: "Done for now",
  open: "Not answered",
  notKnown: "Not known yet",
  yes: "Yes",
  no: "No",
  badDay: calls.badDay,
  more: "More kinds",
  order: [
    "what_happened",
    "found_how",
    "discovered",
    "determined",
    "occurred",
    "contained",
    "event",
    "data",
    "medium",
    "encrypted",
    "key_taken",
    "harm",
    "own_fault",
  ] satisfies Question[],
  ask: {
    what_happened: {
      title: "What happened?",
      hint: "Two or three plain sentences. No names, no guesses.",
      help: "These words go into your letters. Write what you know, the way you would tell a customer at the counter.",
    },
    found_how: {
      title: "How was it found?",
      hint: "Who saw what, and where.",
      help: "For you, your insurer and the police. It does not go into letters.",
    },
    discovered: {
      title: "What day did you find out?",
      hint: "The day someone in the business first saw that something was wrong.",
      help: "Many laws count their days from here. If you are between two days, take the earlier one.",
    },
    determined: {
      title: "What day were you sure that data got out?",
      hint: "It may be later than the day you found out.",
      help: "Some laws count from the day you were sure. “Not known yet” is fine while you still look.",
    },
    occurred: {
      title: "When did it happen?",
      hint: "In words fit for a letter, such as “between November 3 and November 9”.",
      help: "People want to know how long their data was open. “Around” and “since at least” are honest words.",
    },
    contained: {
      title: "What day was the way in closed?",
      hint: "For example, the password changed, the hole mended, the mailbox taken back.",
      help: "If you are not sure that it is closed, say “Not known yet”. Step 6 helps you find out.",
    },
    event: {
      title: "What kind of thing was it?",
      help: "Take the one that fits best. You can change it when you know more.",
    },
    data: {
      title: "What kinds of data got out?",
      hint: "Tick all that were there, even if you are not sure they were looked at.",
      help: "This decides which laws apply and what people should do to protect themselves.",
    },
    medium: { title: "Where was the data?", help: "Some laws cover paper, some do not." },
    encrypted: {
      title: "Was the data encrypted?",
      hint: "Scrambled, so that nobody can read it without a key or password.",
      help: "A password to sign in to Windows is not encryption. BitLocker, FileVault and an encrypted phone are. Ask whoever looks after your computers.",
    },
    key_taken: {
      title: "Could they have the key too?",
      hint: "The password or key that unscrambles it.",
      help: "If a laptop was taken while it was open, or the password was on a note with it, say yes.",
    },
    harm: {
      title: "Could people be hurt by this?",
      hint: "Money, identity, safety, shame.",
      help: "Your own honest view. Some laws ask for it. If in doubt, take the more serious one.",
    },
    own_fault: {
      title: "Did it come from inside the business?",
      hint: "A slip, a lost device, a setting, a rule that was not good enough.",
      help: "This is not about blame. One law asks for different help when the business itself was the source.",
    },
  } as Record<Question, FactWords>,
  event: {
    acquisition: { label: "Someone took data" },
    access: { label: "Someone could see data", hint: "But we do not know that they took any." },
    ransomware: { label: "Our files were locked by an attacker", hint: "Often called ransomware." },
    misdelivery: { label: "It went to the wrong person", hint: "A wrong address, a wrong attachment." },
    loss: { label: "Something was lost or stolen", hint: "A laptop, a phone, a folder, a USB stick." },
    alteration: { label: "Data was changed" },
  } satisfies Record<Event, { label: string; hint?: string }>,
  medium: {
    electronic: { label: "On computers, phones or online" },
    paper: { label: "On paper" },
    both: { label: "Both" },
    oral: { label: "It was spoken" },
  } satisfies Record<Medium, { label: string }>,
  harm: {
    unlikely: { label: "Unlikely" },
    likely: { label: "Likely" },
    serious: { label: "Serious harm is likely", hint: "For example stolen identity, lost savings, danger." },
    unknown: { label: "I cannot tell" },
  } satisfies Record<Harm, { label: string; hint?: string }>,
} as const;

export const breach = {
  title: "Is it really a breach?",
  caption: (at: number, of: number) => `Is it really a breach? ${at} of ${of}`,
  lead: "Four short questions. Doubt counts as yes until it is gone.",
  start: "Start",
  yes: "Yes",
  no: "No",
  notSure: "I’m not sure",
  open: "Not asked",
  order: ["about_people", "reached", "unreadable", "came_back_unread"] satisfies (keyof BreachCheck)[],
  ask: {
    about_people: {
      title: "Is it about people?",
      hint: "Customers, staff, suppliers: anything that says something about a person.",
      help: "Recipes and price lists are not. A customer list is, even if it holds only names.",
    },
    reached: {
      title: "Could someone have seen, taken, changed or lost it who should not?",
      hint: "“Could have” is enough.",
      help: "You do not have to prove it. If a stranger was in the mailbox, they could have read it.",
    },
    unreadable: {
      title: "Was it impossible for them to read?",
      hint: "Encrypted, with the key safe.",
      help: "A sign-in password alone is not enough. If you are not sure, say so.",
    },
    came_back_unread: {
      title: "Did it come back, surely unread?",
      hint: "A sealed letter still sealed; a bag with its lock whole.",
      help: "“They say they did not look” is not sure enough for this one.",
    },
  } satisfies Record<keyof BreachCheck, { title: string; hint: string; help: string }>,
  verdict: {
    unfinished: { title: "A few answers are missing", body: "Answer the rest and we will say." },
    breach: {
      title: "Yes. Treat it as a breach",
      body: "People’s data was within reach of someone who should not have it. Tell them soon. We help with every step.",
    },
    treat_as_breach: {
      title: "It may be. Treat it as a breach for now",
      body: "Some doubt remains. Go on as if it were one until the doubt is gone; you can change your answers then.",
    },
    no_breach: {
      title: "By these answers, no breach of people’s data",
      body: "Keep this page as your record of why. If you learn something new, come back and change the answers.",
    },
  } satisfies Record<Verdict, { title: string; body: string }>,
  note: "A guide, not legal advice. If in doubt, ask a lawyer.",
  paperLead: "A paper with these answers and this verdict, to keep as your record of why.",
  paper: "Make the record",
  go: "Done",
} as const;

export const plan = {
  caption: (at: number) => `Your plan, ${at} of 3`,
  who: {
    title: "Who decides, and who speaks?",
    hint: "In a small business both may be you.",
    decides: "Who decides what goes out?",
    speaks: "Who speaks to customers and the press?",
    speaksHint: "One person. Everyone else says: “I will pass your question on to …”",
    help: {
      title: "Why one voice",
      body: ["Two people who each know half tell two stories. One voice is calm, and corrections are easy."],
    },
  },
  ways: {
    title: "How and by when will you tell people?",
    hint: "Tick all you may use. Some laws want a letter; we will say when.",
    channels: "Ways to tell people",
    by: {
      letter: { label: "Letter by post" },
      email: { label: "Email", hint: "Drafts you send from your own mailbox." },
      phone: { label: "Phone call", hint: "With a script, one person after the other." },
    } satisfies Record<Channel, { label: string; hint?: string }>,
    tellBy: "By what day do you want to have told everyone?",
    tellByHint: "Your own goal. Within a few days is good. You can change it.",
    help: {
      title: "Everyone, soon",
      body: [
        "Tell all customers whose data you hold, not only those you know are affected. Waiting lets damage go on.",
      ],
    },
  },
  check: {
    title: "Check your plan",
    act: "Set the plan",
    set: (day: string) => `Set on ${day}. Messages are no longer held back.`,
    held: "Until you set the plan, every message is held back.",
    open: "Not decided yet",
    missing: {
      decides: "Say who decides",
      speaks: "Say who speaks",
      channels: "Choose at least one way to tell people",
    },
  },
  done: {
    title: "You have a plan",
    body: "That was the hard part. You know who decides, who speaks, and how people will hear. Now you can talk.",
    go: "Go to step 2: tell your customers",
    home: "Back to the case",
  },
} as const;
