package dev.kontor.models.registry;

import dev.kontor.models.predict.ModelFile;
import java.util.List;
import java.util.Map;

/**
 * Versions of models, numbered 1, 2, 3… as they come, and never changed. Whatever is read is held
 * against the SHA-256 that was taken when it was registered.
 *
 * <p>All methods throw {@link BadRegistry} if the model or the version is not there or the registry
 * cannot be reached.
 */
public interface ModelRegistry {
  /** In order of their names. */
  List<String> models();

  /** In order of their numbers, the broken ones too, each with its fault. */
  List<ModelVersion> versions(String model);

  /** Adds a version that has no alias; returns its number. */
  int register(Submission submission);

  /**
   * One file of a version.
   *
   * @throws BadRegistry if it is not the one registered, too
   */
  byte[] file(String model, int version, String name);

  /** Which version each alias names; those that name none are absent. */
  Map<Alias, Integer> aliases(String model);

  /**
   * Makes these the model's aliases, all at once where the registry can.
   *
   * @param before what they were when it was decided
   * @throws BadRegistry if somebody else changed them since, or is about to, too
   */
  void assign(String model, Map<Alias, Integer> before, Map<Alias, Integer> after);

  /**
   * Keeps a second one from training a model meanwhile, where the registry can; versions may be
   * promoted and rolled back all the same. The model need not be there yet.
   *
   * @param task what it is held for, for whoever comes second
   * @throws BadRegistry if another holds it, or the registry cannot be written
   */
  Hold hold(String model, String task);

  default ModelVersion version(String model, int number) {
    return versions(model).stream()
        .filter(version -> version.number() == number)
        .findFirst()
        .orElseThrow(() -> new BadRegistry("model " + model + ": there is no version " + number));
  }

  /** The model itself, named after it and its version. */
  default ModelFile pmml(String model, int version) {
    return new ModelFile(model + "@" + version, file(model, version, Submission.PMML));
  }

  /**
   * Makes a version the champion or the shadow. Who was champion is retired; who is promoted from
   * the shadow is none any more.
   */
  default void promote(String model, int version, Alias to) {
    promote(model, version, to, aliases(model));
  }

  /**
   * The same if nobody else changed the aliases since.
   *
   * @param seen what they were when it was decided
   * @return what they are now
   */
  default Map<Alias, Integer> promote(
      String model, int version, Alias to, Map<Alias, Integer> seen) {
    ModelVersion promoted = version(model, version);
    if (!promoted.isGood()) {
      throw new BadRegistry("model " + model + ", version " + version + ": " + promoted.fault());
    }
    Map<Alias, Integer> after = Aliases.promoted(seen, version, to);
    assign(model, seen, after);
    return after;
  }

  /** The retired version is champion again and the champion retired; returns the new champion. */
  default int rollback(String model) {
    Map<Alias, Integer> aliases = aliases(model);
    Integer retired = aliases.get(Alias.RETIRED);
    if (retired == null) {
      throw new BadRegistry("model " + model + ": there is no retired version to go back to");
    }
    promote(model, retired, Alias.CHAMPION, aliases);
    return retired;
  }
}
