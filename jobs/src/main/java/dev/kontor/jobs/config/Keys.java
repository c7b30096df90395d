package dev.kontor.jobs.config;

import dev.kontor.models.settings.BadSetting;

/** Names places in the file, such as {@code strategy.rules[0].when}. */
final class Keys {
  private Keys() {}

  static String join(String path, String key) {
    return path.isEmpty() || key.isEmpty() || key.startsWith("[") ? path + key : path + "." + key;
  }

  static String at(String path, int place) {
    return path + "[" + place + "]";
  }

  /** The same mistake, seen from further out. */
  static BadSetting within(String path, BadSetting mistake) {
    return new BadSetting(join(path, mistake.key()), mistake.value(), mistake.remedy());
  }
}
