package dev.kontor.jobs;

import dev.kontor.connectors.mlflow.MlflowAddress;
import dev.kontor.connectors.mlflow.MlflowRegistry;
import dev.kontor.models.registry.Alias;
import dev.kontor.models.registry.BadRegistry;
import dev.kontor.models.registry.DirectoryRegistry;
import dev.kontor.models.registry.ModelRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Where registries are, and how a configuration names what is in them. */
public final class Registries {
  static final String PREFIX = "registry:";

  private Registries() {}

  /** A registry's place as it can be opened from anywhere on this machine. */
  public static String place(String registry, Path folder) {
    return isAddress(registry)
        ? MlflowAddress.of(registry).text()
        : folder.resolve(registry).toAbsolutePath().normalize().toString();
  }

  /**
   * @param place a folder, or the address of an MLflow server
   */
  public static ModelRegistry open(String place) {
    return isAddress(place) ? new MlflowRegistry(place) : new DirectoryRegistry(Path.of(place));
  }

  /**
   * The same, where there must be one already.
   *
   * @throws BadRegistry if there is none
   */
  public static ModelRegistry existing(String place) {
    if (!isAddress(place) && !Files.isDirectory(Path.of(place))) {
      throw new BadRegistry(
          "registry "
              + place
              + (Files.exists(Path.of(place))
                  ? ": is a file, must be a folder"
                  : ": there is no such folder; models register and retrain make it"));
    }
    return open(place);
  }

  /**
   * The number of a version that people name.
   *
   * @param version a number, champion, shadow or retired
   */
  public static int version(ModelRegistry registry, String model, String version) {
    return version(registry, new Name(model, version.toLowerCase(Locale.ROOT)));
  }

  private static boolean isAddress(String place) {
    return place.startsWith("http://") || place.startsWith("https://");
  }

  /** The version that a name means now. */
  static int version(ModelRegistry registry, Name name) {
    if (name.version().matches("[1-9][0-9]{0,8}")) {
      return Integer.parseInt(name.version());
    }
    for (Alias alias : Alias.values()) {
      if (alias.word().equals(name.version())) {
        Integer version = registry.aliases(name.model()).get(alias);
        if (version == null) {
          throw new BadRegistry("model " + name.model() + " has no " + alias.word());
        }
        return version;
      }
    }
    throw new BadRegistry(
        "model "
            + name.model()
            + ": '"
            + name.version()
            + "' is no version: it is a number from 1, champion, shadow or retired");
  }

  /** {@code registry:forest@2}; without a version the champion. */
  record Name(String model, String version) {
    static Name of(String text) {
      String rest = text.substring(PREFIX.length());
      int at = rest.indexOf('@');
      return at < 0
          ? new Name(rest, Alias.CHAMPION.word())
          : new Name(rest.substring(0, at), rest.substring(at + 1).toLowerCase(Locale.ROOT));
    }
  }
}
