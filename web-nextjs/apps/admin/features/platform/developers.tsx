const example = `query {
  menu {
    categories {
      name
      items { name fromPrice { amount currency } }
    }
  }
}`;

export function Developers() {
  return (
    <section aria-labelledby="developers" className="border-t border-line bg-sunken">
      <div className="mx-auto grid w-full max-w-6xl items-center gap-10 px-5 py-16 sm:py-20 lg:grid-cols-2">
        <div>
          <h2 id="developers" className="text-3xl font-bold tracking-tight">Build your own front end</h2>
          <p className="mt-4 max-w-lg text-base text-muted">Everything on your site comes from a typed GraphQL API that you can use as well: for a kiosk, an app, a screen above the counter. Make a key in the console, try it in the playground, follow the menu live.</p>
        </div>
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolls sideways on small screens: reachable by keyboard */}
        <pre tabIndex={0} aria-label="Example query" className="overflow-x-auto rounded-xl border border-line bg-surface p-6 font-mono text-sm leading-6 shadow-card"><code>{example}</code></pre>
      </div>
    </section>
  );
}
