package ca.tandem.translation.check.link;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** A pair of addresses to which the two texts of an approved posting linked at the same place. */
@Entity
@Table(name = "link_pair")
public class LinkPair {

    /** Maximum length of an address, in characters; longer ones are not learnt. */
    static final int LONGEST = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "link_pair")
    @SequenceGenerator(name = "link_pair", sequenceName = "tandem_id", allocationSize = 50)
    private Long id;

    @Column(name = "address_en")
    private String english;

    @Column(name = "address_fr")
    private String french;

    @Column(name = "learnt_at")
    private Instant learntAt;

    protected LinkPair() {}

    LinkPair(String english, String french, Instant learntAt) {
        this.english = english;
        this.french = french;
        this.learntAt = learntAt;
    }

    String getEnglish() {
        return english;
    }

    String getFrench() {
        return french;
    }
}
