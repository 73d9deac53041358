package ca.tandem.web.translation;

import ca.tandem.common.Messages;
import ca.tandem.identity.CurrentAccount;
import ca.tandem.identity.Preferences;
import ca.tandem.web.CurrentPage;
import ca.tandem.web.Words;
import ca.tandem.web.staff.Navigation;
import ca.tandem.web.staff.Notices;
import ca.tandem.web.staff.Status;
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
    public static class Line {

        private final String act;
        private String keys;

        Line(String act, String keys) {
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
    Words words;

    @Inject
    Status status;

    @Inject
    Notices notices;

    @Inject
    Navigation navigation;

    @Inject
    HttpServletRequest request;

    private Shortcuts shortcuts;
    private List<Line> lines;
    private boolean enabled;

    @PostConstruct
    void open() {
        shortcuts = preferences.of(account.actor(), NAME).map(Shortcuts::read).orElse(Shortcuts.FIRST);
        enabled = shortcuts.enabled();
        lines = Arrays.stream(Shortcuts.Act.values())
                .map(act -> new Line(act.name(), shown(shortcuts.keys().get(act))))
                .toList();
    }

    /** Saves the shortcuts, if every field is empty or holds a valid combination and no combination is used twice. */
    public void save() {
        var keys = new EnumMap<Shortcuts.Act, Chord>(Shortcuts.Act.class);
        var good = true;
        for (var line : lines) {
            var typed = line.getKeys() == null ? "" : line.getKeys().strip();
            var chord = typed.isEmpty() ? null : Chord.parse(typed).orElse(null);
            if (chord != null) {
                keys.put(Shortcuts.Act.valueOf(line.getAct()), chord);
            } else if (!typed.isEmpty()) {
                good = false;
                status.bad(words.staff("shortcuts.not.keys", typed));
            }
        }
        var chosen = new Shortcuts(enabled, keys);
        for (var twice : chosen.doubles()) {
            good = false;
            status.bad(words.staff("shortcuts.twice", shown(twice)));
        }
        if (good) {
            preferences.set(account.actor(), NAME, chosen.kept());
            done("shortcuts.saved");
        }
    }

    /** Restores the default shortcuts. */
    public void reset() {
        preferences.forget(account.actor(), NAME);
        done("shortcuts.were.reset");
    }

    private void done(String said) {
        notices.say(words.staff(said));
        navigation.to(page.getAddress());
    }

    private String shown(Chord chord) {
        return chord == null
                ? ""
                : chord.shown(key -> NAMED.contains(key) ? Messages.STAFF.in(page.getLanguage(), "key." + key) : key);
    }

    /** Returns the keys of a command for the {@code aria-keyshortcuts} attribute, or null if it has none. */
    public String keys(String act) {
        var chord = Arrays.stream(Shortcuts.Act.values())
                .filter(each -> each.name().equals(act))
                .findFirst()
                .map(shortcuts.keys()::get)
                .orElse(null);
        return chord == null || !shortcuts.enabled() ? null : chord.code().replace("Ctrl", "Control");
    }

    /** Returns the shortcuts in the form that the page's script reads; empty if they are switched off. */
    public String getForScript() {
        return shortcuts.enabled() ? shortcuts.forScript() : "";
    }

    /** Checks whether the form was submitted: it is rendered open then, so that its messages are visible. */
    public boolean isSent() {
        return request.getParameter("shortcuts-form") != null;
    }

    public List<Line> getLines() {
        return lines;
    }

    public boolean isEnabled() {
        return enabled;
    }

    public void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }
}
