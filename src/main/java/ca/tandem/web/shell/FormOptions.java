package ca.tandem.web.shell;

import ca.tandem.common.Language;
import ca.tandem.translation.glossary.PartOfSpeech;
import ca.tandem.workflow.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;

/** The options of the selection lists on the staff pages. */
@Named
@ApplicationScoped
public class FormOptions {

    /** The time zones of Canada from east to west, one id for each set of rules that people distinguish. */
    private static final List<String> ZONES = List.of(
            "America/St_Johns",
            "America/Halifax",
            "America/Toronto",
            "America/Winnipeg",
            "America/Regina",
            "America/Edmonton",
            "America/Vancouver",
            "America/Whitehorse");

    public List<String> getZones() {
        return ZONES;
    }

    public List<Language> getLanguages() {
        return List.of(Language.values());
    }

    public List<State> getStates() {
        return List.of(State.values());
    }

    public List<PartOfSpeech> getPartsOfSpeech() {
        return List.of(PartOfSpeech.values());
    }
}
