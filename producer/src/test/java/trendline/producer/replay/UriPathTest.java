package trendline.producer.replay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UriPathTest {
  @Test
  void queryAndFragmentAreDropped() {
    assertThat(UriPath.of("/a/b/?utm_source=x#top")).isEqualTo("/a/b/");
    assertThat(UriPath.of("/a/b/#top?x")).isEqualTo("/a/b/");
  }

  @Test
  void schemeAndHostAreDropped() {
    assertThat(UriPath.of("https://example.org/a/b/?x=/y/")).isEqualTo("/a/b/");
  }

  @Test
  void anAddressInAQueryIsNoHost() {
    assertThat(UriPath.of("/share?u=https://example.org/a/")).isEqualTo("/share");
  }

  @Test
  void whatHasNoPathHasNone() {
    assertThat(UriPath.of("https://example.org")).isNull();
    assertThat(UriPath.of("-")).isNull();
    assertThat(UriPath.of("")).isNull();
    assertThat(UriPath.of(null)).isNull();
    assertThat(UriPath.of("%%%zz")).isNull();
  }
}
