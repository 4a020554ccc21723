package trendline.demo.security;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import trendline.demo.harness.PageCommands;

/**
 * Records how a page calls Kafka's scripts, so that forty calls can be made in this JVM instead of
 * forty others.
 */
final class RecordedCalls {
  /** One call of a script. */
  record Call(String script, List<String> arguments) {}

  private final Path directory;
  private final PageCommands page;

  RecordedCalls(Path directory, PageCommands page) {
    this.directory = directory.toAbsolutePath();
    this.page = page;
  }

  /** Runs a block; answers its calls of a script, in order. */
  List<Call> of(String script, String mark, Map<String, String> environment)
      throws IOException, InterruptedException {
    Path calls = Files.createTempFile(directory, "calls", "");
    // a file that is named is copied, as it may be gone when the call is made
    page.script(
        script,
        """
        for argument in "${0##*/}" "$@"; do
          if [[ -f $argument ]]; then
            copy=$(mktemp '%1$s.XXXXXX')
            cp "$argument" "$copy"
            argument=$copy
          fi
          printf '%%s\\0' "$argument" >> '%1$s'
        done
        printf '\\n\\0' >> '%1$s'
        """
            .formatted(calls));
    page.run(mark, environment);
    return parse(Files.readString(calls));
  }

  private static List<Call> parse(String recorded) {
    List<Call> calls = new ArrayList<>();
    List<String> words = new ArrayList<>();
    for (String word : recorded.split("\0", -1)) {
      if (word.equals("\n")) {
        calls.add(new Call(words.get(0), List.copyOf(words.subList(1, words.size()))));
        words.clear();
      } else {
        words.add(word);
      }
    }
    return calls;
  }
}
