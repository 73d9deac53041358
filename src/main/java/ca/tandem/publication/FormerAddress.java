package ca.tandem.publication;

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

/** A path at which a posting was found in the past, in this portal or on the site from which it was imported. */
@Entity
@Table(name = "former_address")
public class FormerAddress {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "former_address")
    @SequenceGenerator(name = "former_address", sequenceName = "tandem_id", allocationSize = 50)
    private Long id;

    @Enumerated(EnumType.STRING)
    @Column(name = "address_language")
    private Language language;

    @SuppressWarnings("UnusedVariable") // Read by queries only.
    private String path;

    @Column(name = "posting_key")
    private String key;

    protected FormerAddress() {}

    FormerAddress(Language language, String path, String key) {
        this.language = language;
        this.path = path;
        this.key = key;
    }

    Long getId() {
        return id;
    }

    Language getLanguage() {
        return language;
    }

    String getKey() {
        return key;
    }
}
