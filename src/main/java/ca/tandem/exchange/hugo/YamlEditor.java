package ca.tandem.exchange.hugo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Present;
import org.snakeyaml.engine.v2.api.lowlevel.Serialize;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/** Editor of front matter in YAML, which leaves every line as it is that belongs to no changed field. */
final class YamlEditor {

    private static final DumpSettings WRITTEN = DumpSettings.builder()
            .setSchema(new FailsafeSchema())
            .setWidth(Integer.MAX_VALUE)
            .build();

    private YamlEditor() {}

    /**
     * Returns the changes of lines.
     *
     * @param front the lines between the fences, which are valid
     * @param changes the new values by the names of the fields; null takes a field out
     */
    static List<LineEdit> edits(List<String> front, Map<String, Object> changes) {
        var tuples = tuples(front);
        if (!haveLinesOfTheirOwn(tuples)) {
            return List.of(new LineEdit(0, front.size(), rewritten(front, changes)));
        }
        var edits = new ArrayList<LineEdit>();
        var missing = new TreeMap<String, Object>(String.CASE_INSENSITIVE_ORDER);
        missing.putAll(changes);
        for (var index = tuples.size() - 1; index >= 0; index--) {
            var tuple = tuples.get(index);
            var name = name(tuple);
            if (changes(changes, name)) {
                var from = line(tuple.getKeyNode());
                var next =
                        index + 1 < tuples.size() ? line(tuples.get(index + 1).getKeyNode()) : front.size();
                var end = LineEdit.endOfField(front, from, next);
                var value = missing.remove(name);
                edits.add(
                        0,
                        new LineEdit(from, end, value == null ? List.of() : replaced(front, from, end, tuple, value)));
            }
        }
        var added = new ArrayList<String>();
        changes.forEach((name, value) -> {
            if (value != null && missing.containsKey(name)) {
                added.addAll(YamlText.field(name, value, ScalarStyle.PLAIN));
            }
        });
        if (!added.isEmpty()) {
            edits.add(new LineEdit(front.size(), front.size(), added));
        }
        return edits;
    }

    /** Returns all lines anew, in the order and the styles of before but without comments, for front matter whose fields share lines. */
    static List<String> rewritten(List<String> front, Map<String, Object> changes) {
        var tuples = new ArrayList<NodeTuple>();
        var missing = new TreeMap<String, Object>(String.CASE_INSENSITIVE_ORDER);
        missing.putAll(changes);
        for (var tuple : tuples(front)) {
            var value = missing.remove(name(tuple));
            if (value != null) {
                tuples.addAll(tuples(YamlText.field(name(tuple), value, style(tuple.getValueNode()))));
            } else if (!changes(changes, name(tuple))) {
                tuples.add(tuple);
            }
        }
        changes.forEach((name, value) -> {
            if (value != null && missing.containsKey(name)) {
                tuples.addAll(tuples(YamlText.field(name, value, ScalarStyle.PLAIN)));
            }
        });
        var root = new MappingNode(Tag.MAP, tuples, FlowStyle.BLOCK);
        return new Present(WRITTEN)
                .emitToString(new Serialize(WRITTEN).serializeOne(root).iterator())
                .lines()
                .toList();
    }

    /** Returns the style of a field's text; empty where there is no such field. */
    static Optional<ScalarStyle> style(List<String> front, String name) {
        return tuples(front).stream()
                .filter(tuple -> name(tuple).equalsIgnoreCase(name))
                .map(tuple -> style(tuple.getValueNode()))
                .findFirst();
    }

    private static List<String> replaced(List<String> front, int from, int end, NodeTuple tuple, Object value) {
        var line = front.get(from);
        var node = tuple.getValueNode();
        var style = style(node);
        var isOneLine = node instanceof ScalarNode scalar
                && style != ScalarStyle.FOLDED
                && style != ScalarStyle.LITERAL
                && !scalar.getValue().isEmpty()
                && line(node) == from
                && node.getEndMark().orElseThrow().getLine() == from;
        if (isOneLine && !(value instanceof Map) && !(value instanceof List)) {
            var lines = new ArrayList<>(front.subList(from, end));
            var start = node.getStartMark().orElseThrow().getColumn();
            var stop = node.getEndMark().orElseThrow().getColumn();
            lines.set(
                    0,
                    line.substring(0, line.offsetByCodePoints(0, start))
                            + YamlText.scalar(value, style)
                            + line.substring(line.offsetByCodePoints(0, stop)));
            return lines;
        }
        var key = tuple.getKeyNode().getEndMark().orElseThrow().getColumn();
        return YamlText.field(line.substring(0, line.offsetByCodePoints(0, key)), value, style);
    }

    private static boolean haveLinesOfTheirOwn(List<NodeTuple> tuples) {
        var isAtMargin = tuples.stream()
                .allMatch(
                        tuple -> tuple.getKeyNode().getStartMark().orElseThrow().getColumn() == 0);
        return isAtMargin
                && tuples.stream()
                                .map(tuple -> line(tuple.getKeyNode()))
                                .distinct()
                                .count()
                        == tuples.size();
    }

    private static boolean changes(Map<String, Object> changes, String name) {
        return changes.keySet().stream().anyMatch(name::equalsIgnoreCase);
    }

    private static ScalarStyle style(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getScalarStyle() : ScalarStyle.PLAIN;
    }

    private static String name(NodeTuple tuple) {
        return tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    private static int line(Node node) {
        return node.getStartMark().orElseThrow().getLine();
    }

    private static List<NodeTuple> tuples(List<String> front) {
        return new Compose(YamlFrontMatter.SETTINGS)
                .composeString(String.join("\n", front) + "\n")
                .filter(MappingNode.class::isInstance)
                .map(root -> ((MappingNode) root).getValue())
                .orElse(List.of());
    }
}
