package trendline.streams.api;

import static trendline.streams.api.RankingDraft.aRanking;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import trendline.events.Ranking;

/**
 * Shows the page with made-up lists, for whoever works on its looks. Run it with {@code busy},
 * {@code quiet} or {@code starting}, and open the address that it prints.
 */
final class PagePreview {
  private static final int PORT = 8088;

  private PagePreview() {}

  public static void main(String[] args) throws InterruptedException {
    PublishedLists lists = new PublishedLists();
    String state = args.length == 0 ? "busy" : args[0];
    switch (state) {
      case "busy" -> busy(lists);
      case "quiet" -> quiet(lists);
      case "starting" -> System.out.println("The lists never come in.");
      default -> throw new IllegalArgumentException(state + ": is none of busy, quiet, starting");
    }
    ReadApiSettings settings = new ReadApiSettings("127.0.0.1", PORT, ReadApiSettings.STALE_AFTER);
    try (ReadApi api = new ReadApi(settings, lists, Clock.systemUTC(), new SimpleMeterRegistry())) {
      System.out.println("http://127.0.0.1:" + api.port() + "/?lang=ru");
      new CountDownLatch(1).await();
    }
  }

  private static void busy(PublishedLists lists) {
    for (String scope : new String[] {"all", "category:Город", "category:Экономика"}) {
      lists.put(trending("trending|1h|" + scope));
      lists.put(trending("trending|24h|" + scope));
      lists.put(discussed("discussed|24h|" + scope));
    }
    lists.put(aRanking("discussed|7d|all").at(Instant.now()).build());
    lists.caughtUp();
  }

  private static void quiet(PublishedLists lists) {
    lists.put(aRanking("trending|1h|all").at(Instant.now()).build());
    lists.put(aRanking("discussed|24h|all").at(Instant.now().minusSeconds(600)).build());
    lists.caughtUp();
  }

  private static Ranking trending(String key) {
    return aRanking(key)
        .at(Instant.now())
        .row(
            "bridge",
            "Новый мост через Каменку откроют к зиме",
            "Город",
            "Движение обещают пустить в первых числах декабря, пока в две полосы; трамвай вернётся весной.",
            453,
            0)
        .row(
            "budget-2031",
            "Бюджет на 2031 год: куда уйдут деньги",
            "Экономика",
            "Разбираем главный документ года по строкам: школы, дороги, долг, и что в нём изменилось с осени.",
            12840,
            214)
        .row("no-excerpt", "Короткая заметка без подводки", "Наука", null, 98, 3)
        .row("unknown-article", null, null, null, 41, 0)
        .row(
            "long",
            "Очень длинный заголовок, который не помещается в одну строку и обязан аккуратно перейти на следующую",
            "Происшествия",
            "И подводка к нему тоже длинная: она занимает больше двух строк, поэтому её конец не виден, а вместо него стоит многоточие, как и задумано.",
            31,
            1)
        .row("sixth", "Шестая статья видна только в полном списке", "Город", "Её подводка.", 12, 0)
        .build();
  }

  private static Ranking discussed(String key) {
    return aRanking(key)
        .at(Instant.now())
        .row(
            "quarrel",
            "Нужны ли городу самокаты?",
            "Мнения",
            "Спор, который не утихает третью неделю.",
            5210,
            873)
        .row(
            "budget-2031",
            "Бюджет на 2031 год: куда уйдут деньги",
            "Экономика",
            "Разбираем главный документ года по строкам: школы, дороги, долг, и что в нём изменилось с осени.",
            12840,
            214)
        .row(
            "school",
            "How a village school got its library back",
            "Culture",
            "Three parents, one retired carpenter and nine hundred books that nobody wanted.",
            1400,
            88)
        .row("cats", "Почему коты спят шестнадцать часов", "Наука", "Отвечает физиолог.", 3600, 61)
        .build();
  }
}
