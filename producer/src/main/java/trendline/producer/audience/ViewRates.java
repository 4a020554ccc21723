package trendline.producer.audience;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import trendline.producer.collector.Audience;
import trendline.producer.collector.ViewRequest;

/**
 * Takes out visitors who view more than people can read. Of a visitor only the times of the last
 * views and the number of today's are kept.
 */
final class ViewRates implements Audience {
  static final String A_MINUTE = "views-a-minute";
  static final String A_DAY = "views-a-day";

  /**
   * At most 30 MB with the usual limits. With more visitors a day those go first who come seldom:
   * the busy ones are who this is about.
   */
  private static final int REMEMBERED = 100_000;

  private final Cache<String, ViewTimes> visitors =
      Caffeine.newBuilder().maximumSize(REMEMBERED).expireAfterAccess(Duration.ofDays(1)).build();
  private final AudienceSettings settings;

  ViewRates(AudienceSettings settings) {
    this.settings = settings;
  }

  @Override
  public Optional<String> rejectedBy(ViewRequest request) {
    ViewTimes times =
        visitors.get(
            request.visitorId(), visitor -> new ViewTimes(Math.max(2, settings.viewsAMinute())));
    synchronized (times) {
      times.add(request.receivedAt());
      if (settings.viewsADay() > 0 && times.today() > settings.viewsADay()) {
        return Optional.of(A_DAY);
      }
      return settings.viewsAMinute() > 0 && times.isFullWithinAMinute()
          ? Optional.of(A_MINUTE)
          : Optional.empty();
    }
  }
}
