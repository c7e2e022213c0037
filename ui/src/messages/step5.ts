// Words of step 5: catch the culprit.

import type { CauseKind } from "../api/generated";

const figure = (count: number) => count.toLocaleString("en-US");

export const step5 = {
  caption: "Step 5 of 7",
  title: "Catch the culprit",
  lead: "Keep what may show what happened, find the cause as far as you can, and tell the police. You do not have to solve it yourself.",
  tasks: "What there is to do in step 5",
  help: {
    title: "Why this matters",
    body: [
      "Customers want to know that somebody is looking into it. So do your insurer and the police.",
      "The cause is often plain: a stolen password, a message sent to the wrong person, a supplier that was broken into.",
      "Finding it is about what to change, not about whom to blame.",
    ],
  },
  vanishes: {
    task: "What vanishes first",
    taskHint: "Some records are written over in days. Save those today.",
    status: "To read",
    title: "What vanishes first",
    lead: "Start at the top. Ask for a copy, or take a picture of the screen. Then add it to your evidence.",
    caption: "What to save, the most fleeting first",
    heads: ["What", "How long it usually lasts", "How to save it"] as const,
    rows: [
      {
        what: "What is on a screen now",
        lasts: "Minutes",
        how: "Take a photo with your phone, with the clock in the picture.",
      },
      {
        what: "A computer that is on",
        lasts: "Until it is switched off",
        how: "Take it off the network, but leave it on. Ask an expert before anything else.",
      },
      {
        what: "Router and firewall logs",
        lasts: "Hours to a few days",
        how: "Sign in to the router, find “Log” or “System log”, and save or photograph each page. A restart often clears it.",
      },
      {
        what: "Camera recordings",
        lasts: "3 to 30 days, then written over",
        how: "Ask whoever runs the cameras to save the days in question, or copy them to a stick.",
      },
      {
        what: "Deleted mail",
        lasts: "About 14 to 30 days",
        how: "Look in Deleted and Trash. Do not empty them. Save strange messages as files.",
      },
      {
        what: "Website logs",
        lasts: "Days to a few weeks",
        how: "In your web host’s control panel, find “Logs” and download them. Or ask your host today.",
      },
      {
        what: "Door and alarm records",
        lasts: "30 to 90 days",
        how: "Ask the alarm company for the list of openings.",
      },
      {
        what: "Sign-in records of mail and files",
        lasts: "7 to 30 days in small plans, up to 180 in others",
        how: "Google: Admin console, Reporting, Audit. Microsoft: Entra admin center, Sign-in logs. Download them.",
      },
      {
        what: "Phone call records",
        lasts: "3 to 18 months",
        how: "Download the bill with its list of calls, or ask the phone company.",
      },
      {
        what: "What people remember",
        lasts: "It fades within days",
        how: "Ask each person to write down what they saw, when and where. One page is enough.",
      },
    ],
    note: "These are usual times, not promises. Yours may be shorter, so ask today.",
    noteTitle: "Not sure how long yours last?",
    act: "Add to the evidence",
  },
  evidence: {
    task: "Keep the evidence",
    title: "The evidence",
    lead: "Each file is copied into your locked book as it is, with a fingerprint. If anyone asks later, you can show that nothing was changed.",
    status: (count: number) => (count === 0 ? "Nothing yet" : count === 1 ? "1 item" : `${figure(count)} items`),
    none: "Nothing here yet",
    noneBody: "A screenshot of a strange message is a fine start. Photos, logs, mails, recordings and bills all count.",
    add: "Add something",
    caption: "What you have kept",
    heads: ["What it shows", "File", "Added", "Fingerprint begins"] as const,
    vanishes: "See what vanishes first",
  },
  add: {
    title: "Add something to the evidence",
    hint: "We copy the file and do not touch the original. Keep the original too.",
    choose: "Choose a file",
    chooseAnother: "Choose another file",
    chosen: (name: string) => `You chose ${name}.`,
    fileLabel: "The file",
    what: "What does it show?",
    whatHint: "For example: the false invoice that came on November 3.",
    source: "Where did it come from?",
    sourceHint: "For example: the office mailbox, saved from the mail program.",
    by: "Who took or saved it?",
    byHint: "A name. It is the first line in its list of hands.",
    act: "Add it to the evidence",
    problems: {
      file: "Choose a file",
      what: "Write in a few words what it shows",
      by: "Write who took or saved it",
    },
    help: {
      title: "Good to know",
      body: [
        "Do not tidy, crop or rename it first. As it came is best.",
        "Do not open files that look dangerous. Adding one here does not open it.",
        "A photo of a screen is fine. The picture’s own clock counts too.",
      ],
    },
  },
  item: {
    gone: "This is not in the evidence.",
    fingerprint: "Fingerprint (SHA-256)",
    readOut: "To read out",
    fingerprintHint:
      "A long number made from every bit of the file. Change one letter in the file and it comes out different. Give it to the police, and anyone can check later.",
    rows: { file: "File", added: "Added to the book", size: "Size", source: "Came from" },
    bytes: (text: string) => `${Number(text).toLocaleString("en-US")} bytes`,
    size: (text: string) => {
      const bytes = Number(text);
      if (bytes < 1000) return "";
      const [unit, by] =
        bytes < 1e6 ? (["kB", 1e3] as const) : bytes < 1e9 ? (["MB", 1e6] as const) : (["GB", 1e9] as const);
      return ` (about ${(bytes / by).toLocaleString("en-US", { maximumFractionDigits: 1 })} ${unit})`;
    },
    sourceOpen: "Not written down",
    checkTitle: "Is it unchanged?",
    check: "Check that it is unchanged",
    same: "It is unchanged",
    sameBody: "We took the fingerprint again just now, and it is the same.",
    different: "It is not the same any more",
    differentBody:
      "The copy in the book does not match its fingerprint. Keep the original safe, add it again, and tell whoever helps you with computers.",
    custodyTitle: "Through whose hands it went",
    custodyHint: "Add a line whenever somebody gets it, copies it or looks into it. Lines are never taken away.",
    custodyLabel: "Through whose hands it went",
    addTitle: "Add a line",
    who: "Who has it now?",
    what: "What was done?",
    whatHint: "For example: gave a copy on a stick to Officer Lee.",
    on: "On which day?",
    onHint: "For example, 11 23 2026",
    act: "Add this line",
    problems: {
      who: "Write who has it now",
      what: "Write what was done",
      on: "Write a day that exists and is not after today, such as 11 23 2026",
    },
  },
  cause: {
    task: "Name the cause",
    title: "What was behind it?",
    hint: "Tick all that may be true. You can change this at any time.",
    status: { open: "Not said yet", unknown: "Not known yet", named: "Named" },
    kinds: {
      outside: {
        label: "Somebody from outside",
        hint: "A break-in, a stolen password, a false message, a stolen laptop.",
      },
      inside: {
        label: "Somebody inside, on purpose",
        hint: "Someone who had the right to be there took or sold data.",
      },
      supplier: { label: "A supplier", hint: "It happened at a company that holds data for you." },
      mistake: { label: "A mistake", hint: "A message to the wrong person, a lost stick, a wrong setting." },
      bad_policy: {
        label: "A rule or a habit that let it happen",
        hint: "Shared passwords, data kept too long, no updates.",
      },
      unknown: { label: "Not known yet", hint: "An honest answer. Most owners begin here." },
    } satisfies Record<CauseKind, { label: string; hint: string }>,
    help: {
      title: "More than one can be true",
      body: [
        "Someone outside sent a false message, someone inside clicked, and a rule was missing. All three may be ticked.",
        "What you tick goes into the report for the police. It does not go to customers by itself.",
      ],
    },
    whyTitle: "What points to it?",
    whyHint: "What you saw, and how sure you are. Facts first, guesses marked as guesses.",
    whyHelp: {
      title: "For example",
      body: [
        "“The mail log shows a sign-in from another country on November 3 at 2:14 AM. Nobody of us was there.”",
        "“We think the password was the same as on another site. We do not know it.”",
      ],
    },
    whyEmpty: "You can leave this empty for now.",
    next: {
      fair: "It may be somebody of ours",
      supplier: "It may be a supplier",
    },
  },
  fair: {
    task: "If it was one of your own people",
    taskHint: "How to talk about it fairly, and what to do first.",
    status: "To read",
    title: "If it was one of your own people",
    lead: "Most of the time it is a mistake, and a mistake is not a crime. How you treat it decides whether the next one is told to you.",
    branches: [
      {
        title: "A mistake",
        body: "They meant to do their work. Anyone could have done it. Thank them for telling you, and change what made it easy.",
      },
      {
        title: "A rule that was not kept, or was not there",
        body: "Ask first whether the rule was known, and whether it could be kept on a busy day. Mend the rule before you speak about the person.",
      },
      {
        title: "On purpose",
        body: "Take away access before any meeting: accounts, keys, phone, remote sign-in. Save the evidence. Talk with a lawyer and the police before you talk with the person.",
      },
    ],
    askTitle: "Questions that help",
    ask: [
      "What were you trying to get done?",
      "What did you see on the screen?",
      "When did you first think that something was off?",
      "What would have made it hard to go wrong?",
    ],
    sayTitle: "Words to use, and words to leave out",
    sayCaption: "Fair words",
    sayHeads: ["Rather than", "Say"] as const,
    say: [
      { not: "Anna sent the list to the wrong person.", yes: "A list was sent to the wrong address." },
      { not: "Who did this?", yes: "What happened, one thing after the other?" },
      { not: "You should have known.", yes: "What did we not make clear?" },
      { not: "Human error.", yes: "Nothing in the way we work would have caught it." },
    ],
    rulesTitle: "Three rules",
    rules: [
      "Name no one in letters, updates or on the website.",
      "Do not punish anyone while you are still finding out.",
      "Whoever tells you first is helping you. Say so, in front of the others.",
    ],
    legal: "Before you let anyone go or search anyone’s own phone, ask a lawyer. The rules differ from place to place.",
    legalTitle: "Ask first",
  },
  supplier: {
    title: "If it was a supplier",
    taskHint: "Five questions to send them today.",
    task: "If it was a supplier",
    lead: "They may know more than you, and they owe you answers. You still owe your customers the notice.",
    askTitle: "Ask them in writing",
    ask: [
      "What happened, and when did you find out?",
      "Which of our data was in it, and about how many people?",
      "Is it over? How do you know?",
      "What have you changed so that it does not happen again, and can you show us?",
      "Will you tell the people, or shall we? Who pays for it?",
    ],
    copy: "The five questions, to copy",
    afterTitle: "When they answer",
    after: "Save their answer as evidence, even if it is short. Ask again after a week if they are silent.",
  },
  police: {
    task: "Tell the police",
    title: "Have you told the police?",
    hint: "Telling them is worth it even if nobody is caught. Your insurer and some laws ask for the number.",
    status: { none: "Not yet", told: "Told" },
    on: "When did you tell them?",
    onHint: "For example, 11 23 2026",
    notYet: "Not yet",
    reference: "The number they gave you",
    referenceHint: "A case or report number. Leave it empty if you have none yet.",
    help: {
      title: "Where to report",
      body: [
        "Your local police, by the number that is not for emergencies. Ask for a report number.",
        "In the United States also the FBI, at ic3.gov. If money was sent, call your bank first, within the hour if you can.",
        "In Britain: Report Fraud (before: Action Fraud). In Canada: the Canadian Anti-Fraud Centre. In Australia: cyber.gov.au. Elsewhere: your local police.",
        "If they ask you to wait with telling customers, ask for that in writing and note it in the fact sheet.",
      ],
    },
    problemOn: "Write a day that exists, such as 11 23 2026",
    toReport: "Make the report for them",
  },
  report: {
    task: "Make a report for the police",
    title: "A report for the police",
    lead: "A few pages that say what happened, when, what you did and what you have kept. Take it with you, or send it when they ask.",
    insideTitle: "What is in it",
    inside: [
      "Your business and how to reach you.",
      "What happened, as your fact sheet says it. What is not known stands as not known.",
      "What happened day by day.",
      "What kinds of data, and about how many people. No customer’s name is in it.",
      "The list of evidence with fingerprints and hands.",
      "What points to the cause, in your words.",
    ],
    act: "Make the report for the police",
    status: "PDF",
  },
} as const;
