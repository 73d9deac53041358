package ca.tandem.posting;

import ca.tandem.common.Language;
import ca.tandem.common.text.TextFolding;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** The text of an edition in one language: title, description and body in Markdown. */
@Entity
@Table(name = "edition_text")
public class EditionText {

    /** Maximum length of a folded title: a few characters fold to a whole phrase. */
    private static final int LONGEST_FOLDED = 2000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "edition_text")
    @SequenceGenerator(name = "edition_text", sequenceName = "tandem_id", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @SuppressWarnings("UnusedVariable") // read by the mapping of Edition.texts
    private Edition edition;

    @Enumerated(EnumType.STRING)
    @Column(name = "text_language")
    private Language language;

    private String title = "";

    /** The title as it is searched for: a search in the database cannot fold it. */
    @Column(name = "folded_title")
    private String foldedTitle = "";

    @Lob
    private String description = "";

    @Lob
    private String body = "";

    protected EditionText() {}

    EditionText(Edition edition, Language language) {
        this.edition = edition;
        this.language = language;
    }

    void write(PostingText postingText) {
        title = postingText.title();
        var folded = TextFolding.fold(title);
        foldedTitle = folded.substring(0, Math.min(LONGEST_FOLDED, folded.length()));
        description = postingText.description();
        body = postingText.body();
    }

    public Language getLanguage() {
        return language;
    }

    public String getTitle() {
        return title;
    }

    public String getDescription() {
        return description;
    }

    public String getBody() {
        return body;
    }

    /** Returns the three parts as one value. */
    public PostingText toText() {
        return new PostingText(title, description, body);
    }
}
