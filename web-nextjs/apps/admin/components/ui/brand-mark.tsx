/** The platform's name with its dish. */
export function BrandMark({ className }: { className?: string }) {
  return (
    <span className={`inline-flex items-center gap-2 font-bold tracking-tight ${className ?? ''}`}>
      <svg viewBox="0 0 32 32" className="size-7" aria-hidden="true">
        <rect width="32" height="32" rx="8" className="fill-leaf" />
        <path d="M8 20a8 8 0 0 1 16 0zM7 22.5h18M16 9.500v2" className="fill-none stroke-on-leaf" strokeWidth="2.2" strokeLinecap="round" strokeLinejoin="round" />
      </svg>
      FoodSaaS
    </span>
  );
}
