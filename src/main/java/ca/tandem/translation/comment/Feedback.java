package ca.tandem.translation.comment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** The part of a reader's comment that says what is wrong with the language, and where. It says nothing about the reader. */
@Embeddable
public class Feedback {

    /** Maximum length of a passage, in characters. */
    public static final int LONGEST_PASSAGE = 500;

    /** Kind of a fault in the language. */
    public enum FeedbackKind {
        /** Spelling or grammar. */
        SPELLING,
        /** The two languages do not say the same. */
        MEANING,
        /** A part is missing in one language. */
        MISSING,
        OTHER
    }

    @Enumerated(EnumType.STRING)
    @Column(name = "feedback_kind")
    private FeedbackKind kind;

    @Column(name = "feedback_passage")
    private String passage;

    protected Feedback() {}

    /**
     * Creates the feedback of a reader.
     *
     * @param passage the words in question, as the reader quoted them; empty if the reader quoted none
     */
    public Feedback(FeedbackKind kind, String passage) {
        if (passage.length() > LONGEST_PASSAGE) {
            throw new IllegalArgumentException("The page checks what is typed");
        }
        this.kind = kind;
        this.passage = passage;
    }

    public FeedbackKind getKind() {
        return kind;
    }

    /** Returns the words in question, as the reader quoted them; empty if the reader quoted none. */
    public String getPassage() {
        return passage;
    }
}
