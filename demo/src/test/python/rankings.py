#!/usr/bin/env python3
"""Makes the lists from the written rules alone, as recount.py makes the totals.

It reads a file of events (.ndjson, "-" for standard input, .gz as well) and writes a line of JSON
for each instant, list and scope. A line may name its "partition"; an article line with
"removed": true takes away what was said of the article.
"""

import argparse
import json
import math
import re
from collections import Counter

from recount import MINUTE, Recount, nanos, opened

HOUR = 60 * MINUTE
KEPT_HOURS = 192
MOST_CATEGORIES = 200
LISTS = "trending:1h,trending:24h,discussed:24h,discussed:7d,popular:24h,popular:7d"
FROM_THE_START = -1


class Window:
    """The last n buckets up to the one in which the instant lies."""

    def __init__(self, label, at):
        number, unit = re.fullmatch(r"(\d+)([mhd])", label).groups()
        minutes = int(number) * {"m": 1, "h": 60, "d": 24 * 60}[unit]
        self.in_minutes = minutes <= 120
        self.width = MINUTE if self.in_minutes else HOUR
        self.n = minutes if self.in_minutes else minutes // 60
        self.last = at // self.width
        self.first = self.last - self.n + 1

    def contains(self, moment):
        return self.first <= moment // self.width <= self.last


