package ca.tandem.web.translation;

import ca.tandem.identity.CurrentAccount;
import ca.tandem.translation.check.Finding;
import ca.tandem.translation.text.WordDifference;
import ca.tandem.translation.unit.Suggestion;
import ca.tandem.translation.unit.Unit;
import ca.tandem.translation.unit.UnitOrigin;
import ca.tandem.translation.unit.UnitStatus;
import ca.tandem.translation.unit.UnitTranslation;
import ca.tandem.web.shell.CurrentPage;
import ca.tandem.web.shell.Navigation;
import ca.tandem.web.shell.ServiceCall;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/** The current unit, its input field, and the actions on the input. */
@Named
@RequestScoped
public class UnitEditor {

    private static final int CHARACTERS_A_ROW = 38;
    private static final int FEWEST_ROWS = 3;
    private static final int MOST_ROWS = 18;

    @Inject
    TranslationPage desk;

    @Inject
    UnitList list;

    @Inject
    UnitHelp help;

    @Inject
    UnitEffortForm effort;

    @Inject
    UnitTranslation unitTranslation;

    @Inject
    CurrentAccount account;

    @Inject
    CurrentPage page;

    @Inject
    ServiceCall serviceCall;

    @Inject
    LastSavedUnit lastSavedUnit;

    @Inject
    UnitHistory story;

    @Inject
    Navigation navigation;

    @Inject
    HttpServletRequest request;

    @Inject
    FacesContext faces;

    @Inject
    Clock clock;

    private Unit unit;
    private String words = "";
    private String theirs;
    private long seen;
    private String taken;
    private LastSavedUnit.SavedUnit saved;

    @PostConstruct
    void open() {
        unit = desk.currentUnit();
        seen = desk.getEdition().getVersion();
        if (unit != null) {
            words = unit.getTarget();
            // The submitted words count from the first phase on, because other parts of the page (matches, findings)
            // depend on them.
            setWords(request.getParameter("words") == null ? words : request.getParameter("words"));
        }
    }

    /** Saves the input as translated; the page stays on this unit. */
    public void save() {
        if (write(UnitStatus.TRANSLATED)) {
            stay();
        }
    }

    /** Saves the input as translated, and goes to the next unfinished unit. */
    public void saveAndGoOn() {
        if (write(UnitStatus.TRANSLATED)) {
            goOn();
        }
    }

    /** Saves the input as confirmed, and goes to the next unfinished unit. */
    public void confirm() {
        if (write(UnitStatus.CONFIRMED)) {
            goOn();
        }
    }

    /** Saves the translation as valid although its source has changed, and goes to the next unfinished unit. */
    public void confirmStillValid() {
        saveAndGoOn();
    }

    /** Puts a suggestion into the field without saving it; the match of a single sentence is appended. */
    public void insertSuggestion(Suggestion suggestion) {
        words = help.isSentence(suggestion) ? (words + " " + suggestion.target()).strip() : suggestion.target();
        taken = suggestion.id();
    }

    /** Copies the source into the field without saving it. */
    public void copySource() {
        words = unit.getSource();
    }

    /** Appends a code of the source to the field without saving it. */
    public void insertCode(InsertableCode code) {
        words = words + code.open() + code.close();
    }

    /** Applies the fix of a finding to the field without saving it; ignored if the field is now shorter than the place to fix. */
    public void applyFix(Finding.FindingLocation findingLocation) {
        if (findingLocation.end() <= words.length()) {
            words = words.substring(0, findingLocation.start())
                    + findingLocation.mend()
                    + words.substring(findingLocation.end());
        }
    }

    /** Saves the input if it differs from the saved text; returns false if saving failed. */
    boolean saveInput() {
        return unit == null || !isUnsaved() || write(UnitStatus.TRANSLATED);
    }

    private boolean write(UnitStatus as) {
        var said = words.strip();
        var unitStatus = said.isEmpty() ? UnitStatus.EMPTY : as;
        takenSuggestions()
                .filter(suggestion -> !help.isSentence(suggestion))
                .findFirst()
                .ifPresent(suggestion -> effort.begin(suggestion.beginning()));
        if (isKept(said, unitStatus)) {
            return noteSaved(unit.getStatus());
        }
        var written = serviceCall.call(() -> unitTranslation.write(
                page.getName(), seen, unit.getId(), said, unitStatus, origin(said), account.actor()));
        desk.refresh();
        unit = desk.currentUnit();
        if (written.isEmpty() && serviceCall.isConflict()) {
            return meanwhile(said);
        }
        if (written.isPresent()) {
            seen = desk.getEdition().getVersion();
            taken = null;
            return noteSaved(unitStatus);
        }
        return false;
    }

