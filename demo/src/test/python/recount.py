#!/usr/bin/env python3
"""Counts views and comments of articles from the written rules alone.

An independent check of the pipeline: it shares no code with it and is as plain as the rules are.
It reads a file of events (.ndjson, "-" for standard input, .gz as well) or, with --log, an access
log in Combined Log Format, and writes a line for each article:

    articleId <TAB> views <TAB> comments
"""

import argparse
import gzip
import json
import re
import sys
import time
from datetime import datetime, timezone

AHEAD = 5 * 60 * 10**9
MINUTE = 60 * 10**9

INSTANT = re.compile(r"(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?Z$")
LOG_LINE = re.compile(
    r'(\S+) \S+ .*?\[([^\]]+)\] "((?:[^"\\]|\\.)*)" (\d{3}) \S+'
    r'(?: "((?:[^"\\]|\\.)*)" "((?:[^"\\]|\\.)*)")?'
)
ARTICLE_PATH = r"/\d{4}/\d{2}/\d{2}/[^/]+/"
COMMENT_PATH = "/wp-comments-post.php"


def nanos(text):
    """An instant as nanoseconds since 1970, without the rounding of floating point."""
    day, minute, second, fraction = INSTANT.match(text).groups()
    moment = datetime.strptime(f"{day} {minute}:{second or '00'} +0000", "%Y-%m-%d %H:%M:%S %z")
    return int(moment.timestamp()) * 10**9 + int((fraction or "").ljust(9, "0"))


def murmur2(data):
    """The hash by which Kafka's own clients choose a partition."""
    mask, m = 0xFFFFFFFF, 0x5BD1E995
    h = (0x9747B28C ^ len(data)) & mask
    whole = len(data) - len(data) % 4
    for i in range(0, whole, 4):
        k = int.from_bytes(data[i : i + 4], "little") * m & mask
        k = (k ^ (k >> 24)) * m & mask
        h = (h * m & mask) ^ k
    if whole < len(data):
        h = (h ^ int.from_bytes(data[whole:], "little")) * m & mask
    h = (h ^ (h >> 13)) * m & mask
    return h ^ (h >> 15)


def partition_of(article, partitions):
    return (murmur2(article.encode("utf-8")) & 0x7FFFFFFF) % partitions


class Recount:
    """The totals after the events that it was given, in their order within each partition."""

    def __init__(self, dedupe=30 * MINUTE, partitions=1, now=None):
        self.dedupe = dedupe
        self.partitions = partitions
        self.now = now
        self.partition_time = {}
        self.last_view = {}
        self.views = {}
        self.comments = {}

    def wall_clock(self):
        return time.time_ns() if self.now is None else self.now

    def take(self, event):
        article, kind = event["articleId"], event["type"]
        if kind == "page_view":
            partition = event.get("partition")
            if partition is None:
                partition = partition_of(article, self.partitions)
            self.view(partition, article, event["visitorId"], nanos(event["occurredAt"]))
        elif kind == "comment" and nanos(event["occurredAt"]) <= self.wall_clock() + AHEAD:
            self.comment(
                article,
                event["commentId"],
                event["version"],
                event["state"],
                event.get("authorId"),
                nanos(event["occurredAt"]),
            )

    def view(self, partition, article, visitor, at):
        """Whether it counted."""
        now = self.wall_clock()
        if at > now + AHEAD:
            return False
        reached = max(self.partition_time.get(partition, 0), min(at, now))
        self.partition_time[partition] = reached
        last = self.last_view.get((article, visitor))
        if last is not None and reached >= last + 2 * self.dedupe:
            last = None
        if last is not None and abs(at - last) < self.dedupe:
            return False
        self.views[article] = self.views.get(article, 0) + 1
        self.last_view[(article, visitor)] = at if last is None else max(last, at)
        return True

    def comment(self, article, comment, version, state, author=None, at=None):
        known = self.comments.setdefault(article, {})
        if comment not in known or version > known[comment][0]:
            known[comment] = (version, state, author, at)

    def totals(self):
        """(article, views, visible comments), by article; articles that have neither are left out."""
        for article in sorted(set(self.views) | set(self.comments)):
            states = self.comments.get(article, {}).values()
            visible = sum(1 for comment in states if comment[1] == "visible")
            views = self.views.get(article, 0)
            if views or visible:
                yield article, views, visible


