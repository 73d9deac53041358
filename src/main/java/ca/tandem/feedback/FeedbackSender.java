package ca.tandem.feedback;

import ca.tandem.common.Language;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * The e-mail address of the reader who wrote a comment, kept until the reader is told what became of it. Staff never see it. It changes only by
 * single updates in the database that check what they expect, so it needs no version.
 */
@Entity
@Table(name = "feedback_sender")
class FeedbackSender {

    @Id
    @Column(name = "comment_id")
    private Long comment;

    private String address;

    @Enumerated(EnumType.STRING)
    @Column(name = "sender_language")
    private Language language;

    @SuppressWarnings("UnusedVariable") // Read by queries only.
    @Column(name = "given_at")
    private Instant givenAt;

    @SuppressWarnings("UnusedVariable") // Read by queries only.
    @Column(name = "told_at")
    private Instant toldAt;

    protected FeedbackSender() {}

    FeedbackSender(long comment, String address, Language language, Instant now) {
        this.comment = comment;
        this.address = address;
        this.language = language;
        this.givenAt = now;
    }

    String getAddress() {
        return address;
    }

    Language getLanguage() {
        return language;
    }
}
