package dev.kontor.models.registry;

import java.util.Locale;

/** What a version is to its model; each names one version at most. */
public enum Alias {
  /** It trades. */
  CHAMPION,
  /** It is scored and recorded beside the champion, and never trades. */
  SHADOW,
  /** It was the champion before this one; a rollback brings it back. */
  RETIRED;

  /** As people write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
