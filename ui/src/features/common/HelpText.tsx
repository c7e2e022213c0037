// Help beside a question, as the messages hold it: a title and a few short paragraphs.

export interface HelpWords {
  title: string;
  body: readonly string[];
}

export function HelpText({ words }: { words: HelpWords }) {
  return (
    <>
      <h2>{words.title}</h2>
      {words.body.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </>
  );
}
