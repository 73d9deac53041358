package ca.tandem.translation.proofreading;

import ca.tandem.common.Language;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** A word of one language that the organisation writes and the engine does not know, with the account that added it. */
@Entity
@Table(name = "dictionary_word")
public class DictionaryWord {

    /** Maximum length of a word, in characters. */
    public static final int LONGEST = 100;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "dictionary_word")
    @SequenceGenerator(name = "dictionary_word", sequenceName = "tandem_id", allocationSize = 50)
    private Long id;

    @Enumerated(EnumType.STRING)
    @Column(name = "word_language")
    private Language language;

    private String word;

    @Column(name = "added_by")
    private String addedBy;

    @Column(name = "added_at")
    private Instant addedAt;

    protected DictionaryWord() {}

    DictionaryWord(Language language, String word, String addedBy, Instant addedAt) {
        this.language = language;
        this.word = word;
        this.addedBy = addedBy;
        this.addedAt = addedAt;
    }

    public Long getId() {
        return id;
    }

    public Language getLanguage() {
        return language;
    }

    public String getWord() {
        return word;
    }

    public String getAddedBy() {
        return addedBy;
    }

    public Instant getAddedAt() {
        return addedAt;
    }
}
