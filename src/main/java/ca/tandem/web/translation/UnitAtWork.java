package ca.tandem.web.translation;

import ca.tandem.identity.CurrentAccount;
import ca.tandem.translation.check.Finding;
import ca.tandem.translation.memory.Match;
import ca.tandem.translation.text.WordDifference;
import ca.tandem.translation.unit.Origin;
import ca.tandem.translation.unit.Status;
import ca.tandem.translation.unit.Translating;
import ca.tandem.translation.unit.Unit;
import ca.tandem.web.CurrentPage;
import ca.tandem.web.staff.Attempt;
import ca.tandem.web.staff.Navigation;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;

/** The unit at work: its field, and what can be done with what stands in it. */
@Named
@RequestScoped
public class UnitAtWork {

    private static final int CHARACTERS_A_ROW = 38;
    private static final int FEWEST_ROWS = 3;
    private static final int MOST_ROWS = 18;

    @Inject
    TranslationDesk desk;

    @Inject
    UnitList list;

    @Inject
    UnitHelp help;

    @Inject
    Translating translating;

    @Inject
    CurrentAccount account;

    @Inject
    CurrentPage page;

    @Inject
    Attempt attempt;

    @Inject
    LastSaved lastSaved;

    @Inject
    UnitStory story;

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
    private Long taken;
    private LastSaved.Note saved;

    @PostConstruct
    void open() {
        unit = desk.atWork();
        seen = desk.getEdition().getVersion();
        if (unit != null) {
            words = unit.getTarget();
            // What the browser shows counts from the first phase on: the page's parts are about these words.
            setWords(request.getParameter("words") == null ? words : request.getParameter("words"));
        }
    }

    /** Keeps what stands in the field; the page stays with this unit. */
    public void save() {
        if (write(Status.TRANSLATED)) {
            stay();
        }
    }

    /** Keeps what stands in the field, and goes on to the next unit that is not finished. */
    public void saveAndGoOn() {
        if (write(Status.TRANSLATED)) {
            goOn();
        }
    }

    /** Says that the translation is right, and goes on. */
    public void confirm() {
        if (write(Status.CONFIRMED)) {
            goOn();
        }
    }

    /** Says that the translation is right although its source has changed, and goes on. */
    public void stillValid() {
        saveAndGoOn();
    }

    /** Puts what the memory has into the field; nothing is kept yet. */
    public void take(Match match) {
        words = help.isSentence(match) ? (words + " " + match.target()).strip() : match.target();
        taken = match.id();
    }

    /** Puts the source into the field; nothing is kept yet. */
    public void copySource() {
        words = unit.getSource();
    }

    /** Adds a code of the source at the end of the field; nothing is kept yet. */
    public void insert(SourceCode code) {
        words = words + code.open() + code.close();
    }

    /** Does what a finding offers; nothing is kept yet. */
    public void mend(Finding.Spot spot) {
        if (spot.end() <= words.length()) {
            words = words.substring(0, spot.start()) + spot.mend() + words.substring(spot.end());
        }
    }

    /** Keeps what stands in the field where it is not kept yet. */
    boolean writeTyped() {
        return unit == null || !isUnsaved() || write(Status.TRANSLATED);
    }

    private boolean write(Status as) {
        var said = words.strip();
        var status = said.isEmpty() ? Status.EMPTY : as;
        if (isKept(said, status)) {
            return noteSaved(unit.getStatus());
        }
        var written = attempt.make(() ->
                translating.write(page.getName(), seen, unit.getId(), said, status, origin(said), account.actor()));
        desk.refresh();
        unit = desk.atWork();
        if (written.isEmpty() && attempt.isStale()) {
            return meanwhile(said);
        }
        if (written.isPresent()) {
            seen = desk.getEdition().getVersion();
            taken = null;
            return noteSaved(status);
        }
        return false;
    }

    /** What is confirmed does not become less by being saved once more. */
    private boolean isKept(String said, Status as) {
        var same = said.equals(unit.getTarget());
        return same && (unit.getStatus() == as || (as == Status.TRANSLATED && unit.getStatus() == Status.CONFIRMED));
    }

    /** Somebody else was faster: their words stand beside these, and the next save is made knowing them. */
    private boolean meanwhile(String said) {
        seen = desk.getEdition().getVersion();
        theirs = said.equals(unit.getTarget()) ? null : unit.getTarget();
        return false;
    }

    private boolean noteSaved(Status status) {
        saved = new LastSaved.Note(unit.getId(), getNumber(), status, clock.instant());
        return true;
    }

    private Origin origin(String said) {
        return help.getSuggestions().stream()
                .filter(match -> taken != null
                        && match.id() == taken
                        && match.target().strip().equals(said))
                .map(match -> new Origin(match.provenance().postingKey(), match.score()))
                .findFirst()
                .orElse(null);
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
        lastSaved.keep(saved);
        navigation.to(address(to));
    }

    private String address(Unit of) {
        return list.address(of.getId()) + "#" + desk.getAnchor();
    }

    /** Where this unit stands as it was saved last, whoever did. */
    public String getAddress() {
        return address(unit);
    }

    /** Whether the field holds what is not kept; what the memory offers is nobody's words yet. */
    public boolean isUnsaved() {
        return !words.strip().equals(unit.getTarget());
    }

    /** When and as what something was kept last; else who translated it. */
    public String getSaving() {
        if (saved == null && !isUnsaved()) {
            saved = lastSaved.take();
        }
        return story.saving(saved, unit, isUnsaved());
    }

    /** The unit whose words were just kept, so that the browser need not keep them any longer. */
    public String getSavedUnit() {
        if (unit != null) {
            getSaving();
        }
        return saved == null ? null : String.valueOf(saved.unit());
    }

    /** Where its words come from, and who translated it when. */
    public String getStory() {
        return story.of(unit);
    }

    /** What the source was when it was translated against what it is now; empty unless it is stale. */
    public List<WordDifference> getSourceChange() {
        return unit.getPreviousSource() == null
                ? List.of()
                : WordDifference.between(unit.getPreviousSource(), unit.getSource());
    }

    /** What somebody else saved against what stands in the field. */
    public List<WordDifference> getDifferences() {
        return WordDifference.between(theirs, words);
    }

    /** The codes of the source that can be put into the field. */
    public List<SourceCode> getCodes() {
        return SourceCode.of(unit.getSource());
    }

    /** How high the field is, so that it shows all of its words. */
    public int getRows() {
        var longest = Math.max(words.length(), unit.getSource().length());
        return Math.max(FEWEST_ROWS, Math.min(MOST_ROWS, longest / CHARACTERS_A_ROW + 2));
    }

    public Unit getUnit() {
        return unit;
    }

    /** Its place in the text, from 1. */
    public int getNumber() {
        return unit.getPosition() + 1;
    }

    /** What somebody else saved meanwhile; null where nobody did. */
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

    public Long getTaken() {
        return taken;
    }

    public void setTaken(Long taken) {
        this.taken = taken;
    }
}