class Activity:
    """What one article has gathered at an instant: views by bucket, and its visible comments."""

    def __init__(self, views, comments, at):
        kept = [view for view in views if at // HOUR - view // HOUR < KEPT_HOURS]
        self.minutes = Counter(view // MINUTE for view in kept)
        self.hours = Counter(view // HOUR for view in kept)
        self.comments = comments
        self.total_views = len(views)

    def buckets(self, window):
        return self.minutes if window.in_minutes else self.hours

    def views(self, window):
        buckets = self.buckets(window)
        return sum(buckets[bucket] for bucket in range(window.first, window.last + 1))

    def comments_in(self, window):
        return [comment for comment in self.comments if window.contains(comment[3])]


def past_mean(activity, window):
    """The views that a bucket of the window would have by what was before it."""
    if window.in_minutes:
        start = window.first * MINUTE // HOUR
        hours, buckets = range(start - 24, start), 24 * 60
    else:
        hours, buckets = range(window.first - 168, window.first), 168
    return sum(activity.hours[hour] for hour in hours) / buckets


def heat(activity, window):
    counts = activity.buckets(window)
    expected = past_mean(activity, window) / 2
    return max(
        0,
        sum(
            2 ** (-4 * k / window.n) * (counts[window.last - k] - expected)
            for k in range(window.n)
        ),
    )


def capped_authors(comments):
    """Each author's first three count 1, further ones 0.2; who is not named is somebody else."""
    authors = Counter(comment[2] for comment in comments if comment[2] is not None)
    unnamed = sum(1 for comment in comments if comment[2] is None)
    further = sum(max(0, count - 3) for count in authors.values())
    return unnamed + sum(authors.values()) - further + further / 5


def score(name, activity, window):
    if name == "trending":
        exact = heat(activity, window)
    elif name == "discussed":
        exact = capped_authors(activity.comments_in(window))
    else:
        exact = activity.views(window)
    return math.floor(exact * 1e6 + 0.5) / 1e6


class Site(Recount):
    """The events so far, and the lists that come of them."""

    def __init__(self, dedupe=30 * MINUTE, partitions=1, now=None):
        super().__init__(dedupe, partitions, now)
        self.view_times = {}
        self.metadata = {}
        self.categories = []

    def take(self, event):
        if event["type"] != "article":
            super().take(event)
        elif event.get("removed"):
            self.metadata.pop(event["articleId"], None)
        else:
            self.metadata[event["articleId"]] = event
            category = event.get("category")
            room = len(self.categories) < MOST_CATEGORIES
            if category is not None and category not in self.categories and room:
                self.categories.append(category)

    def view(self, partition, article, visitor, at):
        counted = super().view(partition, article, visitor, at)
        if counted:
            self.view_times.setdefault(article, []).append(at)
        return counted

    def activities(self, at):
        for article in sorted(set(self.view_times) | set(self.comments)):
            states = self.comments.get(article, {}).values()
            visible = [comment for comment in states if comment[1] == "visible"]
            yield article, Activity(self.view_times.get(article, []), visible, at)

    def may_stand(self, article, list_unknown):
        known = self.metadata.get(article)
        return list_unknown if known is None else known["status"] == "listed"

    def lists(self, at, names, list_unknown=False, size=100):
        activities = [
            (article, activity)
            for article, activity in self.activities(at)
            if self.may_stand(article, list_unknown)
        ]
        for text in names:
            name, label = text.split(":")
            window = Window(label, at)
            ranked = self.ranked(activities, name, window)
            for scope in ["all"] + [f"category:{category}" for category in self.categories]:
                entries = [entry for entry in ranked if self.in_scope(entry["articleId"], scope)]
                yield {
                    "list": name,
                    "window": label,
                    "scope": scope,
                    "entries": [
                        {"rank": rank, **entry} for rank, entry in enumerate(entries[:size], 1)
                    ],
                }

    def in_scope(self, article, scope):
        category = self.metadata.get(article, {}).get("category")
        return scope == "all" or (category is not None and scope == f"category:{category}")

    def ranked(self, activities, name, window):
        entries = []
        for article, activity in activities:
            views = activity.views(window)
            comments = len(activity.comments_in(window))
            if views + comments > 0:
                entries.append(
                    {
                        "articleId": article,
                        "score": score(name, activity, window),
                        "windowViews": views,
                        "windowComments": comments,
                        "views": activity.total_views,
                        "comments": len(activity.comments),
                    }
                )
        return sorted(entries, key=self.order)

    def order(self, entry):
        published = self.metadata.get(entry["articleId"], {}).get("publishedAt")
        return (
            -entry["score"],
            -entry["windowViews"],
            -entry["windowComments"],
            math.inf if published is None else -nanos(published),
            entry["articleId"],
        )


def arrivals(events):
    """Events at their own time, an article when the newest event before it in the file happened."""
    newest = FROM_THE_START
    timed = []
    for event in events:
        if event["type"] == "article":
            timed.append((newest, event))
        else:
            at = nanos(event["occurredAt"])
            newest = max(newest, at)
            timed.append((at, event))
    return sorted(timed, key=lambda arrival: arrival[0])


def as_they_occurred(events, instants, new_site):
    """Each instant, and the site of which only what had happened by then is known."""
    timed = arrivals(events)
    site = new_site(0)
    taken = 0
    for at in sorted(set(instants)):
        while taken < len(timed) and timed[taken][0] <= at:
            site.now, event = timed[taken]
            # a recount of what arrives in this way knows no partitions but those it makes itself
            site.take({key: value for key, value in event.items() if key != "partition"})
            taken += 1
        yield at, site


def all_arrived(events, instants, new_site):
    """Each instant, and the site that has got every event, in the file's order."""
    for at in sorted(set(instants)):
        site = new_site(at)
        for event in events:
            site.take(event)
        yield at, site


ARRIVALS = {"occurred": as_they_occurred, "all": all_arrived}


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("file")
    parser.add_argument("--at", action="append", required=True, help="an instant, in UTC")
    parser.add_argument("--list", action="append", help=f"name:window; default {LISTS}")
    parser.add_argument("--list-unknown", action="store_true", help="also what has no metadata")
    parser.add_argument("--size", type=int, default=100)
    parser.add_argument("--dedupe-minutes", type=int, default=30)
    parser.add_argument("--partitions", type=int, default=1, help="where events name none")
    parser.add_argument(
        "--arrival",
        choices=ARRIVALS,
        default="occurred",
        help="occurred: events up to the instant, at their own time; all: every event of the file",
    )
    arguments = parser.parse_args()
    names = [name for text in arguments.list or [LISTS] for name in text.split(",")]
    asked = {nanos(at): at for at in arguments.at}

    def new_site(now):
        return Site(arguments.dedupe_minutes * MINUTE, arguments.partitions, now)

    with opened(arguments.file) as lines:
        events = [json.loads(line) for line in lines if line.strip()]
    for at, site in ARRIVALS[arguments.arrival](events, asked, new_site):
        for ranking in site.lists(at, names, arguments.list_unknown, arguments.size):
            print(json.dumps({"at": asked[at], **ranking}, ensure_ascii=False))


if __name__ == "__main__":
    main()
