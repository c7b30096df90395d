package dev.kontor.models.registry;

/** Keeps others away until it is closed. */
@FunctionalInterface
public interface Hold extends AutoCloseable {
  @Override
  void close();
}
