import { Developers } from './developers';
import { Hero } from './hero';
import { Promises } from './promises';
import { SiteFooter, SiteHeader } from './site-frame';
import { Steps } from './steps';

export function Landing() {
  return (
    <>
      <SiteHeader />
      <main>
        <Hero />
        <Steps />
        <Promises />
        <Developers />
      </main>
      <SiteFooter />
    </>
  );
}