    /** Checks whether there is nothing to save. Saving a confirmed unit again without a change does not lower its status. */
    private boolean isKept(String said, UnitStatus as) {
        var same = said.equals(unit.getTarget());
        return same
                && (unit.getStatus() == as
                        || (as == UnitStatus.TRANSLATED && unit.getStatus() == UnitStatus.CONFIRMED));
    }

    /** Handles an edit conflict: the other user's text is shown beside the input, and the next save is based on its version. */
    private boolean meanwhile(String said) {
        seen = desk.getEdition().getVersion();
        theirs = said.equals(unit.getTarget()) ? null : unit.getTarget();
        return false;
    }

    private boolean noteSaved(UnitStatus unitStatus) {
        effort.record(unit);
        saved = new LastSavedUnit.SavedUnit(unit.getId(), getNumber(), unitStatus, clock.instant());
        return true;
    }

    /** Returns the origin of the input: a match that was taken as it is, or a machine's suggestion, even if it was changed since. */
    private UnitOrigin origin(String said) {
        return said.isEmpty()
                ? null
                : takenSuggestions()
                        .filter(suggestion -> suggestion.isMachine()
                                || suggestion.target().strip().equals(said))
                        .map(Suggestion::origin)
                        .findFirst()
                        .orElse(null);
    }

    private Stream<Suggestion> takenSuggestions() {
        // Without a taken one, the memory is not asked.
        return taken == null
                ? Stream.empty()
                : help.getSuggestions().stream()
                        .filter(suggestion -> suggestion.id().equals(taken));
    }

    private void stay() {
        if (!faces.getPartialViewContext().isAjaxRequest()) {
            lead(unit);
        }
    }

    private void goOn() {
        var next = list.nextUnfinished(unit);
        lead(next == null ? unit : next);
    }

    private void lead(Unit to) {
        lastSavedUnit.set(saved);
        navigation.to(address(to));
    }

    private String address(Unit of) {
        return list.address(of.getId()) + "#" + desk.getAnchor();
    }

    /** Returns the address of the current unit without the place on its page. */
    String getPlainAddress() {
        return list.address(unit.getId());
    }

    /** Returns the address that shows this unit as it was last saved, by any user. */
    public String getAddress() {
        return address(unit);
    }

    /** Checks whether the field differs from the stored text. An untouched suggestion of the memory is no unsaved input of the user. */
    public boolean isUnsaved() {
        return !words.strip().equals(unit.getTarget());
    }

    /** Returns a message about the last save, or that the input is unsaved; empty if there is neither. */
    public String getSaving() {
        if (saved == null && !isUnsaved()) {
            saved = lastSavedUnit.drain();
        }
        return story.saving(saved, unit, isUnsaved());
    }

    /** Returns the id of the unit that was just saved, so that the browser can drop its copy of the input; null if none was. */
    public String getSavedUnit() {
        if (unit != null) {
            getSaving();
        }
        return saved == null ? null : String.valueOf(saved.unit());
    }

    /** Describes the origin of the translation, and who translated the unit when. */
    public String getStory() {
        return story.of(unit);
    }

    /** Compares the source at the time of translation with the current source; empty unless the unit is stale. */
    public List<WordDifference> getSourceChange() {
        return unit.getPreviousSource() == null
                ? List.of()
                : WordDifference.between(unit.getPreviousSource(), unit.getSource());
    }

    /** Compares the text that the other user saved with the input. */
    public List<WordDifference> getDifferences() {
        return WordDifference.between(theirs, words);
    }

    /** Returns the codes of the source that can be put into the field. */
    public List<InsertableCode> getCodes() {
        return InsertableCode.of(unit.getSource());
    }

    /** Returns the height of the field in rows, so that it shows the whole text within limits. */
    public int getRows() {
        var longest = Math.max(words.length(), unit.getSource().length());
        return Math.max(FEWEST_ROWS, Math.min(MOST_ROWS, longest / CHARACTERS_A_ROW + 2));
    }

    public Unit getUnit() {
        return unit;
    }

    /** Returns the unit's position in the text, from 1. */
    public int getNumber() {
        return unit.getPosition() + 1;
    }

    /** Returns the text that another user saved meanwhile, or null if there is no edit conflict. */
    public String getTheirs() {
        return theirs;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words == null ? "" : words;
    }

    public long getSeen() {
        return seen;
    }

    public void setSeen(long seen) {
        this.seen = seen;
    }

    public String getTaken() {
        return taken;
    }

    public void setTaken(String taken) {
        this.taken = taken;
    }
}
