package ca.tandem.translation.comment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Somebody without an account who says something through the address of a review. Nobody has checked the name that they typed. */
@Embeddable
public class Guest {

    /** The longest name, in characters. */
    public static final int LONGEST_NAME = 100;

    @Column(name = "guest_name")
    private String name;

    @Column(name = "guest_invited_as")
    private String invitedAs;

    @Column(name = "review_link_id")
    private Long link;

    protected Guest() {}

    /**
     * A guest.
     *
     * @param name as they typed it
     * @param invitedAs for whom the address was made, as whoever made it typed it
     * @param link the id of the link through which they came
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
