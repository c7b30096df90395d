package dev.kontor.models.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The small flat objects that a registry keeps. */
final class Json {
  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private Json() {}

  static byte[] bytes(Map<String, ?> object) {
    try {
      return (MAPPER.writeValueAsString(object) + "\n")
          .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  static Map<String, String> texts(byte[] json) {
    return read(json, new TypeReference<TreeMap<String, String>>() {}, "parameters");
  }

  static Map<String, Double> numbers(byte[] json) {
    return read(json, new TypeReference<TreeMap<String, Double>>() {}, "metrics");
  }

  static Map<String, Integer> words(Map<Alias, Integer> aliases) {
    Map<String, Integer> words = new TreeMap<>();
    aliases.forEach((alias, version) -> words.put(alias.word(), version));
    return words;
  }

  static Map<Alias, Integer> aliases(byte[] json, String place) {
    Map<Alias, Integer> aliases = new EnumMap<>(Alias.class);
    try {
      read(json, new TypeReference<TreeMap<String, Integer>>() {}, place)
          .forEach(
              (word, version) ->
                  aliases.put(Alias.valueOf(word.toUpperCase(Locale.ROOT)), version));
    } catch (IllegalArgumentException e) {
      throw e instanceof BadRegistry bad
          ? bad
          : new BadRegistry(place + ": names an alias that there is not", e);
    }
    return aliases;
  }

  private static <T> T read(byte[] json, TypeReference<T> type, String what) {
    try {
      return MAPPER.readValue(json, type);
    } catch (IOException e) {
      throw new BadRegistry(what + " cannot be read", e);
    }
  }
}
