package ca.tandem.web.translation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A key combination: Ctrl or Alt with at least one other key, so that typing or speech input cannot trigger it (WCAG 2.1.4).
 *
 * @param code the canonical form as the page's script knows it, such as {@code Ctrl+Shift+Enter}: modifiers in the order Ctrl, Alt, Shift,
 *     then the key
 */
record KeyCombination(String code) {

    private static final List<String> MODIFIERS = List.of("Ctrl", "Alt", "Shift");

    /** Names of keys as users write them in English and French, in lower case, with their canonical names. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("ctrl", "Ctrl"),
            Map.entry("control", "Ctrl"),
            Map.entry("alt", "Alt"),
            Map.entry("shift", "Shift"),
            Map.entry("maj", "Shift"),
            Map.entry("enter", "Enter"),
            Map.entry("entrée", "Enter"),
            Map.entry("up", "ArrowUp"),
            Map.entry("arrowup", "ArrowUp"),
            Map.entry("haut", "ArrowUp"),
            Map.entry("down", "ArrowDown"),
            Map.entry("arrowdown", "ArrowDown"),
            Map.entry("bas", "ArrowDown"),
            Map.entry("pageup", "PageUp"),
            Map.entry("pagedown", "PageDown"));

    /** Combinations that cannot be assigned: browsers use them for editing, or to open and close tabs and windows. */
    private static final Set<String> RESERVED =
            Set.of("Ctrl+W", "Ctrl+T", "Ctrl+N", "Ctrl+C", "Ctrl+V", "Ctrl+X", "Ctrl+Z", "Ctrl+A");

    /** Parses a combination as typed, such as {@code ctrl + maj + entrée}; empty if it is malformed or cannot be assigned. */
    static Optional<KeyCombination> parse(String typed) {
        var parts = Arrays.stream(typed.strip().split("\\s*\\+\\s*", -1))
                .map(KeyCombination::canonical)
                .toList();
        var key = parts.get(parts.size() - 1);
        var modifiers = parts.subList(0, parts.size() - 1);
        var isKey = key.matches("[A-Z0-9]|F[2-9]|Enter|Arrow(?:Up|Down)|Page(?:Up|Down)");
        var isHeld = modifiers.contains("Ctrl") || modifiers.contains("Alt");
        if (!isKey || !isHeld || !MODIFIERS.containsAll(modifiers)) {
            return Optional.empty();
        }
        var ordered = new ArrayList<>(MODIFIERS);
        ordered.retainAll(modifiers);
        ordered.add(key);
        var code = String.join("+", ordered);
        return RESERVED.contains(code) ? Optional.empty() : Optional.of(new KeyCombination(code));
    }

    private static String canonical(String part) {
        var known = NAMES.get(part.toLowerCase(Locale.ROOT));
        return known == null ? part.toUpperCase(Locale.ROOT) : known;
    }

    /**
     * Formats the combination for display.
     *
     * @param name maps a key to its label, or to itself if it has none
     */
    String format(UnaryOperator<String> name) {
        return String.join("+", Arrays.stream(code.split("\\+", -1)).map(name).toList());
    }
}
