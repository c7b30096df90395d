package dev.kontor.connectors.mlflow;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;

/** Why a server cannot be reached, for people. */
final class Unreachable {
  private Unreachable() {}

  /**
   * @param connecting how long a connection was waited for
   */
  static String why(IOException e, Duration connecting) {
    if (e instanceof HttpConnectTimeoutException) {
      return "no connection within " + connecting.toSeconds() + " s";
    }
    if (e instanceof HttpTimeoutException) {
      return "no answer in time";
    }
    if (e instanceof ConnectException) {
      return isUnresolved(e) ? "there is no such host" : "connection refused";
    }
    return e.getMessage() == null ? e.toString() : e.getMessage().replaceAll("\\s+", " ");
  }

  private static boolean isUnresolved(Throwable e) {
    return e != null && (e instanceof UnresolvedAddressException || isUnresolved(e.getCause()));
  }
}
