package ca.tandem.web.finding;

import ca.tandem.common.Language;
import ca.tandem.translation.readability.Readability;
import ca.tandem.web.shell.CurrentPosting;
import ca.tandem.web.shell.PageTexts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;

/** The advice on plain language beside a posting: measures of each text as it was saved, in sentences. */
@Named
@RequestScoped
public class ReadabilityPanel {

    @Inject
    CurrentPosting posting;

    @Inject
    PageTexts pageTexts;

    private List<Readability> measures;

    /** Returns the measures of each language that has a text, English first. */
    public List<Readability> getMeasures() {
        if (measures == null) {
            measures = posting.edition()
                    .map(edition -> Arrays.stream(Language.values())
                            .map(language -> Readability.of(language, edition.textIn(language)))
                            .filter(readability -> !readability.isEmpty())
                            .toList())
                    .orElse(List.of());
        }
        return measures;
    }

    /** Returns what the measures of a text say. */
    public List<String> sentences(Readability readability) {
        return List.of(
                pageTexts.staff("readability.average", readability.wordsPerSentence()),
                pageTexts.staff(
                        "readability.long",
                        Readability.LONG_SENTENCE,
                        readability.longSentences(),
                        readability.sentences()),
                pageTexts.staff("readability.passive", 100 * readability.passiveShare()),
                pageTexts.staff("readability.level." + readability.language(), readability.level()));
    }
}