def article_id(path):
    """The path without its outer slashes; ids have no percent sign, %D0 is written ~d0."""
    return re.sub("%([0-9A-Fa-f]{2})", lambda code: "~" + code[1].lower(), path.strip("/"))


def is_bot(agent, bots):
    """Where user agents are logged, a reader has one that is no bot's."""
    if agent is None:
        return False
    return agent.strip() in ("", "-") or (bots is not None and bool(bots.search(agent[:512])))


def log_events(lines, article_path, bots):
    """The events of an access log: what was read, and where a comment was posted."""
    path_of_article = re.compile(article_path)
    for number, line in enumerate(lines):
        match = LOG_LINE.match(line)
        if not match:
            continue
        address, when, request, status, referer, agent = match.groups()
        words = request.split(" ")
        if len(words) < 2:
            continue
        path = words[1].split("?")[0]
        moment = datetime.strptime(when, "%d/%b/%Y:%H:%M:%S %z").astimezone(timezone.utc)
        at = moment.strftime("%Y-%m-%dT%H:%M:%SZ")
        if words[0] == "GET" and status == "200":
            if path_of_article.fullmatch(path) and not is_bot(agent, bots):
                yield {
                    "type": "page_view",
                    "articleId": article_id(path),
                    "visitorId": address + " " + (agent or ""),
                    "occurredAt": at,
                }
        elif words[0] == "POST" and status == "302" and path == COMMENT_PATH:
            page = re.sub(r"^https?://[^/]*", "", (referer or "").split("#")[0].split("?")[0])
            if path_of_article.fullmatch(page):
                yield {
                    "type": "comment",
                    "articleId": article_id(page),
                    "commentId": str(number),
                    "version": 0,
                    "state": "visible",
                    "occurredAt": at,
                }


def opened(name):
    if name == "-":
        return sys.stdin
    opener = gzip.open if name.endswith(".gz") else open
    return opener(name, "rt", encoding="utf-8", errors="replace")


def bot_patterns(name):
    with open(name, encoding="utf-8") as file:
        patterns = [line.rstrip("\n") for line in file]
    patterns = [pattern for pattern in patterns if pattern and not pattern.startswith("#")]
    every = "|".join(patterns)
    # Python takes the hyphen of [\d-.] for a range, and looks behind for one length at a time
    every = re.sub(r"(\\[dws])-", r"\1\\-", every)
    every = re.sub(
        r"\(\?<!([^()]*)\)",
        lambda behind: "".join(f"(?<!{text})" for text in behind[1].split("|")),
        every,
    )
    return re.compile(every, re.IGNORECASE)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("file")
    parser.add_argument("--log", action="store_true", help="the file is an access log")
    parser.add_argument("--article-path", default=ARTICLE_PATH, help="what articles' paths match")
    parser.add_argument("--bot-patterns", help="a regular expression a line, for user agents")
    parser.add_argument("--partitions", type=int, default=1, help="where events name none")
    parser.add_argument("--dedupe-minutes", type=int, default=30)
    arguments = parser.parse_args()
    bots = bot_patterns(arguments.bot_patterns) if arguments.bot_patterns else None
    counts = Recount(arguments.dedupe_minutes * MINUTE, arguments.partitions)
    with opened(arguments.file) as lines:
        events = (
            log_events(lines, arguments.article_path, bots)
            if arguments.log
            else (json.loads(line) for line in lines if line.strip())
        )
        for event in events:
            counts.take(event)
    for article, views, comments in counts.totals():
        print(f"{article}\t{views}\t{comments}")


if __name__ == "__main__":
    main()
