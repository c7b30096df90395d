package dev.kontor.jobs.config;

import dev.kontor.models.desk.Account;
import dev.kontor.models.settings.BadSetting;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The file of words that a configuration names. */
public final class ControlFile {
  private static final String KEY = "controlFile";

  private ControlFile() {}

  /**
   * The configuration with all that the file says now, as if it stood there.
   *
   * @param folder against which its path is resolved
   * @throws BadSetting naming the line and what would be right
   */
  public static RunConfig heard(RunConfig config, Path folder) {
    if (config.controlFile() == null) {
      return config;
    }
    Path file = folder.resolve(config.controlFile());
    return config.withWords(words(lines(config, file), config), file.toString());
  }

  /**
   * The configuration for a run that hears the file as it grows: nothing of it stands there yet.
   *
   * @throws BadSetting if there is no such file
   */
  public static RunConfig followed(RunConfig config, Path folder) {
    if (config.controlFile() == null) {
      throw new BadSetting(KEY, null, "is missing: what is to be followed? such as control.jsonl");
    }
    Path file = folder.resolve(config.controlFile()).toAbsolutePath();
    if (!Files.isRegularFile(file)) {
      throw missing(config);
    }
    return config.withWords(List.of(), file.toString());
  }

  private static List<String> lines(RunConfig config, Path file) {
    if (!Files.isRegularFile(file)) {
      throw missing(config);
    }
    try {
      return Files.readAllLines(file);
    } catch (CharacterCodingException e) {
      throw new BadSetting(KEY, config.controlFile(), "must be text in UTF-8");
    } catch (IOException e) {
      throw new BadSetting(KEY, config.controlFile(), "cannot be read: " + e.getMessage());
    }
  }

  private static BadSetting missing(RunConfig config) {
    return new BadSetting(
        KEY, config.controlFile(), "there is no such file; an empty one says nothing");
  }

  private static List<Word> words(List<String> lines, RunConfig config) {
    List<String> accounts = config.accounts().stream().map(Account::name).toList();
    List<Word> words = new ArrayList<>();
    for (int i = 0; i < lines.size() && !Word.isEnd(lines.get(i)); i++) {
      if (Word.isSaid(lines.get(i))) {
        try {
          Word word = Word.of(lines.get(i));
          word.check(accounts, config.strategy().models().keySet());
          words.add(word);
        } catch (BadSetting e) {
          throw Keys.within(KEY, Keys.within("line " + (i + 1), e));
        }
      }
    }
    return words;
  }
}
