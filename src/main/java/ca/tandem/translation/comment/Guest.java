package ca.tandem.translation.comment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** A guest: a person without an account who comments through a review link. The name is typed by the guest and not verified. */
@Embeddable
public class Guest {

    /** Maximum length of a name, in characters. */
    public static final int LONGEST_NAME = 100;

    @Column(name = "guest_name")
    private String name;

    @Column(name = "guest_invited_as")
    private String invitedAs;

    @Column(name = "review_link_id")
    private Long link;

    protected Guest() {}

    /**
     * Creates a guest.
     *
     * @param name the name as the guest typed it
     * @param invitedAs the name for which the link was made, as its creator typed it
     * @param link the id of the review link
     */
    public Guest(String name, String invitedAs, Long link) {
        this.name = name;
        this.invitedAs = invitedAs;
        this.link = link;
    }

    public String getName() {
        return name;
    }

    public String getInvitedAs() {
        return invitedAs;
    }

    public Long getLink() {
        return link;
    }
}
