'use client';

/** What a visitor sees when the site cannot be shown at all; no brand is known here. */
export default function GlobalError() {
  return (
    <html lang="en">
      <body>
        <main>
          <h1>This page cannot be shown right now</h1>
          <p>Please try again in a moment.</p>
        </main>
      </body>
    </html>
  );
}
