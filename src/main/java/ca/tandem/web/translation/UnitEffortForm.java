package ca.tandem.web.translation;

import ca.tandem.identity.CurrentAccount;
import ca.tandem.translation.effort.EffortRecorder;
import ca.tandem.translation.effort.MeasuredEffort;
import ca.tandem.translation.effort.UnitBeginning;
import ca.tandem.translation.effort.WorkedUnit;
import ca.tandem.translation.unit.Unit;
import ca.tandem.translation.unit.WordCounter;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The hidden fields in which the browser sends the effort that it measured for the current unit. What the work began with is one of them,
 * because the first save changes the unit. Values that say nothing sensible are left alone: nobody typed them, and the translation counts.
 */
@Named
@RequestScoped
public class UnitEffortForm {

    private static final Pattern VISIT = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    @Inject
    TranslationPage desk;

    @Inject
    EffortRecorder effortRecorder;

    @Inject
    CurrentAccount account;

    private String visit = UUID.randomUUID().toString();
    private String beginning = "";
    private String thinking;
    private String typing;
    private String keys;

    @PostConstruct
    void open() {
        var unit = desk.currentUnit();
        if (unit != null) {
            begin(unit.beginning());
        }
    }

    /** Sets what the work begins with, once the user has taken a match for the whole unit. */
    void begin(UnitBeginning unitBeginning) {
        beginning = unitBeginning.field();
    }

    /** Keeps the effort for a unit that was saved. */
    void record(Unit unit) {
        var effort = MeasuredEffort.parse(thinking, typing, keys);
        var began = UnitBeginning.parse(beginning);
        if (effort.isPresent() && began.isPresent() && VISIT.matcher(visit).matches()) {
            var words = WordCounter.count(unit.getSource());
            var workedUnit = new WorkedUnit(UUID.fromString(visit), unit.getKind(), words, began.get(), effort.get());
            effortRecorder.record(desk.getEdition(), workedUnit, account.actor());
        }
    }

    public boolean isMeasured() {
        return effortRecorder.isMeasured();
    }

    public String getVisit() {
        return visit;
    }

    public void setVisit(String visit) {
        this.visit = Objects.requireNonNullElse(visit, "");
    }

    public String getBeginning() {
        return beginning;
    }

    public void setBeginning(String beginning) {
        this.beginning = Objects.requireNonNullElse(beginning, "");
    }

    /** Returns nothing: the fields of the figures are empty until the browser fills them. */
    public String getThinking() {
        return "";
    }

    public void setThinking(String thinking) {
        this.thinking = thinking;
    }

    public String getTyping() {
        return "";
    }

    public void setTyping(String typing) {
        this.typing = typing;
    }

    public String getKeys() {
        return "";
    }

    public void setKeys(String keys) {
        this.keys = keys;
    }
}
