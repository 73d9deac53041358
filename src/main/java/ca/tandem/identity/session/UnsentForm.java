package ca.tandem.identity.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** A form that its user sent after the session had ended. Nothing was done with it. */
@Entity
@Table(name = "unsent_form")
public class UnsentForm {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "unsent_form")
    @SequenceGenerator(name = "unsent_form", sequenceName = "tandem_id", allocationSize = 50)
    private Long id;

    @Column(name = "secret_hash")
    private String secretHash;

    @Column(name = "account_name")
    private String account;

    @Column(name = "kept_at")
    private Instant keptAt;

    /** The fields as a JSON object of arrays. */
    @Lob
    private String fields;

    protected UnsentForm() {}

    UnsentForm(String secretHash, String account, Instant keptAt, String fields) {
        this.secretHash = secretHash;
        this.account = account;
        this.keptAt = keptAt;
        this.fields = fields;
    }

    String getAccount() {
        return account;
    }

    String getFields() {
        return fields;
    }
}
