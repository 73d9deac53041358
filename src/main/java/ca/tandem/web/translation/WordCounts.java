package ca.tandem.web.translation;

import ca.tandem.translation.unit.WordCount;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Word counts of the source, by translation memory match band. */
@Named
@RequestScoped
public class WordCounts {

    @Inject
    TranslationDesk desk;

    @Inject
    WordCount count;

    private List<WordCount.Line> lines;

    /** Returns a row for each match band. */
    public List<WordCount.Line> getLines() {
        if (lines == null) {
            lines = count.of(desk.getEdition());
        }
        return lines;
    }

    public int getSegments() {
        return getLines().stream().mapToInt(WordCount.Line::segments).sum();
    }

    public int getWords() {
        return getLines().stream().mapToInt(WordCount.Line::words).sum();
    }
}
