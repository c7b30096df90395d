package dev.kontor.operators.predict;

import dev.kontor.models.predict.Origin;
import dev.kontor.models.predict.Scorer;
import dev.kontor.models.predict.Serving;

/**
 * A version of a model that answers.
 *
 * @param version its number in the registry; 0 if it is from none
 * @param serving null where there is nobody to ask
 * @param origin as whom it answers; null where there is nobody to ask
 */
record Served(int version, Serving serving, Origin origin) {
  static final Served NOBODY = new Served(0, null, null);

  /** Null where there is nobody to ask. */
  Scorer scorer() {
    return serving == null ? null : serving.scorer();
  }
}
