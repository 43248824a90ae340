const rows = [
  { dish: 'Tomato soup', price: '6,50', plate: '#c8452e' },
  { dish: 'Lasagne', price: '12,80', plate: '#d98b2b' },
  { dish: 'Green salad', price: '8,90', plate: '#5d8a3a' },
  { dish: 'Lemon tart', price: '5,90', plate: '#e6c14b' },
];

/** A drawing: rows of a spreadsheet, and the same dishes on a phone. */
export function PriceStory() {
  return (
    <div aria-hidden="true" className="relative mx-auto h-[25rem] w-full max-w-md sm:h-[28rem] lg:mr-0">
      <div className="absolute top-0 left-0 w-[78%] overflow-hidden rounded-xl border border-line bg-surface text-sm shadow-card">
        <p className="border-b border-line bg-sunken px-4 py-2.5 font-semibold text-muted">menu.csv</p>
        <table className="w-full font-mono text-[0.8125rem]">
          <tbody>
            <tr className="text-muted"><td className="border-r border-line px-4 py-2">What we cook</td><td className="px-4 py-2">€</td></tr>
            {rows.map((row) => <tr key={row.dish} className="border-t border-line"><td className="border-r border-line px-4 py-2 whitespace-nowrap">{row.dish}</td><td className="px-4 py-2">{row.price}</td></tr>)}
          </tbody>
        </table>
      </div>
      <div className="absolute right-0 bottom-0 w-[15.5rem] rounded-[2rem] border-[5px] border-ink bg-[#fdf8f3] px-4 pt-5 pb-4 text-[#2b1a12] shadow-float">
        <p className="text-xl font-extrabold tracking-tight text-[#b3341d]">Trattoria Lotti</p>
        <p className="text-xs text-[#6f5647]">Open until 22:00</p>
        <ul className="mt-3 space-y-1.5">
          {rows.map((row) => (
            <li key={row.dish} className="flex items-center gap-2.5 rounded-xl border border-[#ecdccd] bg-white p-1.5 pr-2.5">
              <span className="size-9 shrink-0 rounded-lg" style={{ background: `radial-gradient(circle at 50% 50%, ${row.plate} 0 32%, #fff 33% 58%, #f0e2d3 59%)` }} />
              <span className="min-w-0 flex-1 truncate text-[0.8125rem] font-semibold">{row.dish}</span>
              <span className="text-[0.8125rem] font-semibold whitespace-nowrap tabular-nums">{row.price} €</span>
            </li>
          ))}
        </ul>
        <p className="mt-3 rounded-full bg-[#b3341d] py-2 text-center text-sm font-semibold text-white">See the menu</p>
      </div>
    </div>
  );
}
