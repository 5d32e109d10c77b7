/** The foot of every page but the cover: the plan's name and the page's number, by the style sheet of paged media. */
export function pageFoot(planName: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  const name = JSON.stringify(planName).replaceAll('\\"', '\\22 ');
  const box = "font: 400 8pt 'Inter Variable', sans-serif; color: #5c574e;";
  sheet.replaceSync(
    `@page { @bottom-left { content: ${name}; ${box} } @bottom-right { content: counter(page) " / " counter(pages); ${box} } }
     @page cover { @bottom-left { content: none } @bottom-right { content: none } }`,
  );
  return sheet;
}
