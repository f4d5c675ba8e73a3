/** The one page for a browser: what Tally is, what it keeps and on what terms. The app's manifest points to it. */
export const aboutPage = `<!doctype html>
<html lang="en-GB">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>About Tally</title>
<style>body { font: 1rem/1.5 system-ui, sans-serif; max-width: 40rem; margin: 2rem auto; padding: 0 1rem; color: #242424 }</style>
<h1>Tally</h1>
<p>The school improvement desk in Microsoft Teams. Advisors and school leaders ask it for a school’s or setting’s
support category, the days of support it has, what is due and what was done. Your local authority runs it and decides
who may use it. If it does not know you, or something is wrong, ask the authority’s Tally administrator.</p>
<h2 id="privacy">What it keeps</h2>
<p>Of the people who may use it: name, work e-mail address, role, the schools they work with and the id they have in
Teams. Of the work: categories and their reasons, days and dates of support, and the notes written into its forms;
these name people by a key, not by name, so that a person can be erased on request. It does not keep what you type in
chat. Its technical log holds no names and no messages. Everything stays in the authority’s own database.</p>
<h2 id="terms">Terms</h2>
<p>Tally shows what its files and the authority’s strategy say, with the page they come from; where it matters, look
there. It is free software under the MIT licence and comes without warranty.</p>
</html>
`;
