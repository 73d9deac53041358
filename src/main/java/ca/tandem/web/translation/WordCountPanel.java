package ca.tandem.web.translation;

import ca.tandem.translation.unit.WordCounter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Word counts of the source, by translation memory match band. */
@Named
@RequestScoped
public class WordCountPanel {

    @Inject
    TranslationPage desk;

    @Inject
    WordCounter count;

    private List<WordCounter.BandCount> lines;

    /** Returns a row for each match band. */
    public List<WordCounter.BandCount> getLines() {
        if (lines == null) {
            lines = count.of(desk.getEdition());
        }
        return lines;
    }

    public int getSegments() {
        return getLines().stream().mapToInt(WordCounter.BandCount::segments).sum();
    }

    public int getWords() {
        return getLines().stream().mapToInt(WordCounter.BandCount::words).sum();
    }
}
