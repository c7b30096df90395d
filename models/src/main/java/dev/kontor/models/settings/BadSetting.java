package dev.kontor.models.settings;

/** A mistake in a configuration: names the key, the value found there and what would be right. */
public final class BadSetting extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String key;
  private final String value;
  private final String remedy;

  public BadSetting(String key, String value, String remedy) {
    super(key + ": " + (value == null ? "" : "'" + oneLine(value) + "': ") + oneLine(remedy));
    this.key = key;
    this.value = value;
    this.remedy = remedy;
  }

  public String key() {
    return key;
  }

  public String value() {
    return value;
  }

  /** What would be right. */
  public String remedy() {
    return remedy;
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}
