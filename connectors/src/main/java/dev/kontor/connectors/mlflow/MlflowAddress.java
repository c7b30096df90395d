package dev.kontor.connectors.mlflow;

import dev.kontor.models.registry.BadRegistry;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.mlflow.tracking.creds.BasicMlflowHostCreds;

/**
 * Where an MLflow server is. Who we are stands in the variables that MLflow's own clients read, and
 * never in the address, which is printed.
 *
 * @param text without a slash at its end
 * @param environment the variables
 */
public record MlflowAddress(String text, Map<String, String> environment) {
  private static final String TOKEN = "MLFLOW_TRACKING_TOKEN";
  private static final String USER = "MLFLOW_TRACKING_USERNAME";
  private static final String PASSWORD = "MLFLOW_TRACKING_PASSWORD";

  /**
   * @throws BadRegistry if it is none, or has a name, a password or a query in it
   */
  public static MlflowAddress of(String text) {
    return of(text, System.getenv());
  }

  static MlflowAddress of(String text, Map<String, String> environment) {
    URI uri;
    try {
      uri = new URI(text);
    } catch (URISyntaxException e) {
      throw bad(text, "is no address, such as http://localhost:5000");
    }
    if (text.contains("@") || uri.getQuery() != null || uri.getFragment() != null) {
      throw bad(
          text,
          "must be an address alone: who we are is said by "
              + USER
              + " and "
              + PASSWORD
              + ", or by "
              + TOKEN);
    }
    if (uri.getHost() == null) {
      throw bad(text, "is no address, such as http://localhost:5000");
    }
    return new MlflowAddress(text.replaceFirst("/+$", ""), environment);
  }

  /** The value of the header {@code Authorization}; null if we are nobody. */
  String authorization() {
    if (environment.containsKey(TOKEN)) {
      return "Bearer " + environment.get(TOKEN);
    }
    if (environment.containsKey(USER)) {
      String both = environment.get(USER) + ":" + environment.getOrDefault(PASSWORD, "");
      return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
    }
    return null;
  }

  /** The same for MLflow's client, which reads no variables itself. */
  BasicMlflowHostCreds credentials() {
    if (environment.containsKey(TOKEN)) {
      return new BasicMlflowHostCreds(text, environment.get(TOKEN));
    }
    return environment.containsKey(USER)
        ? new BasicMlflowHostCreds(
            text, environment.get(USER), environment.getOrDefault(PASSWORD, ""))
        : new BasicMlflowHostCreds(text);
  }

  /** Says it without what may be secret in it. */
  private static BadRegistry bad(String text, String what) {
    String place = text.replaceFirst("[?#].*", "").replaceFirst("//.*@", "//***@");
    return new BadRegistry("registry: '" + place + "': " + what);
  }
}
