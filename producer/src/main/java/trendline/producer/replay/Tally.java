package trendline.producer.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import trendline.events.Comment;
import trendline.events.Event;
import trendline.events.PageView;
import trendline.producer.bots.BotRules;

/** Counts each line once, and each event once. */
final class Tally {
  private final Map<String, Long> bots = new TreeMap<>();
  private final List<FileTally> files = new ArrayList<>();
  private long read;
  private long pageViews;
  private long comments;
  private long articles;
  private long notAnArticle;
  private boolean stopped;

  Tally() {
    BotRules.names().forEach(rule -> bots.put(rule, 0L));
  }

  FileTally file(String name) {
    FileTally file = new FileTally(name);
    files.add(file);
    return file;
  }

  void line() {
    read++;
  }

  void bot(String rule) {
    bots.merge(rule, 1L, Long::sum);
  }

  void notAnArticle() {
    notAnArticle++;
  }

  void event(Event event) {
    if (event instanceof PageView) {
      pageViews++;
    } else if (event instanceof Comment) {
      comments++;
    } else {
      articles++;
    }
  }

  void stopped() {
    stopped = true;
  }

  ReplaySummary summary(long dropped) {
    return new ReplaySummary(
        read,
        pageViews,
        comments,
        articles,
        Map.copyOf(bots),
        notAnArticle,
        files.stream().map(FileTally::trouble).filter(ReplaySummary.FileTrouble::any).toList(),
        dropped,
        stopped);
  }
}
