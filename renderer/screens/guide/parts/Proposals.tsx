/** What a text field proposes while one types (`TextField`'s `list`); anything else can be typed too. */
export function Proposals({ id, texts }: { readonly id: string; readonly texts: readonly string[] }) {
  return (
    <datalist id={id}>
      {[...new Set(texts)]
        .filter((text) => text !== '')
        .map((text) => (
          <option key={text} value={text}>
            {text}
          </option>
        ))}
    </datalist>
  );
}
