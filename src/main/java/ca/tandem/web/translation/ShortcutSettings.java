package ca.tandem.web.translation;

import ca.tandem.common.Messages;
import ca.tandem.identity.CurrentAccount;
import ca.tandem.identity.Preferences;
import ca.tandem.web.shell.CurrentPage;
import ca.tandem.web.shell.FlashMessages;
import ca.tandem.web.shell.Navigation;
import ca.tandem.web.shell.PageTexts;
import ca.tandem.web.shell.StatusMessages;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;

/** Keyboard shortcuts of the signed-in user, and the form that changes them. */
@Named
@RequestScoped
public class ShortcutSettings {

    private static final String NAME = "desk.shortcuts";

    /** Keys with a translated label; other keys are shown by their canonical name. */
    private static final Set<String> NAMED = Set.of("Shift", "Enter", "ArrowUp", "ArrowDown", "PageUp", "PageDown");

    /** A command with the key combination in its field. */
    public static class ShortcutRow {

        private final String act;
        private String keys;

        ShortcutRow(String act, String keys) {
            this.act = act;
            this.keys = keys;
        }

        public String getAct() {
            return act;
        }

        public String getKeys() {
            return keys;
        }

        public void setKeys(String keys) {
            this.keys = keys;
        }
    }

    @Inject
    Preferences preferences;

    @Inject
    CurrentAccount account;

    @Inject
    CurrentPage page;

    @Inject
    PageTexts pageTexts;

    @Inject
    StatusMessages statusMessages;

    @Inject
    FlashMessages flashMessages;

    @Inject
    Navigation navigation;

    @Inject
    HttpServletRequest request;

    private Shortcuts shortcuts;
    private List<ShortcutRow> lines;
    private boolean enabled;

    @PostConstruct
    void open() {
        shortcuts = preferences.of(account.actor(), NAME).map(Shortcuts::parse).orElse(Shortcuts.DEFAULTS);
        enabled = shortcuts.enabled();
        lines = Arrays.stream(Shortcuts.ShortcutCommand.values())
                .map(shortcutCommand -> new ShortcutRow(
                        shortcutCommand.name(), shown(shortcuts.keys().get(shortcutCommand))))
                .toList();
    }

    /** Saves the shortcuts, if every field is empty or holds a valid combination and no combination is used twice. */
    public void save() {
        var keys = new EnumMap<Shortcuts.ShortcutCommand, KeyCombination>(Shortcuts.ShortcutCommand.class);
        var good = true;
        for (var shortcutRow : lines) {
            var typed =
                    shortcutRow.getKeys() == null ? "" : shortcutRow.getKeys().strip();
            var keyCombination =
                    typed.isEmpty() ? null : KeyCombination.parse(typed).orElse(null);
            if (keyCombination != null) {
                keys.put(Shortcuts.ShortcutCommand.valueOf(shortcutRow.getAct()), keyCombination);
            } else if (!typed.isEmpty()) {
                good = false;
                statusMessages.addError(pageTexts.staff("shortcuts.not.keys", typed));
            }
        }
        var chosen = new Shortcuts(enabled, keys);
        for (var twice : chosen.duplicates()) {
            good = false;
            statusMessages.addError(pageTexts.staff("shortcuts.twice", shown(twice)));
        }
        if (good) {
            preferences.set(account.actor(), NAME, chosen.format());
            done("shortcuts.saved");
        }
    }

    /** Restores the default shortcuts. */
    public void reset() {
        preferences.remove(account.actor(), NAME);
        done("shortcuts.were.reset");
    }

    private void done(String said) {
        flashMessages.addSuccess(pageTexts.staff(said));
        navigation.to(page.getAddress());
    }

    private String shown(KeyCombination keyCombination) {
        return keyCombination == null
                ? ""
                : keyCombination.format(
                        key -> NAMED.contains(key) ? Messages.STAFF.get(page.getLanguage(), "key." + key) : key);
    }

    /** Returns the keys of a command for the {@code aria-keyshortcuts} attribute, or null if it has none. */
    public String keys(String act) {
        var keyCombination = Arrays.stream(Shortcuts.ShortcutCommand.values())
                .filter(each -> each.name().equals(act))
                .findFirst()
                .map(shortcuts.keys()::get)
                .orElse(null);
        return keyCombination == null || !shortcuts.enabled()
                ? null
                : keyCombination.code().replace("Ctrl", "Control");
    }

    /** Returns the shortcuts in the form that the page's script reads; empty if they are switched off. */
    public String getForScript() {
        return shortcuts.enabled() ? shortcuts.forScript() : "";
    }

    /** Checks whether the form was submitted: it is rendered open then, so that its messages are visible. */
    public boolean isSubmitted() {
        return request.getParameter("shortcuts-form") != null;
    }

    public List<ShortcutRow> getLines() {
        return lines;
    }

    public boolean isEnabled() {
        return enabled;
    }

    public void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }
}
