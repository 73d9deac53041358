package ca.tandem.web.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShortcutsTest {

    @ParameterizedTest
    @CsvSource({
        "Ctrl+Enter, Ctrl+Enter",
        "ctrl + maj + entrée, Ctrl+Shift+Enter",
        "Shift+Ctrl+Enter, Ctrl+Shift+Enter",
        "alt+1, Alt+1",
        "Alt+Bas, Alt+ArrowDown",
        "ALT+UP, Alt+ArrowUp",
        "ctrl+s, Ctrl+S",
        "Alt+f7, Alt+F7"
    })
    void keysAreReadAsPeopleWriteThemInEitherLanguage(String typed, String code) {
        assertThat(KeyCombination.parse(typed)).contains(new KeyCombination(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "Enter", "Shift+A", "Ctrl", "Ctrl+", "Alt+Tab", "Ctrl+W", "Hyper+B", "Ctrl+Esc", "+"})
    void whatTypingOrSpeakingWouldSetOffIsNoShortcut(String typed) {
        assertThat(KeyCombination.parse(typed)).isEmpty();
    }

    @Test
    void keysAreShownInTheWordsOfTheLanguage() {
        var words = Map.of("Shift", "Maj", "Enter", "Entrée");
        assertThat(new KeyCombination("Ctrl+Shift+Enter").format(key -> words.getOrDefault(key, key)))
                .isEqualTo("Ctrl+Maj+Entrée");
    }

    @Test
    void theFirstShortcutsAreEachThereOnce() {
        assertThat(Shortcuts.DEFAULTS.keys()).hasSize(Shortcuts.ShortcutCommand.values().length);
        assertThat(Shortcuts.DEFAULTS.duplicates()).isEmpty();
        assertThat(Shortcuts.DEFAULTS.keys().values())
                .allMatch(keyCombination ->
                        KeyCombination.parse(keyCombination.code()).isPresent());
    }

    @Test
    void whatIsKeptIsReadAgain() {
        assertThat(Shortcuts.parse(Shortcuts.DEFAULTS.format())).isEqualTo(Shortcuts.DEFAULTS);
        var off = new Shortcuts(false, Map.of(Shortcuts.ShortcutCommand.SAVE, new KeyCombination("Alt+S")));
        assertThat(Shortcuts.parse(off.format())).isEqualTo(off);
        assertThat(Shortcuts.parse("SAVE=Alt+S;GONE=Alt+G;broken").keys())
                .containsExactly(Map.entry(Shortcuts.ShortcutCommand.SAVE, new KeyCombination("Alt+S")));
    }

    @Test
    void keysThatAreThereTwiceAreNamed() {
        var twice = new Shortcuts(
                true,
                Map.of(
                        Shortcuts.ShortcutCommand.SAVE,
                        new KeyCombination("Alt+S"),
                        Shortcuts.ShortcutCommand.COPY_SOURCE,
                        new KeyCombination("Alt+S")));
        assertThat(twice.duplicates()).containsExactly(new KeyCombination("Alt+S"));
    }
}
