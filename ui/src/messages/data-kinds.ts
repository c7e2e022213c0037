// The kinds of data about a person, in the words an owner would use.

import type { DataKind } from "../api/generated";

export const dataKinds: Record<DataKind, { label: string; hint?: string }> = {
  contact_only: { label: "Names, addresses, emails or phone numbers", hint: "And nothing else about the person." },
  ssn: { label: "Social Security numbers" },
  driver_licence: { label: "Driver’s license numbers" },
  payment_card: { label: "Card numbers", hint: "Credit or debit cards, even without the code." },
  financial_account: { label: "Bank account numbers" },
  account_access: { label: "Account or card numbers with their code or password" },
  online_credentials: { label: "User names or emails with passwords" },
  medical: { label: "Health details", hint: "Anything about illness, treatment or appointments." },
  health_insurance: { label: "Health insurance details" },
  dob: { label: "Dates of birth" },
  any_personal_data: { label: "Something else about people", hint: "Orders, messages, photos, notes." },
  passport: { label: "Passport numbers" },
  state_id: { label: "State ID card numbers" },
  military_id: { label: "Military ID numbers" },
  tribal_id: { label: "Tribal ID numbers" },
  tax_id: { label: "Taxpayer numbers" },
  tax_pin: { label: "Tax PINs" },
  biometric: { label: "Fingerprints, faces or other body data" },
  genetic: { label: "Genetic data" },
  mothers_maiden_name: { label: "Mother’s maiden names" },
  electronic_signature: { label: "Electronic signatures" },
  employer_id: { label: "Employee numbers" },
  student_id: { label: "Student ID numbers" },
  location: { label: "Where people are or were" },
  birth_marriage_certificate: { label: "Birth or marriage certificates" },
  private_key: { label: "Private keys for signing or logging in" },
  alpr: { label: "License plate reader data" },
  work_evaluation: { label: "Work evaluations" },
  household_id: { label: "Household numbers" },
};

/** Those most often in a small firm's files; the page shows these first. */
export const usualKinds: readonly DataKind[] = [
  "contact_only",
  "dob",
  "payment_card",
  "financial_account",
  "online_credentials",
  "ssn",
  "driver_licence",
  "medical",
  "health_insurance",
  "any_personal_data",
];
