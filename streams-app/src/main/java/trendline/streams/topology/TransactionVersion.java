package trendline.streams.topology;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.FeatureMetadata;
import org.apache.kafka.clients.admin.FinalizedVersionRange;
import org.apache.kafka.common.errors.UnsupportedVersionException;
import trendline.cli.FailedException;

/**
 * Kafka's feature {@code transaction.version} of a cluster. From 2 on (KIP-890) each transaction
 * has an epoch of its own; before, a delayed write of an aborted one could end up in the next.
 */
public final class TransactionVersion {
  /** The first with which a record cannot get into a transaction that it does not belong to. */
  public static final short SAFE = 2;

  private static final String FEATURE = "transaction.version";
  private static final long ANSWER_SECONDS = 10;

  private TransactionVersion() {}

  /**
   * The version that the cluster runs with; 0 where it does not know the feature.
   *
   * @throws FailedException where the brokers do not answer, or refuse
   */
  public static short of(Admin admin) {
    try {
      FeatureMetadata features =
          admin.describeFeatures().featureMetadata().get(ANSWER_SECONDS, TimeUnit.SECONDS);
      FinalizedVersionRange version = features.finalizedFeatures().get(FEATURE);
      return version == null ? 0 : version.maxVersionLevel();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UnsupportedVersionException) {
        return 0;
      }
      throw new FailedException(
          "the cluster's " + FEATURE + " cannot be read: " + e.getMessage(), e);
    } catch (TimeoutException e) {
      throw new FailedException("the cluster's " + FEATURE + " cannot be read: no answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FailedException("interrupted while reading the cluster's " + FEATURE, e);
    }
  }
}
