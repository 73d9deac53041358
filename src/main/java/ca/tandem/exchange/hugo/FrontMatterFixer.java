package ca.tandem.exchange.hugo;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Repair of errors in front matter whose intended meaning is plain. It works line by line and leaves unknown lines unchanged; the parser
 * decides whether the result is valid.
 */
final class FrontMatterFixer {

    /** Pattern of a field at the beginning of a line: a name in quotation marks, or one without spaces. */
    private static final Pattern FIELD =
            Pattern.compile("(\"[^\"]++\"|'[^']++'|[\\p{L}_$][\\p{L}\\p{N}_:-]*?):(?:\\s++(.*))?");

    private static final Pattern BLOCK = Pattern.compile("[>|][0-9]?[+-]?[0-9]?");

    /** Characters with a special meaning in YAML with which a title may begin. */
    private static final String INDICATORS = "@`%*";

    private final List<String> lines = new ArrayList<>();
    private final Set<FrontMatterFix> repairs = new LinkedHashSet<>();
    private String block;
    private String indentation;

    private FrontMatterFixer() {}

    /** Repairs the lines between the fences. */
    static FrontMatterFixer of(List<String> front) {
        var repair = new FrontMatterFixer();
        front.forEach(repair::add);
        return repair;
    }

    /** Returns the repaired lines, as many as before. */
    List<String> lines() {
        return lines;
    }

    /** Returns the repairs in their order; empty if nothing was repaired. */
    List<FrontMatterFix> repairs() {
        return List.copyOf(repairs);
    }

    private void add(String line) {
        var field = FIELD.matcher(line);
        if (block != null && !(field.matches() && isFieldAfterBlock(line))) {
            lines.add(inBlock(line));
            return;
        }
        block = null;
        if (field.matches() && field.group(2) != null && !field.group(2).isEmpty()) {
            var name = field.group(1);
            var value = field.group(2).stripTrailing();
            if (BLOCK.matcher(value).matches()) {
                block = name;
                indentation = null;
                lines.add(line);
            } else {
                lines.add(name + ": " + scalar(name, value));
            }
        } else {
            lines.add(line);
        }
    }

    /**
     * Checks whether a line that looks like a field ends a block. Hugo's fields begin with a small letter; "Note: …" within a description
     * is a sentence.
     */
    private static boolean isFieldAfterBlock(String line) {
        return !Character.isUpperCase(line.charAt(0));
    }

    private String inBlock(String line) {
        if (line.isBlank()) {
            return line;
        }
        var text = line.stripLeading();
        var own = line.substring(0, line.length() - text.length());
        if (own.isEmpty()) {
            repairs.add(new FrontMatterFix(FrontMatterFix.FixKind.INDENTATION, block));
            return (indentation == null ? "  " : indentation) + line;
        }
        if (indentation == null) {
            indentation = own;
        }
        return line;
    }

    private String scalar(String name, String value) {
        var first = value.charAt(0);
        var quoted = value.length() > 1 && value.charAt(value.length() - 1) == first;
        var inner = quoted ? value.substring(1, value.length() - 1) : value;
        if (quoted && first == '\'' && inner.replace("''", "").contains("'")) {
            repairs.add(new FrontMatterFix(FrontMatterFix.FixKind.QUOTES, name));
            return singleQuoted(inner.replace("''", "'"));
        }
        if (quoted && first == '"' && inner.matches("(?s).*(?<!\\\\)\".*")) {
            repairs.add(new FrontMatterFix(FrontMatterFix.FixKind.QUOTES, name));
            return '"' + inner.replaceAll("(?<!\\\\)\"", "\\\\\"") + '"';
        }
        if (INDICATORS.indexOf(first) >= 0 || ("'\"[{#".indexOf(first) < 0 && value.contains(": "))) {
            repairs.add(new FrontMatterFix(FrontMatterFix.FixKind.UNQUOTED, name));
            return singleQuoted(value);
        }
        return value;
    }

    private static String singleQuoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
