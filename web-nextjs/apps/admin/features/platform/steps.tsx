const steps = [
  { title: 'Say who you are', text: 'Your e-mail, the name of your restaurant, where it is and which languages your guests read. We suggest an address; you choose a look.' },
  { title: 'Drop your menu', text: 'A CSV with any column names. We find dishes, sizes, prices and allergens, and show our verdict on every row before anything happens.' },
  { title: 'You are live', text: 'Your site stands at its address at once: home, menu, every dish, opening hours, and the legal pages as a start.' },
];

export function Steps() {
  return (
    <section aria-labelledby="steps" className="border-y border-line bg-surface">
      <div className="mx-auto w-full max-w-6xl px-5 py-16 sm:py-20">
        <h2 id="steps" className="text-3xl font-bold tracking-tight">Three steps, nobody to call</h2>
        <ol className="mt-10 grid gap-10 md:grid-cols-3 md:gap-8">
          {steps.map((step, index) => (
            <li key={step.title} className="border-t-2 border-leaf pt-5">
              <p aria-hidden="true" className="font-semibold text-leaf tabular-nums">{index + 1}</p>
              <h3 className="mt-1 text-xl font-semibold">{step.title}</h3>
              <p className="mt-2 text-base text-muted">{step.text}</p>
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}
