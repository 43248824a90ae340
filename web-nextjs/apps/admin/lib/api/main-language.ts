/** What the console asks for as `Accept-Language`: no language in particular, so that dishes are called what the brand's main language calls them, as in the menu's editor, whatever the browser speaks. */
export const mainLanguage = '*';
