import unittest

from recount import MINUTE, nanos
from rankings import HOUR, Site, Window, all_arrived, as_they_occurred

NOON = nanos("2026-11-24T12:00:00Z")
DAY = 24 * HOUR


def instant(at):
    seconds = at // 10**9
    day, rest = divmod(seconds - nanos("2026-11-01T00:00:00Z") // 10**9, 86400)
    return f"2026-11-{day + 1:02}T{rest // 3600:02}:{rest // 60 % 60:02}:{rest % 60:02}Z"


def view(article, visitor, at):
    return {
        "type": "page_view",
        "articleId": article,
        "visitorId": visitor,
        "occurredAt": instant(at),
    }


def views(article, number, at):
    return [view(article, f"v{i}", at) for i in range(number)]


def comment(article, number, at, author=None, state="visible", version=1):
    return {
        "type": "comment",
        "articleId": article,
        "commentId": f"c{number}",
        "authorId": author,
        "state": state,
        "version": version,
        "occurredAt": instant(at),
    }


def article(name, status="listed", **fields):
    return {"type": "article", "articleId": name, "title": name, "status": status, **fields}


def entries(events, name, at=NOON, scope="all", arrival=as_they_occurred, **options):
    options = {"list_unknown": True, **options}
    for _, site in arrival(events, [at], lambda now: Site(now=now)):
        for ranking in site.lists(at, [name], **options):
            if ranking["scope"] == scope:
                return ranking["entries"]
    return None


def ids(*arguments, **options):
    return [entry["articleId"] for entry in entries(*arguments, **options)]


def score(*arguments, **options):
    return entries(*arguments, **options)[0]["score"]


class WindowTest(unittest.TestCase):
    def test_a_window_has_its_last_buckets_and_the_current_one(self):
        hour = Window("1h", NOON + 30 * 10**9)
        self.assertTrue(hour.contains(NOON - 59 * MINUTE))
        self.assertFalse(hour.contains(NOON - 59 * MINUTE - 1))
        self.assertFalse(hour.contains(NOON + MINUTE))

    def test_beyond_two_hours_buckets_are_hours(self):
        self.assertEqual((Window("2h", NOON).n, Window("3h", NOON).n), (120, 3))
        self.assertEqual(Window("7d", NOON).n, 168)


class TrendingTest(unittest.TestCase):
    def test_a_view_counts_half_after_a_quarter_of_the_window(self):
        self.assertEqual(score(views("a", 3, NOON - 15 * MINUTE), "trending:1h"), 1.5)
        self.assertEqual(score(views("a", 3, NOON - 12 * HOUR), "trending:24h"), 0.75)

    def test_half_of_the_mean_of_the_day_before_is_taken_off_the_hour(self):
        past = views("a", 144, NOON - 2 * HOUR)
        weights = sum(2 ** (-k / 15) for k in range(60))
        self.assertAlmostEqual(
            score(past + views("a", 5, NOON), "trending:1h"), 5 - 0.05 * weights, places=6
        )

    def test_the_past_of_an_hour_ends_where_the_hour_of_its_start_begins(self):
        now = NOON + 30 * MINUTE  # the window starts at 11:31, its past ends at 11:00
        self.assertEqual(
            score(views("a", 9, NOON - HOUR) + views("a", 1, now), "trending:1h", now), 1
        )

    def test_half_of_the_mean_of_the_week_before_is_taken_off_the_day(self):
        past = views("a", 168, NOON - 2 * DAY)
        weights = sum(2 ** (-k / 6) for k in range(24))
        self.assertAlmostEqual(
            score(past + views("a", 9, NOON), "trending:24h"), 9 - weights / 2, places=6
        )

    def test_no_score_is_below_zero(self):
        self.assertEqual(
            score(views("a", 999, NOON - 3 * HOUR) + views("a", 1, NOON), "trending:1h"), 0
        )


class DiscussedTest(unittest.TestCase):
    def test_an_authors_fourth_comment_counts_a_fifth(self):
        said = [comment("a", i, NOON, author="anna") for i in range(5)]
        self.assertEqual(score(said, "discussed:24h"), 3.4)

    def test_who_is_not_named_is_somebody_else(self):
        self.assertEqual(score([comment("a", i, NOON) for i in range(5)], "discussed:24h"), 5)

    def test_a_hidden_comment_does_not_count_and_the_first_of_equal_versions_wins(self):
        said = [
            comment("a", 1, NOON),
            comment("a", 2, NOON),
            comment("a", 1, NOON, state="deleted"),
            comment("a", 2, NOON, state="hidden", version=2),
        ]
        self.assertEqual(score(said, "discussed:24h"), 1)


class OrderTest(unittest.TestCase):
    def test_ties_go_by_views_then_comments_then_publication_then_id(self):
        events = [
            article("new", publishedAt="2026-11-20T00:00:00Z"),
            article("old", publishedAt="2026-11-10T00:00:00Z"),
            *[event for name in ("z", "y", "old", "new", "x") for event in views(name, 2, NOON)],
            *views("w", 3, NOON),
            comment("x", 1, NOON, state="visible"),
        ]
        self.assertEqual(ids(events, "popular:24h"), ["w", "x", "new", "old", "y", "z"])

    def test_a_list_has_no_more_than_its_size(self):
        self.assertEqual(
            ids(views("b", 1, NOON) + views("a", 2, NOON), "popular:24h", size=1), ["a"]
        )


class WhoStandsTest(unittest.TestCase):
    def test_who_is_unlisted_unknown_or_unread_is_left_out(self):
        events = [
            article("a"),
            article("b", status="unlisted"),
            article("d"),
            *[event for name in "abc" for event in views(name, 1, NOON)],
            *views("d", 1, NOON - 2 * HOUR),
        ]
        self.assertEqual(ids(events, "popular:1h", list_unknown=False), ["a"])
        self.assertEqual(ids(events, "popular:1h"), ["a", "c"])

    def test_a_category_has_a_list_even_after_its_articles_are_gone(self):
        events = [article("a", category="tech"), *views("a", 1, NOON)]
        removed = {"type": "article", "articleId": "a", "removed": True}
        scope = "category:tech"
        self.assertEqual(ids(events, "popular:1h", scope=scope), ["a"])
        self.assertEqual(ids(events + [removed], "popular:1h", scope=scope), [])


class ArrivalTest(unittest.TestCase):
    def test_what_happens_at_the_instant_is_known_and_what_happens_later_is_not(self):
        events = views("a", 1, NOON) + views("b", 1, NOON + 1 * 10**9)
        self.assertEqual(ids(events, "popular:1h"), ["a"])

    def test_events_arrive_at_their_own_time_whatever_their_place(self):
        events = views("a", 1, NOON) + views("a", 1, NOON - 20 * MINUTE)
        self.assertEqual(entries(events, "popular:1h")[0]["views"], 1)

    def test_an_article_is_known_from_the_newest_event_before_it(self):
        events = [
            *views("a", 1, NOON),
            *views("a", 2, NOON - HOUR),
            article("a", category="tech"),
            *views("a", 3, NOON + MINUTE),
        ]
        before = entries(events, "popular:24h", NOON - 1, "category:tech")
        self.assertIsNone(before)
        self.assertEqual(ids(events, "popular:24h", NOON, "category:tech"), ["a"])

    def test_when_all_has_arrived_the_instant_is_only_now(self):
        events = views("b", 1, NOON + 2 * MINUTE) + views("a", 1, NOON - MINUTE)
        seen = entries(events, "popular:1h", arrival=all_arrived)
        self.assertEqual([(e["articleId"], e["views"]) for e in seen], [("a", 1)])

    def test_a_line_may_name_its_partition(self):
        # b's partition is an hour ahead, which must not make a's reader forgotten
        events = [
            {**view("a", "v", NOON - 70 * MINUTE), "partition": 0},
            {**view("b", "v", NOON), "partition": 1},
            {**view("a", "v", NOON - 69 * MINUTE), "partition": 0},
        ]
        seen = entries(events, "popular:2h", arrival=all_arrived)
        self.assertEqual({e["articleId"]: e["views"] for e in seen}, {"a": 1, "b": 1})


if __name__ == "__main__":
    unittest.main()
