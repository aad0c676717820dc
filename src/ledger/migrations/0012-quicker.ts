/** What lists of items by the day of the first demand are counted and ordered from, without the items' words. */
export const quicker = `
CREATE INDEX follow_items_first ON follow_items (first, outcome, last, deadline, root);
`
