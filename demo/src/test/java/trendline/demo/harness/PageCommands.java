package trendline.demo.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs the commands of a page of the manual as a shell does, from the root of the project; scripts
 * that this machine lacks are given to it.
 */
public final class PageCommands {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private final Path bin;
  private final String page;

  /**
   * Of one page.
   *
   * @param directory where the scripts are put
   * @param page from the root, as {@code docs/security.md}
   */
  public PageCommands(Path directory, String page) throws IOException {
    bin = Files.createDirectories(directory.toAbsolutePath().resolve("bin"));
    this.page = Files.readString(ROOT.resolve(page), StandardCharsets.UTF_8);
    // the launcher would build what is being tested
    script(
        "trendline",
        "case $1 in\n  streams | topics | status | backtest) main=trendline.streams.StreamsMain ;;\n"
            + "  *) main=trendline.producer.ProducerMain ;;\nesac\n"
            + java("\"$main\""));
  }

  /** Takes a script of bash. */
  public PageCommands script(String name, String text) throws IOException {
    Path file = bin.resolve(name);
    Files.writeString(file, "#!/usr/bin/env bash\n" + text + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
    return this;
  }

  /** Takes a script that is one of Kafka's programs. */
  public PageCommands kafka(String name, String mainClass) throws IOException {
    return script(name, java(mainClass));
  }

  private static String java(String mainClass) {
    return "exec '"
        + Path.of(System.getProperty("java.home"), "bin", "java")
        + "' -Xmx256m -XX:+UseSerialGC -XX:TieredStopAtLevel=1"
        + " -Dlog4j2.configurationFile=trendline/producer/log4j2.xml -cp \"$CLASSES\" "
        + mainClass
        + " \"$@\"";
  }

  /** The block of the page that follows a mark. */
  public String block(String mark) {
    Matcher block =
        Pattern.compile(
                "<!-- " + Pattern.quote(mark) + " -->\\s+```\\w+\\n(.*?)```", Pattern.DOTALL)
            .matcher(page);
    assertThat(block.find()).as("the page has no " + mark).isTrue();
    return block.group(1);
  }

  /** Runs a block, which must end well; answers what it said. */
  public String run(String mark, Map<String, String> environment)
      throws IOException, InterruptedException {
    ProcessBuilder shell =
        new ProcessBuilder(
                "bash", "-euo", "pipefail", "-c", block(mark).replace("./trendline", "trendline"))
            .directory(ROOT.toFile())
            .redirectErrorStream(true);
    shell.environment().putAll(environment);
    shell.environment().put("CLASSES", absolute(System.getProperty("java.class.path")));
    shell.environment().merge("PATH", bin.toString(), (path, ours) -> ours + ":" + path);
    Process process = shell.start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(mark + " said: " + said).isZero();
    return said;
  }

  private static String absolute(String classPath) {
    StringBuilder absolute = new StringBuilder();
    for (String each : classPath.split(":", -1)) {
      absolute.append(absolute.isEmpty() ? "" : ":").append(Path.of(each).toAbsolutePath());
    }
    return absolute.toString();
  }
}
