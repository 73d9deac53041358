package ca.tandem.exchange.hugo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Editor of front matter in JSON, which leaves everything as it is that belongs to no changed field. */
final class JsonEditor {

    /** A member of the object: where its name, its value and what follows it begin. */
    private record Member(String name, int start, int value, int end) {}

    private JsonEditor() {}

    /**
     * Returns the object with changed fields.
     *
     * @param object the object, which is valid
     * @param changes the new values by the names of the fields; null takes a field out
     * @param lineBreak the line break before a new field, if fields stand on lines of their own
     */
    static String edited(String object, Map<String, Object> changes, String lineBreak) {
        var members = members(object);
        var missing = new TreeMap<String, Object>(String.CASE_INSENSITIVE_ORDER);
        missing.putAll(changes);
        var texts = new ArrayList<String>();
        for (var member : members) {
            var isChanged = changes.keySet().stream().anyMatch(member.name()::equalsIgnoreCase);
            var value = isChanged ? missing.remove(member.name()) : null;
            if (!isChanged) {
                texts.add(object.substring(member.start(), member.end()));
            } else if (value != null) {
                texts.add(object.substring(member.start(), member.value()) + text(value));
            }
        }
        changes.forEach((name, value) -> {
            if (value != null && missing.containsKey(name)) {
                texts.add(QuotedText.of(name) + ": " + text(value));
            }
        });
        var start = members.isEmpty() ? 1 : members.get(0).start();
        var last = members.isEmpty()
                ? object.length() - 1
                : members.get(members.size() - 1).end();
        var before = members.isEmpty() ? lineBreak + "  " : object.substring(1, start);
        var after = members.isEmpty() ? lineBreak : object.substring(last, object.length() - 1);
        return "{" + before + String.join("," + (before.isEmpty() ? " " : before), texts) + after + "}";
    }

    /** Returns the fields of a new object. */
    static String object(Map<String, Object> fields) {
        return edited("{}", fields, "\n");
    }

    private static List<Member> members(String object) {
        var members = new ArrayList<Member>();
        for (var at = skipped(object, 1); object.charAt(at) == '"'; ) {
            var named = valueEnd(object, at);
            var name = JsonFrontMatter.read("{\"name\":" + object.substring(at, named) + "}")
                    .get("name");
            var value = skipped(object, skipped(object, named) + 1);
            var end = valueEnd(object, value);
            members.add(new Member(name.toString(), at, value, end));
            at = skipped(object, end);
            at = object.charAt(at) == ',' ? skipped(object, at + 1) : at;
        }
        return members;
    }

    private static int skipped(String object, int from) {
        var at = from;
        while (Character.isWhitespace(object.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Returns the index after a value. */
    private static int valueEnd(String object, int from) {
        var depth = 0;
        var quoted = false;
        for (var at = from; ; at++) {
            var character = object.charAt(at);
            if (quoted) {
                at += character == '\\' ? 1 : 0;
                quoted = character != '"';
                if (!quoted && depth == 0) {
                    return at + 1;
                }
            } else if (character == '"') {
                quoted = true;
            } else if (character == '{' || character == '[') {
                depth++;
            } else if (character == '}' || character == ']') {
                if (depth == 0) {
                    return at;
                }
                depth--;
                if (depth == 0) {
                    return at + 1;
                }
            } else if (depth == 0 && (character == ',' || Character.isWhitespace(character))) {
                return at;
            }
        }
    }

    private static String text(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> QuotedText.of(entry.getKey().toString()) + ": " + text(entry.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(JsonEditor::text).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof FrontMatterValue bare) {
            return bare.isDate() ? QuotedText.of(bare.text()) : bare.text();
        }
        return value instanceof String text ? QuotedText.of(text) : value.toString();
    }
}
