const promises = [
  { title: 'Never an old price', text: 'Change a price or switch off what is sold out: exactly the pages that show it are replaced at once. A receipt tells you which, and in how many milliseconds.' },
  { title: 'Your name on it', text: 'Your address, your logo, your colours and fonts, light and dark. Colours that nobody could read are pointed out before they are live.' },
  { title: 'In your guests’ languages', text: 'Menu and pages in up to ten languages. Where a translation is missing, the main language stands in.' },
  { title: 'Made for phones', text: 'Pages are ready before anybody asks for them, so they open fast even on a slow connection, and work for people who use a screen reader.' },
  { title: 'Allergens and diets', text: 'The fourteen allergens and the usual diets stand beside each dish, read from your file where they are in it.' },
  { title: 'Quiet by design', text: 'No trackers, no third parties: your guests’ browsers talk to your site and to nobody else.' },
];

export function Promises() {
  return (
    <section aria-labelledby="promises" className="mx-auto w-full max-w-6xl px-5 py-16 sm:py-24">
      <h2 id="promises" className="max-w-2xl text-3xl font-bold tracking-tight">What you can count on</h2>
      <dl className="mt-10 grid gap-x-10 gap-y-9 sm:grid-cols-2 lg:grid-cols-3">
        {promises.map((promise) => (
          <div key={promise.title}>
            <dt className="text-lg font-semibold">{promise.title}</dt>
            <dd className="mt-1.5 text-base text-muted">{promise.text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
