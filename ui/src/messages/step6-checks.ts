// The words of the fifteen checks, by the ids that the core gives them. Each says what to look at, where to click, what
// fine looks like, and what to do if it is not. Menus change their names now and then; the general line is there for that.

export interface CheckWords {
  title: string;
  /** What an intruder does here, and what to look at. */
  look: string;
  where: readonly { at: string; go: string }[];
  fine: string;
  wrong: readonly string[];
}

export const checks: Record<string, CheckWords> = {
  mail_forwarding: {
    title: "Is mail sent on to a stranger?",
    look: "An intruder often has every message copied to an address of their own. It keeps working after you change the password. Look in each mailbox of the business.",
    where: [
      { at: "In general", go: "Settings of the mailbox, then “Forwarding”." },
      { at: "Gmail", go: "Gear, See all settings, Forwarding and POP/IMAP." },
      { at: "Outlook on the web", go: "Gear, Mail, Forwarding." },
    ],
    fine: "Forwarding is off, or it goes only to an address that you set up yourself.",
    wrong: [
      "Turn the forwarding off and save.",
      "Change the password of that mailbox from a clean computer.",
      "Sign out all devices (the third check).",
      "Think of what was in the mail since that day: it may have been read too.",
    ],
  },
  mail_rules: {
    title: "Are there mail rules you did not make?",
    look: "A hidden rule can move or delete answers, so that you never see a warning from your bank or a customer.",
    where: [
      { at: "In general", go: "Settings of the mailbox, then “Rules” or “Filters”." },
      { at: "Gmail", go: "Gear, See all settings, Filters and Blocked Addresses." },
      { at: "Outlook on the web", go: "Gear, Mail, Rules. Also look in Sweep." },
    ],
    fine: "There are no rules, or you know each one and why it is there.",
    wrong: [
      "Delete the rule.",
      "Look in the folder it moved mail to, often “RSS” or “Archive”.",
      "Change the password, then sign out all devices.",
    ],
  },
  signed_in_devices: {
    title: "Which devices are signed in?",
    look: "Every phone and computer that is signed in is on a list. A strange one, or a strange place, may be the intruder.",
    where: [
      { at: "In general", go: "Your account page, Security, then “Devices” or “Where you’re signed in”." },
      { at: "Google", go: "myaccount.google.com, Security, Your devices, Manage all devices." },
      { at: "Microsoft at work", go: "myaccount.microsoft.com, My sign-ins." },
      { at: "Microsoft at home", go: "account.microsoft.com, Security, View my sign-in activity." },
    ],
    fine: "You know every device and place. The town may be off a little; the country should not be.",
    wrong: [
      "Choose “Sign out” for that device, or “Sign out everywhere”.",
      "Change the password from a clean computer.",
      "Turn on two-step sign-in.",
    ],
  },
  recovery_details: {
    title: "Whose phone can reset your password?",
    look: "With a recovery phone or email of their own, an intruder can get back in at any time.",
    where: [
      { at: "In general", go: "Your account page, Security, then “Recovery” or “Ways to prove it’s you”." },
      { at: "Google", go: "myaccount.google.com, Security, How you sign in to Google." },
      { at: "Microsoft at work", go: "mysignins.microsoft.com, Security info." },
      { at: "Microsoft at home", go: "account.microsoft.com, Security, Manage how I sign in." },
    ],
    fine: "Only phones, emails and keys that you own and use today.",
    wrong: [
      "Take off whatever is not yours.",
      "Then change the password, in this order.",
      "Make new backup codes; the old ones stop working.",
    ],
  },
  admin_list: {
    title: "Who may change everything?",
    look: "An administrator can open every mailbox. A new one, or one who should not be, is a door.",
    where: [
      {
        at: "In general",
        go: "The list of users of your mail, files, shop and bookkeeping; look for “admin” or “owner”.",
      },
      { at: "Google Workspace", go: "admin.google.com, Account, Admin roles." },
      { at: "Microsoft 365", go: "admin.microsoft.com, Users, Active users, filter by Global admins." },
    ],
    fine: "One or two people, both known to you, each with two-step sign-in.",
    wrong: [
      "Take the right away from that user. Do not delete the user yet: the record may matter.",
      "Change the passwords of the other administrators.",
      "Ask whoever looks after your computers to read the list of changes.",
    ],
  },
  connected_apps: {
    title: "Which apps may read your mail and files?",
    look: "An app that was once allowed keeps reading, even after the password is changed.",
    where: [
      { at: "In general", go: "Your account page, Security or Privacy, then “Connected apps”." },
      { at: "Google", go: "myaccount.google.com, Security, Your connections to third-party apps & services." },
      {
        at: "Microsoft at work",
        go: "myapps.microsoft.com. An administrator sees all of them in the Entra admin center, Enterprise applications.",
      },
      { at: "Microsoft at home", go: "account.microsoft.com, Privacy, Apps and services." },
    ],
    fine: "You know each app and still use it.",
    wrong: [
      "Take away the access of the app.",
      "Delete any “app passwords” you did not make.",
      "Write down its name and the date it was added: the police may ask.",
    ],
  },
  sent_mail: {
    title: "Was anything sent in your name?",
    look: "Look through Sent, Drafts, Deleted and Trash since the day it may have begun. Look for mail you did not write, above all with invoices or new bank details.",
    where: [
      { at: "In general", go: "Sort Sent and Trash by date. Ask two customers whether they got anything odd." },
      { at: "Gmail", go: "Sent and Trash. Then, at the bottom right of the inbox on a computer, Details." },
      { at: "Outlook", go: "Sent Items, Deleted Items, and Recover items deleted from this folder." },
    ],
    fine: "You or your people wrote everything there, and nobody got anything odd.",
    wrong: [
      "Save the messages as evidence before you do anything else.",
      "Call those who got them. Do not write: the mailbox may be read.",
      "If money was asked for, call your bank and theirs at once.",
    ],
  },
  new_payees: {
    title: "Are there new payees at the bank?",
    look: "Look for payees, standing orders or bank details that were added or changed. Look in payroll too: is each person’s account still theirs?",
    where: [
      { at: "In general", go: "Online banking, then “Payees”, “Transfers” and “Standing orders”." },
      { at: "Bookkeeping and payroll", go: "The list of suppliers and staff, bank details, sorted by last change." },
    ],
    fine: "You know every payee, and no bank details changed without a call.",
    wrong: [
      "Call the bank now, by the number on your card or statement.",
      "Ask them to stop and call back what was paid. The first hours count.",
      "From today: no change of bank details without calling a number you had before.",
    ],
  },
  remote_access: {
    title: "Can somebody steer a computer from far away?",
    look: "Programs for remote help stay behind after a false support call. Look on each computer of the business.",
    where: [
      { at: "Windows", go: "Settings, Apps, Installed apps. Sort by date." },
      { at: "Mac", go: "The Applications folder, and System Settings, General, Sharing." },
      { at: "Names to look for", go: "AnyDesk, TeamViewer, ScreenConnect, Splashtop, RustDesk, LogMeIn, UltraViewer." },
    ],
    fine: "None is there, or only the one that your own IT person uses, and they say so.",
    wrong: [
      "Take the computer off the network: pull the cable, turn off Wi-Fi. Leave it on.",
      "Take a photo of the list, and ask an expert before you remove it.",
      "Use another computer until it was looked at.",
    ],
  },
  website_files: {
    title: "Did your website change?",
    look: "An intruder may add a user, a hidden page or a false payment form. Open your site on a phone with Wi-Fi off and click through an order.",
    where: [
      {
        at: "In general",
        go: "The website’s users, add-ons and “last changed” dates. Ask your web host for the list of changed files.",
      },
      { at: "WordPress", go: "Users, Administrators. Then Plugins, and Dashboard, Updates." },
      { at: "Shopify, Wix and the like", go: "Settings, Users (or Roles). Then Apps, and the activity log." },
      { at: "A web search", go: "Search for site: and your web address. Strange pages show up there." },
    ],
    fine: "Only your own users, add-ons you know, no strange pages, and the payment page looks as always.",
    wrong: [
      "Ask your host to put the site on hold or show a plain page.",
      "Save a copy of it as it is, for the police.",
      "Then restore a clean copy, update everything, and change all its passwords.",
    ],
  },
  router: {
    title: "Is your router still yours?",
    look: "Whoever steers the router sees all that goes through. Look at its password, its list of devices and its addresses.",
    where: [
      { at: "In general", go: "The address on the sticker of the router, often 192.168.0.1 or 192.168.1.1. Sign in." },
      { at: "Look at", go: "Connected devices. DNS. Port forwarding. Remote management. Date of the last update." },
    ],
    fine: "You know the devices. DNS is your provider’s or one you chose. Remote management is off. The password is not the one on the sticker.",
    wrong: [
      "Save its log first: a restart may clear it.",
      "Update it, reset it, and set a new long password for it and for the Wi-Fi.",
      "Give guests and machines a Wi-Fi of their own.",
    ],
  },
  backup_reached: {
    title: "Could they reach your backup?",
    look: "Intruders delete backups first. Look when the last one was made, whether older ones are still there, and who may delete them.",
    where: [
      { at: "In general", go: "The backup program: last run, list of versions, users." },
      { at: "Google Drive, OneDrive", go: "The trash and the version history of a few files." },
    ],
    fine: "The last one is from yesterday or this week, older ones are there, and one copy is not connected.",
    wrong: [
      "Unplug a good copy now and put it somewhere safe.",
      "Change the password of the backup from a clean computer.",
      "Then try to bring a file back: that is the next part of this step.",
    ],
  },
  card_terminal: {
    title: "Is your card terminal as it was?",
    look: "Look at it closely and pull gently: a false part comes loose. Compare it with an older photo. If you sell online, the payment page counts as well.",
    where: [
      { at: "The terminal", go: "Serial number, seals, cables, screws. Anything new between it and the wall?" },
      { at: "Online", go: "Your payment company’s page: users, payout account, and the list of refunds." },
    ],
    fine: "It looks as always, the serial number is the one on your papers, and the payouts go to your own account.",
    wrong: [
      "Stop using it. Leave it as it is and do not touch the false part.",
      "Call your payment company, then the police.",
      "Take payments another way until it was replaced.",
    ],
  },
  former_staff: {
    title: "Can people who left still get in?",
    look: "Go through the list of everyone who left in the last two years, and every place where they had a password or a key.",
    where: [
      { at: "Accounts", go: "Mail, files, bookkeeping, shop, social media, the bank, the alarm." },
      { at: "Shared passwords", go: "Any that they knew: Wi-Fi, the shop’s mailbox, the safe." },
      { at: "Things", go: "Keys, phones, laptops, cards." },
    ],
    fine: "Nobody who left can sign in or open a door, and shared passwords were changed when they went.",
    wrong: [
      "Close the account today. Keep its mail; do not delete it.",
      "Change every shared password they knew.",
      "This says nothing about them. It closes a door that anyone could use.",
    ],
  },
  supplier_access: {
    title: "Which suppliers can get in?",
    look: "Your web designer, bookkeeper, IT person or till company may have a way in. If they were broken into, so are you.",
    where: [
      { at: "In general", go: "The users of each system: which of them are not your own people?" },
      {
        at: "Ask them",
        go: "Was anything wrong on your side lately? Do you use two-step sign-in? Who of you has our password?",
      },
    ],
    fine: "Each has an account of their own, with only what they need, and they say that nothing was wrong.",
    wrong: [
      "Take the access away for now, and tell them why by phone.",
      "Change what they knew.",
      "Give it back with an account of their own and two-step sign-in.",
    ],
  },
};
