package ca.tandem.web.reader;

import ca.tandem.common.Language;
import ca.tandem.posting.Facts;
import ca.tandem.publication.PublicUpdate;
import ca.tandem.publication.Publication;
import ca.tandem.web.shell.PageTexts;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** The updates of a posting in the words of a language. */
final class UpdateTexts {

    private final Facts facts;
    private final Language language;
    private final PageTexts pageTexts;

    private UpdateTexts(Facts facts, Language language, PageTexts pageTexts) {
        this.facts = facts;
        this.language = language;
        this.pageTexts = pageTexts;
    }

    /**
     * An update as shown to readers.
     *
     * @param edition the number of the edition that made the change
     * @param at the time of the update
     * @param words the description of the change
     */
    public record UpdateText(int edition, Instant at, String words) {}

    /** Returns the changes since the first publication, newest first. */
    static List<UpdateText> of(Publication publication, Language language, PageTexts pageTexts) {
        var updateTexts = new UpdateTexts(publication.getFacts(), language, pageTexts);
        var told = publication.getUpdates().stream()
                .map(publicUpdate ->
                        new UpdateText(publicUpdate.getEdition(), publicUpdate.getAt(), updateTexts.told(publicUpdate)))
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.reverse(told);
        return told;
    }

    private String told(PublicUpdate publicUpdate) {
        return switch (publicUpdate.getKind()) {
            case NOTE -> publicUpdate.getWords().get(language);
            case APPLICATION -> pageTexts.reader("update.application");
            case CLOSING -> {
                if (publicUpdate.getClosesAt() == null) {
                    yield pageTexts.reader("update.closing.none");
                }
                var zone = facts.getClosesZone() == null ? ZoneOffset.UTC : facts.getClosesZone();
                yield pageTexts.reader(
                        "update.closing",
                        pageTexts.closing(publicUpdate.getClosesAt().atZone(zone)));
            }
        };
    }
}
