package trendline.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IVersionProvider;

/** Which build of Trendline this is. */
public final class Build implements IVersionProvider {
  private static final String UNKNOWN = "unknown";

  private final Properties version = read("build.properties");
  private final Properties commit = read("git.properties");

  private static Properties read(String resource) {
    Properties properties = new Properties();
    try (@Nullable InputStream in = Build.class.getResourceAsStream(resource)) {
      if (in != null) {
        properties.load(in);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }

  /** The version of the project. */
  public String version() {
    return version.getProperty("version", UNKNOWN);
  }

  /** The commit that was built, with {@code -dirty} where files had changed since. */
  public String commit() {
    return commit.getProperty("git.commit.id.describe", UNKNOWN);
  }

  @Override
  public String[] getVersion() {
    return new String[] {"trendline " + this};
  }

  @Override
  public String toString() {
    return version() + " (commit " + commit() + ")";
  }
}
