package trendline.demo;

import trendline.cli.Program;

/** The demo's command line. */
public final class DemoMain {
  private DemoMain() {}

  public static void main(String[] args) {
    Program.launch(DemoCommand::new, args);
  }
}
