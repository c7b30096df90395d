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

  /** Makes these the model's aliases, all at once where the registry can. */
  void assign(String model, Map<Alias, Integer> aliases);

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
    ModelVersion promoted = version(model, version);
    if (!promoted.isGood()) {
      throw new BadRegistry("model " + model + ", version " + version + ": " + promoted.fault());
    }
    assign(model, Aliases.promoted(aliases(model), version, to));
  }

  /** The retired version is champion again and the champion retired; returns the new champion. */
  default int rollback(String model) {
    Map<Alias, Integer> aliases = aliases(model);
    Integer retired = aliases.get(Alias.RETIRED);
    if (retired == null) {
      throw new BadRegistry("model " + model + ": there is no retired version to go back to");
    }
    promote(model, retired, Alias.CHAMPION);
    return retired;
  }
}
