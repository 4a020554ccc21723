import unittest

from recount import ARTICLE_PATH, MINUTE, Recount, log_events, murmur2, nanos, partition_of

NOON = nanos("2026-11-24T12:00:00Z")


def views(*minutes, visitor="v1", partition=0):
    return [(partition, "a", visitor, NOON + int(m * MINUTE)) for m in minutes]


def count(*seen):
    recount = Recount(now=NOON + 600 * MINUTE)
    for view in seen:
        recount.view(*view)
    return recount.views.get("a", 0)


class ViewTest(unittest.TestCase):
    def test_a_reload_within_the_window_counts_once(self):
        self.assertEqual(count(*views(0, 29.99)), 1)

    def test_a_return_after_exactly_the_window_counts_again(self):
        self.assertEqual(count(*views(0, 30)), 2)

    def test_duplicates_do_not_prolong_the_window(self):
        self.assertEqual(count(*views(0, 20, 35)), 2)

    def test_a_view_that_arrives_late_is_compared_on_the_other_side(self):
        self.assertEqual(count(*views(20, 0)), 1)

    def test_a_view_long_before_counts_but_is_not_the_last(self):
        self.assertEqual(count(*views(40, 0, 50)), 2)

    def test_a_visitor_is_forgotten_two_windows_later_by_the_partitions_time(self):
        others = views(60, visitor="v2")
        self.assertEqual(count(*views(0), *others, *views(10)), 3)

    def test_a_visitor_is_remembered_just_before_that(self):
        others = views(59.99, visitor="v2")
        self.assertEqual(count(*views(0), *others, *views(10)), 2)

    def test_the_time_of_another_partition_makes_nobody_forgotten(self):
        others = views(60, visitor="v2", partition=1)
        self.assertEqual(count(*views(0), *others, *views(10)), 2)

    def test_a_view_from_the_future_is_refused(self):
        self.assertEqual(count(*views(605.01)), 0)

    def test_a_view_a_little_ahead_counts_without_moving_the_partitions_time_past_now(self):
        self.assertEqual(count(*views(540.5), *views(604, visitor="v2"), *views(541)), 2)


class CommentTest(unittest.TestCase):
    def visible(self, *states):
        recount = Recount()
        for version, state in states:
            recount.comment("a", "c1", version, state)
        return [comments for _, _, comments in recount.totals()] or [0]

    def test_the_newest_version_wins_whatever_the_order(self):
        self.assertEqual(self.visible((2, "deleted"), (1, "visible")), [0])

    def test_the_first_of_equal_versions_wins(self):
        self.assertEqual(self.visible((1, "visible"), (1, "deleted")), [1])


class InputTest(unittest.TestCase):
    def test_partitions_are_those_of_kafkas_clients(self):
        # the values stand in the tests of Kafka's own clients
        self.assertEqual(murmur2(b"21") - 2**32, -973932308)
        self.assertEqual(murmur2(b"foobar") - 2**32, -790332482)
        self.assertEqual(murmur2(b"a-little-bit-long-string") - 2**32, -985981536)
        self.assertIn(partition_of("budget-2031", 4), range(4))

    def test_nanoseconds_are_kept(self):
        self.assertEqual(nanos("1970-01-01T00:00:01.000000001Z"), 1_000_000_001)

    def test_a_log_has_views_and_comments(self):
        line = '1.1.1.1 - - [20/Feb/2016:07:40:08 -0500] "{}" {} 2 "{}" "Mozilla \\"x\\""'
        page = "/2015/09/10/spring/"
        events = list(
            log_events(
                [
                    line.format(f"GET {page}?a=b HTTP/1.1", 200, "-"),
                    line.format(f"HEAD {page} HTTP/1.1", 200, "-"),
                    line.format("POST /wp-comments-post.php HTTP/1.1", 302, "http://x.y" + page),
                ],
                ARTICLE_PATH,
                None,
            )
        )
        self.assertEqual([e["type"] for e in events], ["page_view", "comment"])
        self.assertEqual({e["articleId"] for e in events}, {"2015/09/10/spring"})
        self.assertEqual(events[0]["occurredAt"], "2016-02-20T12:40:08Z")


if __name__ == "__main__":
    unittest.main()
