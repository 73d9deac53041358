package ca.tandem.identity;

import ca.tandem.common.Language;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/** A user's account. An account is never deleted, only closed, because the audit log refers to its name. */
@Entity
public class Account {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "account")
    @SequenceGenerator(name = "account", sequenceName = "tandem_id", allocationSize = 50)
    private Long id;

    @Column(name = "account_name")
    private String name;

    @Column(name = "display_name")
    private String displayName;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "password_changed_at")
    private Instant passwordChangedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "account_language")
    private Language language;

    @ElementCollection
    @CollectionTable(name = "account_role")
    @Enumerated(EnumType.STRING)
    @Column(name = "role_name")
    private Set<Role> roles = EnumSet.noneOf(Role.class);

    /** The user's e-mail address; null where the user is notified in the portal only. */
    private String email;

    private boolean closed;

    /** Flag of an account for emergencies, whose password counts also where everybody else signs in through OpenID Connect. */
    private boolean emergency;

    /** Flag of an account with a second factor: sign-in asks for it after the password. */
    @Column(name = "second_factor")
    private boolean secondFactor;

    /** Flag of a password that is too short to be the only factor. */
    @Column(name = "short_password")
    private boolean shortPassword;
    /** Flag of an account that the demonstration made. */
    private boolean demo;

    @Column(name = "closed_with_demo")
    private boolean closedWithDemo;

    @Version
    private long version;

    protected Account() {}

    /** Creates an account without a password: nobody can sign in with it until its owner has set one. */
    Account(String name, String displayName, Language language, Set<Role> roles) {
        this.name = name;
        describe(displayName, language);
        grant(roles);
    }

    void describe(String newDisplayName, Language newLanguage) {
        displayName = newDisplayName;
        language = newLanguage;
    }

    void grant(Set<Role> newRoles) {
        roles.retainAll(newRoles);
        roles.addAll(newRoles);
    }

    void setPasswordHash(String newHash, boolean isShort, Instant now) {
        passwordHash = newHash;
        shortPassword = isShort;
        passwordChangedAt = now;
    }

    /** Takes the password away: its owner needs a link to set another one. */
    void removePassword() {
        passwordHash = null;
        shortPassword = false;
    }

    void setSecondFactor(boolean present) {
        secondFactor = present;
    }

    void setEmail(String newEmail) {
        email = newEmail;
    }

    void close() {
        closed = true;
    }

    void reopen() {
        closed = false;
        closedWithDemo = false;
    }

    void markAsDemo() {
        demo = true;
    }

    void closeWithDemo() {
        closed = true;
        closedWithDemo = true;
    }

    void keepForEmergencies(boolean kept) {
        emergency = kept;
    }

    /** Returns this account as the actor of an operation. */
    public Actor toActor() {
        return new Actor(name, roles);
    }

    String getPasswordHash() {
        return passwordHash;
    }

    /** Checks whether the account has a password; one that was only opened has none yet. */
    public boolean isWithPassword() {
        return passwordHash != null;
    }

    /** Returns the instant at which the password was set last; null if there is none, or it was set before that was recorded. */
    public Instant getPasswordChangedAt() {
        return passwordChangedAt;
    }

    /** Checks whether sign-in asks for a second factor after the password. */
    public boolean isWithSecondFactor() {
        return secondFactor;
    }

    /** Checks whether the password is too short to be the only factor. */
    public boolean isWithShortPassword() {
        return shortPassword;
    }

    public Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public String getDisplayName() {
        return displayName;
    }

    public Language getLanguage() {
        return language;
    }

    /** Returns the user's e-mail address; null where the user is notified in the portal only. */
    public String getEmail() {
        return email;
    }

    public Set<Role> getRoles() {
        return Set.copyOf(roles);
    }

    public boolean isClosed() {
        return closed;
    }

    /** Checks whether the account may sign in with its password where everybody else signs in through OpenID Connect. */
    public boolean isEmergency() {
        return emergency;
    }

    /** Checks whether the demonstration made the account; it is open only while that is on. */
    boolean isDemo() {
        return demo;
    }

    /** Checks whether the account was closed because the demonstration was switched off. */
    boolean isClosedWithDemo() {
        return closedWithDemo;
    }

    public long getVersion() {
        return version;
    }
}
