// What readers do: for the newsroom, and for whoever asks whether numbers are plausible.
import { dashboard as make, instances, lists } from './dashboard';
import { bars, lines, number, rows } from './panel';

const CHOSEN = 'list="$list", window="$window", instance=~"$instance"';
const counted = (type: string) =>
  `sum(rate(trendline_events_total{type="${type}", outcome="counted", instance=~"$instance"}[$__rate_interval])) * 60`;
// every instance that answers shows the same lists
const entry = (what: string, which: string) => `max by (rank, title) (trendline_list_entry_${what}{${which}})`;

export const dashboard = make('Audience', 'What readers read and discuss now.', [instances(), ...lists()], {
  'How much is going on?': [
    number(
      'How many views a minute?',
      {
        normal: 'as many as at this hour yesterday.',
        act: 'if it is 0, see "What do pages report?" in Pipeline: the beacon may be missing after a release of the site.',
        unit: 'short',
        decimals: 0,
        width: 6,
      },
      [counted('page_view'), 'views'],
    ),
    number(
      'How many comments a minute?',
      {
        normal: 'a few for a hundred views.',
        act: 'if they jump, look at the rows below: spam may have got through the site\'s own checks.',
        unit: 'short',
        decimals: 1,
        width: 6,
      },
      [counted('comment'), 'comments'],
    ),
    number(
      'How many articles are in the list?',
      {
        normal: 'as many as were read in the window, at most --list-size.',
        act: 'if it is 0 while there are views, the articles are not published: see "What do backends report?" in Pipeline.',
        unit: 'short',
        decimals: 0,
        width: 6,
      },
      [`max(trendline_list_size{${CHOSEN}})`, 'articles'],
    ),
    number(
      'How many readers follow live?',
      {
        normal: 'those who have a page with a list open; 2000 fit into one instance.',
        act: 'near --max-live-clients start another `streams --role api`.',
        unit: 'short',
        decimals: 0,
        thresholds: { orange: 1500, red: 1900 },
        width: 6,
      },
      ['sum(trendline_live_clients{instance=~"$instance"})', 'readers'],
    ),
  ],
  'What is it about?': [
    rows(
      'What leads the chosen list?',
      {
        normal: 'titles that a reader would expect; the score is of the list\'s own formula.',
        act: 'if an article should not be there, set it to unlisted; if one has all of the views, see the share below.',
        unit: 'short',
      },
      ['rank', 'title'],
      { score: entry('score', CHOSEN), views: entry('views', CHOSEN), comments: entry('comments', CHOSEN) },
    ),
    rows(
      'What is discussed today?',
      {
        normal: 'articles with comments by many; the score is below the comments where few write a lot.',
        act: 'if the comments are far above the score, two people quarrel: have a moderator look.',
        unit: 'short',
      },
      ['rank', 'title'],
      {
        score: entry('score', 'list="discussed", window="24h", instance=~"$instance"'),
        comments: entry('comments', 'list="discussed", window="24h", instance=~"$instance"'),
        views: entry('views', 'list="discussed", window="24h", instance=~"$instance"'),
      },
    ),
  ],
  'What rises?': [
    lines(
      'Which articles rise?',
      {
        normal: 'lines that climb for an hour or two and sink slowly.',
        act: 'if one climbs straight up, ask where its readers come from: a link from a large site, or a bot.',
        unit: 'short',
        width: 24,
        height: 10,
      },
      [`max by (title) (trendline_list_entry_score{${CHOSEN}})`, '{{title}}'],
    ),
    lines(
      'How do views and comments go?',
      {
        normal: 'the shape of yesterday.',
        act: 'for a sudden edge look at the releases of the site, and at "What is rejected, and why?" in Pipeline.',
        unit: 'short',
      },
      [counted('page_view'), 'views a minute'],
      [counted('comment'), 'comments a minute'],
    ),
    lines(
      'Does one article take it all?',
      {
        normal: 'the first has less than half of what the first ten have.',
        act: 'above 80 % compare its views with "Which views are no reader\'s?" in Pipeline, and with the site\'s log.',
        unit: 'percentunit',
        max: 1,
        thresholds: { orange: 0.5, red: 0.8 },
      },
      [
        `max(trendline_list_entry_views{${CHOSEN}}) / sum(max by (rank) (trendline_list_entry_views{${CHOSEN}}))`,
        'the first of ten',
      ],
    ),
  ],
  'In which categories?': [
    bars(
      'Which categories are read?',
      {
        normal: 'the categories of the site, the ten most read.',
        act: 'if one is missing, its articles come without a category: ask the site\'s developers.',
        unit: 'short',
        decimals: 0,
      },
      [`sort_desc(max by (category) (trendline_category_views{${CHOSEN}}))`, '{{category}}'],
    ),
    bars(
      'Which categories are discussed?',
      {
        normal: 'not always those that are read.',
        act: 'if one jumps, look for its articles above.',
        unit: 'short',
        decimals: 0,
      },
      [`sort_desc(max by (category) (trendline_category_comments{${CHOSEN}}))`, '{{category}}'],
    ),
  ],
});
