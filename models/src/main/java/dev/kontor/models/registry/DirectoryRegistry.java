package dev.kontor.models.registry;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A registry in a folder: {@code MODEL/3/model.pmml} and its fellows, with their {@code
 * SHA256SUMS}, and {@code MODEL/aliases.json}. A version is written beside its place and moved
 * there in one step, so whoever looks sees all of it or nothing, whenever a writer is killed; a
 * number is never given twice. Locks are in {@code .locks}.
 */
public final class DirectoryRegistry implements ModelRegistry {
  private static final String ALIASES = "aliases.json";
  private static final String PARAMETERS = "parameters.json";
  private static final String METRICS = "metrics.json";
  private static final String LOCKS = ".locks";

  private final Path folder;
  private final Disk disk;

  public DirectoryRegistry(Path folder) {
    this.folder = folder;
    this.disk = new Disk(folder);
  }

  @Override
  public List<String> models() {
    if (Files.notExists(folder)) {
      return List.of();
    }
    return disk.names(folder).stream()
        .filter(name -> Files.isDirectory(folder.resolve(name)) && !name.startsWith("."))
        .sorted()
        .toList();
  }

  @Override
  public List<ModelVersion> versions(String model) {
    Map<Alias, Integer> aliases = aliases(model);
    return numbers(model).stream().map(number -> read(model, number, aliases)).toList();
  }

  @Override
  public ModelVersion version(String model, int number) {
    return read(model, number, aliases(model));
  }

  @Override
  public int register(Submission submission) {
    TreeMap<String, byte[]> files = new TreeMap<>(submission.files());
    files.put(PARAMETERS, Json.bytes(submission.parameters()));
    files.put(METRICS, Json.bytes(submission.metrics()));
    String sums = Checksums.text(files);
    files.put(Checksums.FILE, sums.getBytes(StandardCharsets.UTF_8));
    Path home = folder.resolve(submission.model());
    disk.make(home);
    Path begun = disk.begin(home, files);
    List<Integer> numbers = numbers(submission.model());
    int number = numbers.isEmpty() ? 1 : numbers.get(numbers.size() - 1) + 1;
    while (!disk.place(begun, home.resolve("" + number))) {
      number++;
    }
    return number;
  }

  @Override
  public byte[] file(String model, int version, String name) {
    Path home = home(model, version);
    Map<String, String> sums = sums(home);
    if (!sums.containsKey(name)) {
      throw new BadRegistry(place(model, version) + "there is no " + name);
    }
    String fault = fault(home, name, sums.get(name));
    if (fault != null) {
      throw new BadRegistry(place(model, version) + fault);
    }
    return disk.bytes(home.resolve(name));
  }

  @Override
  public Map<Alias, Integer> aliases(String model) {
    Path file = home(model).resolve(ALIASES);
    return Files.notExists(file)
        ? new EnumMap<>(Alias.class)
        : Json.aliases(disk.bytes(file), "model " + model + ": " + ALIASES);
  }

  @Override
  public void assign(String model, Map<Alias, Integer> before, Map<Alias, Integer> after) {
    after.values().forEach(number -> home(model, number));
    try (Hold alone = lock(model, "aliases", "a change of aliases")) {
      Aliases.check(model, before, aliases(model), "nothing was promoted, look and try again");
      disk.replace(home(model).resolve(ALIASES), Json.bytes(Json.words(after)));
    }
  }

  @Override
  public Hold hold(String model, String task) {
    Submission.checkName(model);
    return lock(model, "training", task);
  }

  private Lock lock(String model, String what, String task) {
    return disk.lock(folder.resolve(LOCKS).resolve(model + "." + what), "model " + model, task);
  }

  private ModelVersion read(String model, int number, Map<Alias, Integer> aliases) {
    Set<Alias> own = new HashSet<>();
    aliases.forEach(
        (alias, version) -> {
          if (version == number) {
            own.add(alias);
          }
        });
    Path home = home(model, number);
    Map<String, String> sums = Map.of();
    Map<String, String> parameters = Map.of();
    Map<String, Double> metrics = Map.of();
    String fault = null;
    try {
      sums = sums(home);
      for (Map.Entry<String, String> sum : sums.entrySet()) {
        fault = fault == null ? fault(home, sum.getKey(), sum.getValue()) : fault;
      }
      if (fault == null) {
        parameters = Json.texts(disk.bytes(home.resolve(PARAMETERS)));
        metrics = Json.numbers(disk.bytes(home.resolve(METRICS)));
      }
    } catch (BadRegistry e) {
      fault = e.getMessage();
    }
    return new ModelVersion(model, number, own, sums, parameters, metrics, fault);
  }

  private Map<String, String> sums(Path home) {
    if (Files.notExists(home.resolve(Checksums.FILE))) {
      throw new BadRegistry(Checksums.FILE + " is missing");
    }
    return Checksums.read(disk.bytes(home.resolve(Checksums.FILE)));
  }

  /** Null if the file is the one that was registered. */
  private String fault(Path home, String name, String sha256) {
    if (Files.notExists(home.resolve(name))) {
      return name + " is missing";
    }
    String found = Checksums.of(disk.bytes(home.resolve(name)));
    return found.equals(sha256)
        ? null
        : name + " is not the one registered: its SHA-256 is " + found + ", was " + sha256;
  }

  private Path home(String model) {
    Submission.checkName(model);
    Path home = folder.resolve(model);
    if (!Files.isDirectory(home)) {
      throw new BadRegistry("model " + model + ": " + folder + " does not have it");
    }
    return home;
  }

  private Path home(String model, int version) {
    Path home = home(model).resolve("" + version);
    if (!Files.isDirectory(home)) {
      throw new BadRegistry("model " + model + ": there is no version " + version);
    }
    return home;
  }

  private List<Integer> numbers(String model) {
    return disk.names(home(model)).stream()
        .filter(name -> name.matches("[1-9][0-9]{0,8}"))
        .map(Integer::valueOf)
        .sorted()
        .toList();
  }

  private static String place(String model, int version) {
    return "model " + model + ", version " + version + ": ";
  }
}
