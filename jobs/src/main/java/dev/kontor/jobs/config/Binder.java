package dev.kontor.jobs.config;

import dev.kontor.models.risk.Limits;
import dev.kontor.models.settings.BadSetting;
import dev.kontor.models.settings.Setting;
import dev.kontor.models.settings.Suggestion;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Builds records from the file's keys as their {@link Setting}s say. */
final class Binder {
  private Binder() {}

  /**
   * @throws BadSetting with the full key of the first mistake
   */
  static <T> T bind(Class<T> type, Node node, String path) {
    return type.cast(record(type, Entries.of(node, path), path));
  }

  private static Object record(Class<?> type, Map<String, Node> entries, String path) {
    RecordComponent[] components = type.getRecordComponents();
    List<String> known =
        Arrays.stream(components).map(RecordComponent::getName).collect(Collectors.toList());
    for (String key : entries.keySet()) {
      if (!known.contains(key)) {
        throw new BadSetting(
            Keys.join(path, key), null, "there is no such key" + Suggestion.among(known, key));
      }
    }
    Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      String key = Keys.join(path, components[i].getName());
      Node node = entries.get(components[i].getName());
      values[i] = node == null ? absent(components[i], key) : present(components[i], node, key);
    }
    return construct(type, components, values, path);
  }

  private static Object present(RecordComponent component, Node node, String key) {
    Setting setting = component.getAnnotation(Setting.class);
    if (maySwitchOff(component, setting) && Nodes.text(node).equals("off")) {
      return null;
    }
    Object value = value(component.getGenericType(), node, key, setting.example());
    if (setting.or().equals(Setting.REQUIRED)
        && value instanceof List
        && ((List<?>) value).isEmpty()) {
      throw new BadSetting(key, "[]", "must have at least one" + suchAs(setting.example()));
    }
    return value;
  }

  /** Limits may be lifted, and what may be absent may be off; other numbers are always needed. */
  private static boolean maySwitchOff(RecordComponent component, Setting setting) {
    if (component.getType() == Duration.class) {
      return setting.or().equals(Setting.ABSENT);
    }
    return component.getType() == BigDecimal.class
        && (component.getDeclaringRecord() == Limits.class || setting.or().equals(Setting.ABSENT));
  }

  private static Object absent(RecordComponent component, String key) {
    Setting setting = component.getAnnotation(Setting.class);
    Class<?> type = component.getType();
    switch (setting.or()) {
      case Setting.REQUIRED:
        throw new BadSetting(key, null, "is missing" + suchAs(setting.example()));
      case Setting.ABSENT:
        return type == List.class ? List.of() : type == Map.class ? new LinkedHashMap<>() : null;
      case "{}":
        return record(type, Map.of(), key);
      default:
        return Scalars.read(type, setting.or());
    }
  }

  private static Object value(Type type, Node node, String key, String example) {
    if (type instanceof ParameterizedType) {
      Type[] arguments = ((ParameterizedType) type).getActualTypeArguments();
      return ((ParameterizedType) type).getRawType() == List.class
          ? list(arguments[0], node, key, example)
          : map(arguments[1], node, key);
    }
    Class<?> wanted = (Class<?>) type;
    return wanted.isRecord() && !Scalars.reads(wanted)
        ? bind(wanted, node, key)
        : scalar(wanted, node, key, example);
  }

  private static List<Object> list(Type type, Node node, String key, String example) {
    if (!(node instanceof SequenceNode)) {
      throw new BadSetting(key, Nodes.text(node), "must be a list" + suchAs(example));
    }
    List<Object> list = new ArrayList<>();
    for (Node item : ((SequenceNode) node).getValue()) {
      String place = Keys.at(key, list.size());
      if (Nodes.isNothing(item)) {
        throw new BadSetting(place, null, "must not be empty");
      }
      list.add(value(type, item, place, ""));
    }
    return List.copyOf(list);
  }

  private static Map<String, Object> map(Type type, Node node, String key) {
    Map<String, Object> map = new LinkedHashMap<>();
    Entries.of(node, key)
        .forEach((name, item) -> map.put(name, value(type, item, Keys.join(key, name), "")));
    return map;
  }

  private static Object scalar(Class<?> type, Node node, String key, String example) {
    if (!(node instanceof ScalarNode)) {
      throw new BadSetting(key, Nodes.text(node), "must be a single value" + suchAs(example));
    }
    String text = ((ScalarNode) node).getValue();
    try {
      return Scalars.read(type, text);
    } catch (IllegalArgumentException e) {
      String remedy = e.getMessage();
      boolean enough = type.isEnum() || type == boolean.class || remedy.contains("such as");
      throw new BadSetting(key, text, enough ? remedy : remedy + suchAs(example));
    }
  }

  private static Object construct(
      Class<?> type, RecordComponent[] components, Object[] values, String path) {
    try {
      Constructor<?> constructor =
          type.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      Throwable cause = e.getCause();
      if (cause instanceof BadSetting) {
        throw Keys.within(path, (BadSetting) cause);
      }
      if (cause instanceof IllegalArgumentException) {
        throw new BadSetting(path, null, String.valueOf(cause.getMessage()));
      }
      throw new IllegalStateException("cannot build " + type.getName() + " at " + path, cause);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot build " + type.getName(), e);
    }
  }

  private static String suchAs(String example) {
    return example.isEmpty() ? "" : ", such as " + example;
  }
}
