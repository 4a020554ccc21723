package trendline.demo.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A broker's key and certificate, made by the JDK's own tool. */
record Certificates(Path keystore, Path authority, String password) {
  static final String BROKER = "CN=trendline-test-broker";

  static Certificates make(Path directory, String password) throws Exception {
    Path keystore = directory.resolve("broker.p12");
    Path authority = directory.resolve("ca.pem");
    keytool(
        keystore,
        password,
        List.of(
            "-genkeypair",
            "-alias",
            "broker",
            "-keyalg",
            "EC",
            "-dname",
            BROKER,
            "-ext",
            "san=ip:127.0.0.1,dns:localhost",
            "-validity",
            "2"));
    keytool(
        keystore,
        password,
        List.of("-exportcert", "-alias", "broker", "-rfc", "-file", authority.toString()));
    return new Certificates(keystore, authority, password);
  }

  private static void keytool(Path keystore, String password, List<String> arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(arguments);
    command.addAll(
        List.of("-keystore", keystore.toString(), "-storetype", "PKCS12", "-storepass", password));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
  }
}
