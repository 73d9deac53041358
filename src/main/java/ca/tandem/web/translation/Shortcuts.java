package ca.tandem.web.translation;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Keyboard shortcuts for the most frequent commands of translators.
 *
 * @param enabled true if the shortcuts are active
 * @param keys the combination of each command; commands without one are absent
 */
record Shortcuts(boolean enabled, Map<ShortcutCommand, KeyCombination> keys) {

    /** Commands that can have a shortcut, with their default combinations. */
    enum ShortcutCommand {
        SAVE_NEXT("Ctrl+Enter"),
        CONFIRM_NEXT("Ctrl+Shift+Enter"),
        SAVE("Ctrl+S"),
        SUGGESTION_1("Alt+1"),
        SUGGESTION_2("Alt+2"),
        SUGGESTION_3("Alt+3"),
        COPY_SOURCE("Alt+0"),
        NEXT_UNIT("Alt+ArrowDown"),
        PREVIOUS_UNIT("Alt+ArrowUp");

        private final String first;

        ShortcutCommand(String first) {
            this.first = first;
        }
    }

    /** Default shortcuts, used until the user saves others. */
    static final Shortcuts DEFAULTS = new Shortcuts(
            true,
            Arrays.stream(ShortcutCommand.values())
                    .collect(Collectors.toMap(
                            shortcutCommand -> shortcutCommand,
                            shortcutCommand -> new KeyCombination(shortcutCommand.first),
                            (one, other) -> one,
                            Shortcuts::map)));

    private static final String OFF = "OFF";

    private static Map<ShortcutCommand, KeyCombination> map() {
        return new EnumMap<>(ShortcutCommand.class);
    }

    /** Parses the text that {@link #format} wrote; commands that no longer exist are ignored. */
    static Shortcuts parse(String kept) {
        var keys = map();
        for (var line : kept.split(";", -1)) {
            var parts = line.split("=", 2);
            if (parts.length == 2) {
                act(parts[0]).ifPresent(shortcutCommand -> KeyCombination.parse(parts[1])
                        .ifPresent(keyCombination -> keys.put(shortcutCommand, keyCombination)));
            }
        }
        return new Shortcuts(!kept.startsWith(OFF), keys);
    }

    private static Optional<ShortcutCommand> act(String name) {
        return Arrays.stream(ShortcutCommand.values())
                .filter(shortcutCommand -> shortcutCommand.name().equals(name))
                .findFirst();
    }

    /** Formats the shortcuts as one line of text, to be stored. */
    String format() {
        return (enabled ? "" : OFF + ";") + forScript();
    }

    /** Formats the combinations for the page's script: {@code SAVE=Ctrl+S;…}. */
    String forScript() {
        return keys.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue().code())
                .collect(Collectors.joining(";"));
    }

    /** Returns the combinations that are assigned to more than one command. */
    Collection<KeyCombination> duplicates() {
        return keys.values().stream()
                .collect(Collectors.groupingBy(keyCombination -> keyCombination, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue() > 1)
                .map(Map.Entry::getKey)
                .toList();
    }
}
