package ca.tandem.web.reader;

import ca.tandem.publication.RenderedText;
import ca.tandem.publication.RenderedText.TextHeading;
import java.util.List;

/** Table of contents of a text: its headings of the highest level, if the text is so long that one would look for a part of it. */
final class TableOfContents {

    /** Length from which a text has one, in characters of its HTML: some four screens of a telephone. */
    private static final int LONG = 2_000;

    private static final int FEWEST = 3;

    private TableOfContents() {}

    /** Returns the headings to list; empty if the text is short or has few. */
    static List<TextHeading> of(RenderedText text) {
        var highest =
                text.headings().stream().mapToInt(TextHeading::level).min().orElse(0);
        var listed = text.headings().stream()
                .filter(heading -> heading.level() == highest)
                .toList();
        return text.html().length() < LONG || listed.size() < FEWEST ? List.of() : listed;
    }
}
