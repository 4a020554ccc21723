package trendline.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static trendline.streams.BacktestRun.VIEW;

import org.junit.jupiter.api.Test;

class BacktestCommandTest {
  @Test
  void aLineHasTheInstantAskedForAndTheRanking() {
    var run = new BacktestRun(VIEW, "--events - --at 2026-11-24T13:00:00Z --list popular:24h");

    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .startsWith(
            "{\"at\":\"2026-11-24T13:00:00Z\",\"list\":\"popular\",\"window\":\"24h\",\"scope\":\"all\",\"algorithm\":\"views/1\",\"generatedAt\":\"2026-11-24T13:00:00Z\",\"dataUntil\":\"2026-11-24T12:00:00Z\",\"entries\":[{\"rank\":1,\"previousRank\":null,\"articleId\":\"a\",")
        .endsWith("}]}\n")
        .hasLineCount(1);
    assertThat(run.err()).isEmpty();
  }

  @Test
  void titlesAreUtf8WhateverTheMachineSpeaks() {
    String article =
        "{\"type\":\"article\",\"articleId\":\"a\",\"title\":\"Бюджет\",\"status\":\"listed\"}\n";

    var run =
        new BacktestRun(article + VIEW, "--events - --at 2026-11-24T13:00:00Z --list popular:24h");

    assertThat(run.out()).contains("\"title\":\"Бюджет\"");
  }

  @Test
  void stepsMakeALineForEachInstantAndList() {
    var run =
        new BacktestRun(
            VIEW,
            "--events - --at 2026-11-24T12:00:00Z --at 2026-11-24T13:00:00Z --every 30m --list popular:24h,trending:1h");

    assertThat(run.exit()).isZero();
    assertThat(run.out()).hasLineCount(6);
  }

  @Test
  void articlesWithoutMetadataCanBeLeftOut() {
    var run =
        new BacktestRun(
            VIEW, "--events - --at 2026-11-24T13:00:00Z --list popular:24h --no-list-unknown");

    assertThat(run.out()).contains("\"entries\":[]");
  }

  @Test
  void linesThatAreNoEventsAreToldAndTheRestIsCounted() {
    var run =
        new BacktestRun(
            VIEW + "GET / HTTP/1.1\n",
            "--events - --at 2026-11-24T13:00:00Z --list popular:24h --list-unknown");

    assertThat(run.exit()).isZero();
    assertThat(run.out()).contains("\"articleId\":\"a\"");
    assertThat(run.err())
        .contains("left out 1 of 2 lines, which are no events; the first, standard input, line 2:")
        .hasLineCount(1);
  }
}
