package ca.tandem.web.translation;

import ca.tandem.translation.unit.WordCount;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** How many words there are to translate, by how well the memory knows them. */
@Named
@RequestScoped
public class WordCounts {

    @Inject
    TranslationDesk desk;

    @Inject
    WordCount count;

    private List<WordCount.Line> lines;

    /** A line for each band. */
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
