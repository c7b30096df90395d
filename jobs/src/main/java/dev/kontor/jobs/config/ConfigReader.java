package dev.kontor.jobs.config;

import dev.kontor.models.settings.BadSetting;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Reads a run's configuration. Text is taken from YAML's nodes, before YAML guesses at types, so
 * that {@code 0.10}, {@code off} and {@code true} arrive as written; aliases are resolved.
 */
public final class ConfigReader {
  private static final String UNNAMED = "run";

  private ConfigReader() {}

  /**
   * @throws BadSetting for any mistake in the file, or if it cannot be read
   */
  public static RunConfig read(Path file) {
    String fileName = String.valueOf(file.getFileName());
    try {
      int dot = fileName.lastIndexOf('.');
      return parse(
          Files.readString(file), dot > 0 ? fileName.substring(0, dot) : fileName, fileName);
    } catch (NoSuchFileException e) {
      throw new BadSetting(file.toString(), null, "there is no such file");
    } catch (CharacterCodingException e) {
      throw new BadSetting(file.toString(), null, "must be text in UTF-8");
    } catch (IOException e) {
      throw new BadSetting(file.toString(), null, "cannot be read: " + e.getMessage());
    }
  }

  /**
   * @param name of the run, if the text gives none
   * @throws BadSetting for any mistake in the text
   */
  public static RunConfig parse(String yaml, String name) {
    String source = name == null || name.isBlank() ? UNNAMED : name;
    return parse(yaml, source, source);
  }

  private static RunConfig parse(String yaml, String name, String source) {
    Node root = compose(yaml, source);
    if (root == null || Nodes.isNothing(root)) {
      throw new BadSetting(source, null, "is empty; it needs data and strategy");
    }
    try {
      RunConfig config = Binder.bind(RunConfig.class, root, "");
      return config.name() == null ? config.withName(name) : config;
    } catch (BadSetting e) {
      throw e.key().isEmpty() ? Keys.within(source, e) : e;
    }
  }

  static Node compose(String yaml, String source) {
    try {
      return new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(yaml));
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      throw new BadSetting(source, null, "line " + line + ": no YAML: " + e.getProblem());
    } catch (YAMLException e) {
      throw new BadSetting(source, null, "no YAML: " + e.getMessage());
    }
  }
}
