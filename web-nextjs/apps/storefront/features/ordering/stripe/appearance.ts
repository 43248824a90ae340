/** The brand's look, as far as Stripe's fields can wear it: they stand in a frame of Stripe's, which sees none of this page's styles. */
export function appearanceOf(root: Element): object {
  const style = getComputedStyle(root);
  const value = (name: string) => style.getPropertyValue(name).trim();
  const isDark = matchMedia('(prefers-color-scheme: dark)').matches;
  return {
    theme: isDark ? 'night' : 'stripe',
    variables: {
      colorPrimary: value('--primary'),
      colorBackground: value('--surface'),
      colorText: value('--text'),
      colorTextSecondary: value('--muted-text'),
      colorDanger: value('--danger'),
      // A pill would cut into the fields of a card.
      borderRadius: value('--control-radius') === '999px' ? '1.25rem' : value('--control-radius'),
      fontSizeBase: '1rem',
    },
  };
}
