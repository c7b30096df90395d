package dev.kontor.jobs.config;

import dev.kontor.models.settings.BadSetting;
import java.util.LinkedHashMap;
import java.util.Map;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/** The keys of a mapping in their order, those merged in with {@code <<} after its own. */
final class Entries {
  private Entries() {}

  /**
   * @throws BadSetting if the node is no mapping, or a key is given twice
   */
  static Map<String, Node> of(Node node, String path) {
    if (!(node instanceof MappingNode)) {
      throw new BadSetting(path, Nodes.text(node), "must be keys and values");
    }
    Map<String, Node> entries = new LinkedHashMap<>();
    Map<String, Node> merged = new LinkedHashMap<>();
    for (NodeTuple tuple : ((MappingNode) node).getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode)) {
        throw new BadSetting(path, Nodes.text(tuple.getKeyNode()), "a key must be a single word");
      }
      ScalarNode key = (ScalarNode) tuple.getKeyNode();
      if (key.getTag().equals(Tag.MERGE)) {
        if (tuple.getValueNode() == node) {
          throw new BadSetting(path, "<<", "cannot take in itself");
        }
        merged.putAll(of(tuple.getValueNode(), Keys.join(path, "<<")));
      } else if (entries.put(key.getValue(), tuple.getValueNode()) != null) {
        throw new BadSetting(
            Keys.join(path, key.getValue()),
            null,
            "is given twice, again in line " + Nodes.line(key));
      }
    }
    merged.forEach(entries::putIfAbsent);
    entries.values().removeIf(Nodes::isNothing);
    return entries;
  }
}
