import { ConsoleLink } from './console-link';
import { PriceStory } from './price-story';
import { primaryLink } from './site-frame';

export function Hero() {
  return (
    <section className="mx-auto grid w-full max-w-6xl items-center gap-12 px-5 pt-10 pb-20 sm:pt-16 lg:grid-cols-[1.05fr_1fr] lg:pb-28">
      <div>
        <h1 className="text-[2.6rem] leading-[1.05] font-extrabold tracking-tight sm:text-6xl">Your restaurant online in ten minutes</h1>
        <p className="mt-6 max-w-xl text-lg text-muted sm:text-xl">Bring the spreadsheet that you already have. It becomes a fast site in your own colours, on your own address. And when you change a price, the site has it within a second.</p>
        <div className="mt-8 flex flex-wrap items-center gap-x-6 gap-y-4">
          <ConsoleLink path="/sign-up" className={primaryLink}>Open your restaurant online</ConsoleLink>
          <ConsoleLink path="/sign-in" className="link font-semibold">Sign in</ConsoleLink>
        </div>
      </div>
      <PriceStory />
    </section>
  );
}
